import type { PageIndex } from '../../../shared/page/page-index.ts';
import { rootOf, scrollTo, viewOf } from '../../page/unclobbered.ts';
import { type Entry, entryAt, type Run } from '../model/entry.ts';
import type { Host } from './host.ts';
import { type MarkFace, Marks } from './marks.ts';
import { Nearby } from './nearby.ts';
import { type Box, contains, PageSight } from './sight.ts';

/** The marks on one page as they stand on the screen: drawn once a frame at most, asked where things are in between. */
export class Screen {
  sight: PageSight;
  readonly #marks: Marks;
  readonly #near: Nearby;
  #boxes: ReadonlyMap<string, Box> = new Map();
  #followed: readonly Entry[] = [];
  #frame = 0;
  #preview: Run | null = null;

  constructor(
    readonly page: Document,
    readonly host: Host,
    index: PageIndex,
    readonly draw: () => void,
  ) {
    this.sight = new PageSight(page, index);
    this.#marks = new Marks(page, host.root);
    this.#near = new Nearby(() => this.later());
  }

  get height(): number {
    return viewOf(this.page)?.innerHeight ?? 0;
  }

  /** Has everything drawn in the next frame. */
  later(): void {
    const view = viewOf(this.page);
    if (this.#frame === 0 && view !== null) {
      this.#frame = view.requestAnimationFrame(() => {
        this.#frame = 0;
        this.draw();
      });
    }
  }

  /** The page was read anew. */
  renew(index: PageIndex): void {
    this.sight = new PageSight(this.page, index);
    this.#followed = [];
    if (!this.host.element.isConnected) rootOf(this.page).append(this.host.element);
    this.later();
  }

  marks(entries: readonly Entry[], faceOf: (entry: Entry) => MarkFace, caret: number | null): void {
    if (this.#followed !== entries) {
      this.#followed = entries;
      this.#near.follow(entries, this.sight);
    }
    this.#boxes = this.#marks.draw(this.#near.near(this.sight), this.sight, faceOf);
    this.#marks.caret(caret === null ? null : this.#caretBox(caret));
    this.#marks.preview(this.#preview === null ? null : this.sight.boxOf(this.#preview));
  }

  /** Outlines a run as it would be; null outlines none. */
  preview(run: Run | null): void {
    this.#preview = run;
    this.later();
  }

  boxOf(key: string | null): Box | null {
    return key === null ? null : (this.#boxes.get(key) ?? null);
  }

  /** The key of the entry at a point, where it stands at this moment: the page may have scrolled since it was drawn. */
  keyAt(x: number, y: number): string | null {
    for (const entry of this.#near.near(this.sight)) {
      const box = this.sight.boxOf(entry);
      if (box !== null && contains(box, x, y)) return entry.key;
    }
    const block = this.sight.blockAt(x, y);
    return block === null ? null : (entryAt(this.#followed, block.start)?.key ?? null);
  }

  /** Scrolls an entry into sight, if it is not. */
  reveal(entry: Entry): void {
    const element = this.sight.elementAt(entry.start, entry.end);
    if (element !== null) {
      scrollTo(element, 'nearest');
    }
    const box = this.sight.boxOf(entry);
    if (box !== null && (box.top < 0 || box.bottom > this.height)) {
      viewOf(this.page)?.scrollBy(0, box.top - this.height / 3);
    }
  }

  stop(): void {
    viewOf(this.page)?.cancelAnimationFrame(this.#frame);
    this.#near.stop();
    this.#marks.stop();
    this.host.remove();
  }

  #caretBox(at: number): Box | null {
    const next = this.sight.boxOf({ start: at, end: at + 1 });
    if (next !== null) return { ...next, right: next.left };
    const previous = this.sight.boxOf({ start: at - 1, end: at });
    return previous === null ? null : { ...previous, left: previous.right };
  }
}
