import type { PageDocument, PageElement, PageNode } from './dom.ts';

/** How the documents inside a page are reached. */
export interface InnerDocuments {
  /** The document an `<iframe src>` shows, where the caller can reach it; `missing` where it should be there and is not. */
  readonly frame?: (src: string) => PageDocument | 'missing' | null;
  /** The document that an `<iframe srcdoc>` holds, where its markup has to be parsed. */
  readonly inlined?: (markup: string) => PageDocument;
}

const maxFrames = 20;

/** What a frame shows: the root of a document, or the address of one that should be there and is not. */
export interface Shown {
  readonly root: PageNode | null;
  readonly missing?: string;
}

/** The documents that a page's frames show, each address once and a bounded number of them. */
export class InnerFrames {
  readonly #documents: InnerDocuments;
  readonly #seen = new Set<string>();

  constructor(documents: InnerDocuments) {
    this.#documents = documents;
  }

  /** What a frame shows; null where that is not read. */
  shownBy(element: PageElement): Shown | null {
    const markup = element.getAttribute('srcdoc');
    const { frame, inlined } = this.#documents;
    if (markup !== null && inlined !== undefined && this.#seen.size < maxFrames) {
      this.#seen.add(`srcdoc ${this.#seen.size}`);
      return { root: inlined(markup).documentElement };
    }
    const src = element.getAttribute('src')?.trim() ?? '';
    if (src === '' || frame === undefined || this.#seen.has(src) || this.#seen.size >= maxFrames) return null;
    this.#seen.add(src);
    const shown = frame(src);
    return shown === 'missing' ? { root: null, missing: src } : { root: shown?.documentElement ?? null };
  }
}
