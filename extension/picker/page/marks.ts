import { rootOf } from '../../page/unclobbered.ts';
import type { MarkState } from '../../strings/picker-words.ts';
import { addStyle, icon, make } from '../make.ts';
import type { Entry } from '../model/entry.ts';
import { highlightStyle, tintNames } from './mark-style.ts';
import type { Box, PageSight } from './sight.ts';

/** What is drawn beside an entry. */
export interface MarkFace {
  readonly ordinal: string;
  readonly state: MarkState;
  readonly current: boolean;
}

interface Drawn {
  readonly element: HTMLElement;
  readonly face: string;
}

const badgeRoom = 52;
const ruleRoom = 8;

/** Draws the marks of the entries near the screen, in a layer over the page that moves with it. The page's own nodes are not touched. */
export class Marks {
  readonly #layer: HTMLElement;
  readonly #caret: HTMLElement;
  readonly #preview: HTMLElement;
  #drawn = new Map<string, Drawn>();
  readonly #tints: { plain: Highlight; doubtful: Highlight } | null;
  readonly #removeStyle: () => void;

  constructor(
    readonly page: Document,
    root: ShadowRoot,
  ) {
    this.#layer = make(page, 'div', { 'aria-hidden': 'true' });
    this.#caret = make(page, 'div', { class: 'caret', hidden: '' });
    this.#preview = make(page, 'div', { class: 'preview', hidden: '' });
    this.#layer.append(this.#caret, this.#preview);
    root.append(this.#layer);
    this.#tints = createTints();
    this.#removeStyle = this.#tints === null ? () => {} : addStyle(page, page, highlightStyle);
  }

  draw(entries: readonly Entry[], sight: PageSight, faceOf: (entry: Entry) => MarkFace): Map<string, Box> {
    const origin = this.#layer.getBoundingClientRect();
    const width = rootOf(this.page).clientWidth;
    /* All of the page's layout is read before any of ours is written. */
    const boxes = new Map(
      entries.flatMap((entry) => {
        const box = sight.boxOf(entry);
        return box === null ? [] : [[entry.key, box] as const];
      }),
    );
    this.#tints?.plain.clear();
    this.#tints?.doubtful.clear();
    const drawn = new Map<string, Drawn>();
    for (const entry of entries) {
      const box = boxes.get(entry.key);
      if (box === undefined) continue;
      const face = faceOf(entry);
      const tinted = this.#tint(entry, sight, face);
      const mark = this.#mark(entry, face, tinted);
      place(mark.element, box, origin, width);
      drawn.set(entry.key, mark);
    }
    for (const [key, { element }] of this.#drawn) {
      if (drawn.get(key)?.element !== element) element.remove();
    }
    this.#drawn = drawn;
    return boxes;
  }

  /** Shows where a split would be, or hides it. */
  caret(box: Box | null): void {
    this.#caret.hidden = box === null;
    if (box !== null) {
      const origin = this.#layer.getBoundingClientRect();
      setBox(this.#caret, box.left - origin.left - 1, box.top - origin.top, 2, box.bottom - box.top);
    }
  }

  /** Outlines what a step would make, or nothing. */
  preview(box: Box | null): void {
    this.#preview.hidden = box === null;
    if (box !== null) {
      const origin = this.#layer.getBoundingClientRect();
      setBox(
        this.#preview,
        box.left - origin.left - 4,
        box.top - origin.top - 4,
        box.right - box.left + 8,
        box.bottom - box.top + 8,
      );
    }
  }

  stop(): void {
    for (const name of Object.values(tintNames)) {
      if (this.#tints !== null) CSS.highlights.delete(name);
    }
    this.#removeStyle();
    this.#layer.remove();
  }

  /** In the page's own document by the browser's highlights; in frames and older browsers the mark's own box carries the tint. */
  #tint(entry: Entry, sight: PageSight, face: MarkFace): boolean {
    if (this.#tints === null) return false;
    const ranges = sight.rangesOf(entry);
    if (ranges.some((range) => range.startContainer.getRootNode() !== this.page)) return false;
    const tint = face.state === 'doubtful' ? this.#tints.doubtful : this.#tints.plain;
    for (const range of ranges) tint.add(range);
    return true;
  }

  #mark(entry: Entry, face: MarkFace, tinted: boolean): Drawn {
    const name = `${face.state} ${face.ordinal} ${face.current} ${entry.selected} ${tinted}`;
    const known = this.#drawn.get(entry.key);
    if (known?.face === name) return known;
    const { page } = this;
    const badge = make(
      page,
      'span',
      { class: 'badge' },
      face.ordinal,
      icon(page, entry.selected ? 'chosen' : face.state),
    );
    const parts = [
      make(page, 'div', { class: 'rule' }),
      tinted ? null : make(page, 'div', { class: 'tint' }),
      face.current ? make(page, 'div', { class: 'frame' }) : null,
      badge,
    ];
    const classes = ['mark', face.state, face.current ? 'current' : '', entry.selected ? 'picked' : ''];
    const element = make(
      page,
      'div',
      { class: classes.filter((one) => one !== '').join(' '), 'data-key': entry.key },
      ...parts,
    );
    this.#layer.append(element);
    return { element, face: name };
  }
}

function createTints(): { plain: Highlight; doubtful: Highlight } | null {
  if (typeof Highlight === 'undefined' || !('highlights' in CSS)) return null;
  /* High contrast would draw every highlight as a selection. */
  if (matchMedia('(forced-colors: active)').matches) return null;
  const tints = { plain: new Highlight(), doubtful: new Highlight() };
  CSS.highlights.set(tintNames.plain, tints.plain);
  CSS.highlights.set(tintNames.doubtful, tints.doubtful);
  return tints;
}

/** The rule stands left of the text; the badge left of it, where there is no room at the right end, else above. */
function place(element: HTMLElement, box: Box, origin: { left: number; top: number }, width: number): void {
  const left = Math.max(box.left - ruleRoom, 0);
  const side = box.left >= badgeRoom ? 'left' : width - box.right >= badgeRoom ? 'right' : 'above';
  element.dataset.side = side;
  setBox(element, left - origin.left, box.top - origin.top, box.right - left, box.bottom - box.top);
}

function setBox(element: HTMLElement, left: number, top: number, width: number, height: number): void {
  element.style.left = `${left}px`;
  element.style.top = `${top}px`;
  element.style.width = `${width}px`;
  element.style.height = `${height}px`;
}
