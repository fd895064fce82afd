import type { Link } from '../../shared/page/page-index.ts';

/** A page that a list page names: a notice, as long as nobody has looked. */
export interface ListedLink {
  readonly title: string;
  readonly url: string;
}

/** Shorter names are those of menus and columns. */
const shortestTitle = 8;
/** Fewer links of one form are no list. */
const fewest = 3;
const most = 200;

/** An address without the numbers that tell one notice from another, so that those of one list are alike. */
function formOf({ host, pathname, search }: URL): string {
  return `${host}${pathname}${search}`.replace(/[0-9a-f]{8,}|\d+/giu, '#');
}

function addressOf(href: string, page: string): URL | null {
  if (!URL.canParse(href, page)) return null;
  const address = new URL(href, page);
  address.hash = '';
  return address.protocol === 'http:' || address.protocol === 'https:' ? address : null;
}

/**
 * The links of a page that make a list of notices: those with a title's length whose addresses are alike but for their numbers, where
 * most are; each address once, in the page's order, 200 at most. None where fewer than three are alike.
 */
export function listedLinks(links: readonly Pick<Link, 'text' | 'href'>[], page: string): ListedLink[] {
  const forms = new Map<string, Map<string, ListedLink>>();
  const own = addressOf(page, page)?.href;
  for (const { text, href } of links) {
    const title = text.replace(/\s+/gu, ' ').trim();
    const address = addressOf(href, page);
    if (address === null || address.href === own || [...title].length < shortestTitle) continue;
    const form = formOf(address);
    const alike = forms.get(form) ?? new Map<string, ListedLink>();
    if (!alike.has(address.href)) alike.set(address.href, { title, url: address.href });
    forms.set(form, alike);
  }
  const longest = [...forms.values()].sort((a, b) => b.size - a.size)[0];
  return longest === undefined || longest.size < fewest ? [] : [...longest.values()].slice(0, most);
}
