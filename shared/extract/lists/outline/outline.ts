import { isDateLine } from '../../lines/date-line.ts';
import type { Line } from '../../lines/lines.ts';
import { loneOrdinal } from '../../lines/lines.ts';
import { type Marker, type MarkerForm, unnumbered } from '../../lines/markers.ts';
import { closingSignature } from '../../lines/signature.ts';
import { isAgency } from '../../units/unit-name.ts';
import { headingKind, labelAt } from '../../vocabulary/labels.ts';
import { isTail } from '../../vocabulary/page-words.ts';
import type { Part } from '../parts.ts';

/** A numbered (or headed) block with what stands under it. */
export interface OutlineNode {
  readonly marker: Marker;
  readonly line: Line;
  readonly parent: OutlineNode | null;
  readonly children: OutlineNode[];
  /** Unnumbered lines after its own, before its first child or, for the last child, before the next number. */
  readonly body: Line[];
}

interface Level {
  readonly key: string;
  readonly node: OutlineNode;
  last: number;
}

const headingTags: ReadonlySet<string> = new Set(['summary', 'legend', 'caption']);
const maxHeading = 60;
/** Shorter lines in a block named footer, related or tool are its furniture. */
const shortLine = 16;

function headingMarker(line: Line, noticeTitle: string): Marker | null {
  const { block, text } = line;
  if (text.replace(/\s/gu, '') === noticeTitle) return null;
  if (block.heading < 2 && !headingTags.has(block.tag)) return null;
  if (text.length > maxHeading || /[。；;]$/u.test(text) || block.linked * 2 > text.length) return null;
  if (labelAt(text) !== null || headingKind(text) !== null || isDateLine(text)) return null;
  if (/关于.{4,80}(?:通知|意见|决定|公告|通报|方案|函|批复)$/u.test(text)) return null;
  if (block.align === 'right' || (text.length <= 40 && isAgency(text))) return null;
  return unnumbered;
}

function keyOf(marker: Marker, line: Line): string {
  return marker.form === 'heading' ? `heading${line.block.heading}` : marker.form;
}

function opensInner(line: Line | undefined): boolean {
  if (line === undefined) return false;
  return (
    labelAt(line.text)?.kind === 'measures' ||
    headingKind(line.text) !== null ||
    /(?:措施|举措|内容|如下|包括)[：:]$/u.test(line.text)
  );
}

class OutlineBuilder {
  readonly roots: OutlineNode[] = [];
  #levels: Level[] = [];
  #open: OutlineNode | null = null;
  #closed = false;
  #before: Line | undefined;

  add(line: Line, marker: Marker | null): void {
    if (this.#leadsAway(line)) {
      this.#closed = true;
      return;
    }
    if (marker === null) this.#continue(line);
    else this.#begin(line, marker);
    this.#before = line;
  }

  /** Links to other pages, in a region of such or after the notice's end. */
  #leadsAway(line: Line): boolean {
    const { linked, text, region } = line.block;
    if (region !== 'body') return linked * 3 > text.length || (line.marker === null && text.length < shortLine);
    return this.#closed && linked * 2 > text.length;
  }

  #continue(line: Line): void {
    if (isTail(line.text) || isDateLine(line.text)) {
      this.#closed = true;
      return;
    }
    if (!this.#closed && this.#open !== null) this.#open.body.push(line);
  }

  #begin(line: Line, marker: Marker): void {
    this.#closed = false;
    const key = keyOf(marker, line);
    const at = this.#levelFor(key, marker);
    this.#levels = this.#levels.slice(0, at);
    const parent = this.#levels.at(-1)?.node ?? null;
    const node: OutlineNode = { marker, line, parent, children: [], body: [] };
    (parent === null ? this.roots : parent.children).push(node);
    this.#levels.push({ key, node, last: marker.value });
    this.#open = node;
  }

  /** How many levels stay open above the new number. */
  #levelFor(key: string, marker: Marker): number {
    let deepest = -1;
    let following = -1;
    for (const [index, level] of this.#levels.entries()) {
      if (level.key !== key) continue;
      deepest = index;
      if (level.last + 1 === marker.value) following = index;
    }
    if (following >= 0) return following;
    if (deepest < 0) {
      const outermost =
        marker.form === 'chapter' ||
        (marker.form === 'han' &&
          !this.#levels.some(
            (level) => level.key === 'chapter' || level.key === 'article' || level.key.startsWith('heading'),
          ));
      return outermost ? 0 : this.#headingRoom(key);
    }
    const nested = marker.value === 1 && opensInner(this.#before) && marker.form !== 'heading';
    return nested ? this.#levels.length : deepest;
  }

  /** A heading element stands above what is numbered inside it, below a heading of a higher rank. */
  #headingRoom(key: string): number {
    if (!key.startsWith('heading')) return this.#levels.length;
    let room = 0;
    for (const [index, level] of this.#levels.entries()) {
      if (
        level.key.startsWith('heading')
          ? level.key < key
          : level.key === 'han' || level.key === 'chapter' || level.key === 'hanParen'
      ) {
        room = index + 1;
      }
    }
    return room;
  }
}

