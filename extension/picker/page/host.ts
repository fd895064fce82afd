import { rootOf } from '../../page/unclobbered.ts';
import { addStyle, make } from '../make.ts';

/** What makes an element of the page ours alone: nothing of the page's style reaches it. */
const own =
  'all: initial !important; position: absolute !important; left: 0 !important; top: 0 !important; width: 0 !important; height: 0 !important; z-index: 2147483647 !important; pointer-events: none !important;';

/** Names the element for the extension; its tag is one that no page can define, so that no page is given its closed root. */
export const hostName = 'data-taizhang-picker';

/** The one element that the picker adds to a page, with a closed shadow root. */
export interface Host {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  readonly remove: () => void;
}

/** Adds the picker’s element to a page, with the style sheet for what is drawn in it. */
export function createHost(page: Document, css: string): Host {
  const element = make(page, 'div', { [hostName]: '', style: own });
  const root = element.attachShadow({ mode: 'closed' });
  addStyle(page, root, css);
  rootOf(page).append(element);
  return { element, root, remove: () => element.remove() };
}
