import { makeElement, rootOf, viewOf } from '../page/unclobbered.ts';

/** Makes an element with attributes, words and children; words are always text, never markup. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  page: Document,
  tag: Tag,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string | null)[]
): HTMLElementTagNameMap[Tag] {
  const element = makeElement(page, tag);
  for (const [name, value] of Object.entries(attributes)) {
    element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

const paths = {
  found: 'M3 3h10v10H3zM5.5 6.5h5M5.5 9.5h5',
  chosen: 'M3 8.5l3.2 3L13 4.5',
  captured: 'M3 9h3l1 2h2l1-2h3v4H3zM8 2v5M5.8 5L8 7.2 10.2 5',
  doubtful: 'M8 2.5L14 13.5H2zM8 6.5v3.2M8 11.4v.6',
  error: 'M8 2a6 6 0 100 12A6 6 0 008 2zM8 5v3.6M8 10.4v.8',
  info: 'M8 2a6 6 0 100 12A6 6 0 008 2zM8 7.4V11M8 4.8v.8',
} as const;
export type IconName = keyof typeof paths;

/** An icon of 16 by 16 in the colour of its text, hidden from readers of the screen. */
export function icon(page: Document, name: IconName): SVGSVGElement {
  const space = 'http://www.w3.org/2000/svg';
  const drawing = Document.prototype.createElementNS.call(page, space, 'svg') as SVGSVGElement;
  drawing.setAttribute('viewBox', '0 0 16 16');
  drawing.setAttribute('aria-hidden', 'true');
  drawing.setAttribute('class', 'icon');
  const line = Document.prototype.createElementNS.call(page, space, 'path');
  line.setAttribute('d', paths[name]);
  drawing.append(line);
  return drawing;
}

/** Gives a document or shadow root a style sheet; a page's policy does not reach constructed sheets, where the browser takes them. */
export function addStyle(page: Document, root: Document | ShadowRoot, css: string): () => void {
  const view = viewOf(page);
  try {
    if (view === null) throw new TypeError('no view');
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    return () => {
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  } catch {
    const style = make(page, 'style', {}, css);
    (root instanceof ShadowRoot ? root : rootOf(page)).append(style);
    return () => style.remove();
  }
}