/** Forms that number items below a heading without number. */
const itemForms: ReadonlySet<MarkerForm> = new Set(['arabic', 'hanParen', 'computed']);
/** Forms that do so where nothing else is numbered. */
const innerForms: ReadonlySet<MarkerForm> = new Set(['arabicParen', 'circled', 'han']);
const maxUnnumbered = 20;
/** How many items a heading says stand below it: ◆幼有善育（3项）. */
const count = /[（(]\s?共?\s?\d{1,3}\s?(?:项|件|条|个)[）)]$/u;
const minUnnumbered = 2;

/**
 * Short lines without number or mark right above a number that begins or goes on (深化改革开放 ⏎ 1.…, 保障改善民生 ⏎ 3.…) are
 * headings where there are several of them.
 */
function plainHeadings(lines: readonly Line[], layout: ReadonlySet<number>): ReadonlySet<Line> {
  const found = new Set<Line>();
  const inner = new Set(lines.flatMap(({ marker }) => (marker === null ? [] : [marker.form]))).size === 1;
  const numbers = ({ form: one }: Marker): boolean => itemForms.has(one) || (inner && innerForms.has(one));
  let last = 0;
  let form: string | null = null;
  for (const [at, line] of lines.entries()) {
    if (line.marker !== null && line.marker.form !== 'dash') {
      if (numbers(line.marker)) last = line.marker.value;
      continue;
    }
    const next = lines[at + 1]?.marker ?? null;
    if (next === null || !numbers(next)) continue;
    const said = line.text.replace(count, '');
    const short = said.length >= 2 && said.length <= maxUnnumbered && !/[。；;：:，、）)\d]$/u.test(said);
    const plain =
      short &&
      !line.inline &&
      line.block.linked === 0 &&
      (line.block.table === null || layout.has(line.block.table)) &&
      line.block.region === 'body';
    if (
      !plain ||
      labelAt(line.text) !== null ||
      headingKind(line.text) !== null ||
      isTail(line.text) ||
      isAgency(line.text)
    ) {
      continue;
    }
    if ((next.value !== last + 1 && next.value !== 1) || (form !== null && form !== next.form)) continue;
    form = next.form;
    found.add(line);
  }
  return found.size >= minUnnumbered ? found : new Set();
}

/**
 * The numbered structure of one part. Depth follows first appearance, not form: the same form continues its own level, a
 * new form stands one level deeper. `title` is the notice's own, a heading that groups nothing; `layout` are tables that only lay lines out.
 * Unnumbered lines belong to the number above them until the page's tail begins.
 */
export function outlineOf(part: Part, title = '', layout: ReadonlySet<number> = new Set()): OutlineNode[] {
  const noticeTitle = title.replace(/\s/gu, '');
  const builder = new OutlineBuilder();
  const { lines } = part;
  const plain = plainHeadings(lines, layout);
  const signature = closingSignature(lines);
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined) continue;
    const lone = line.marker === null ? loneOrdinal(line.text) : null;
    const next = lines[at + 1];
    if (
      lone !== null &&
      lone > 0 &&
      next !== undefined &&
      next.marker === null &&
      loneOrdinal(next.text) === null &&
      line.block.table === null
    ) {
      builder.add(next, { form: 'computed', value: lone, label: line.text, length: 0 });
      at += 1;
      continue;
    }
    if (at >= signature.from && at < signature.to) continue;
    builder.add(
      line,
      line.marker !== null && line.marker.form !== 'dash'
        ? line.marker
        : plain.has(line)
          ? unnumbered
          : headingMarker(line, noticeTitle),
    );
  }
  return builder.roots;
}
