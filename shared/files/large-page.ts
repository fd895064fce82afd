import { DocumentFault } from './document-error.ts';

/** As many as the extension reads of a page in a browser; a long notice has some ten thousand. */
const mostElements = 400_000;

/** Refuses a page's markup by its tags, before a tree of them is made. */
export function refuseLargePage(markup: string): void {
  let tags = 0;
  for (let at = markup.indexOf('<'); at >= 0; at = markup.indexOf('<', at + 1)) {
    const letter = markup.charCodeAt(at + 1) | 32;
    if (letter >= 97 && letter <= 122) tags += 1;
    if (tags > mostElements) {
      throw new DocumentFault(
        'too-large',
        `网页的元素超过 ${mostElements / 10_000} 万个，未读取。请只把清单部分另存为网页或文本文件再试。`,
      );
    }
  }
}
