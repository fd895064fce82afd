import { foldText } from '../notice/text.ts';
import { absoluteAddress } from './absolute-address.ts';
import { childText } from './child-text.ts';
import { metaIds } from './cms.ts';
import type { PageElement } from './dom.ts';
import type { Meta } from './page-index.ts';

/** What a page says of itself beside its text: title, meta tags, its address and the one that its links go from. */
export class HeadReader {
  readonly metas: Meta[] = [];
  title = '';
  address: string | null;
  #base: string | null;

  constructor(url: string | null) {
    this.address = url;
    this.#base = url;
  }

  /** Takes in an element that speaks of the page; any other is passed over. */
  read(element: PageElement, tag: string): void {
    if (tag === 'meta') this.#meta(element);
    else if (tag === 'base') this.#setBase(element.getAttribute('href'));
    else if (tag === 'link') this.#canonical(element);
    else if (tag === 'title' && this.title === '') this.title = foldText(childText(element));
  }

  /** Takes in an element whose id says what a meta tag says elsewhere. */
  readNamed(element: PageElement): void {
    const name = metaIds.get(element.getAttribute('id') ?? '');
    const content = name === undefined ? '' : foldText(childText(element));
    if (name !== undefined && content !== '') this.metas.push({ name, content });
  }

  /** An address as it is meant on this page. */
  resolve(href: string): string {
    return absoluteAddress(href, this.#base);
  }

  #meta(element: PageElement): void {
    const name = element.getAttribute('name') ?? element.getAttribute('property');
    const content = element.getAttribute('content');
    if (name !== null && content !== null) this.metas.push({ name: name.trim(), content: foldText(content) });
  }

  #canonical(element: PageElement): void {
    if ((element.getAttribute('rel') ?? '').toLowerCase() !== 'canonical') return;
    const href = element.getAttribute('href');
    if (this.address === null && href !== null && /^https?:\/\//iu.test(href)) this.address = href;
  }

  #setBase(href: string | null): void {
    if (href !== null) this.#base = this.resolve(href.trim());
  }
}
