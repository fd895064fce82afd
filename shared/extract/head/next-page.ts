import type { PageIndex } from '../../page/page-index.ts';

const nextWords = /^(?:下一?页|后一?页|下页|第[二2]页)[\s>＞»›→]*$/u;
/** Links that leave no page: a script that turns it over, or the last page's own. */
const nowhere = /^(?:#|javascript:|$)/iu;

/** The words of a link to the next page of the same text (下一页, not 下一篇); null where the page has none. */
export function nextPageOf(page: PageIndex): string | null {
  const link = page.links.find(({ text, href }) => nextWords.test(text.trim()) && !nowhere.test(href));
  return link === undefined ? null : link.text.trim();
}
