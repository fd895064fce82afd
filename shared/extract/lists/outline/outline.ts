import { LetterSet, withoutBlanks } from '../../../lex/letters.ts';
import { EndingSet } from '../../../lex/words.ts';
import { isDateLine } from '../../lines/date-line.ts';
import type { Line } from '../../lines/lines.ts';
import { loneOrdinal } from '../../lines/lone-numbers.ts';
import { type Marker, unnumbered } from '../../lines/markers.ts';
import { closingSignature } from '../../lines/signature.ts';
import { isAgency } from '../../units/unit-name.ts';
import { headingKind, labelAt } from '../../vocabulary/labels.ts';
import { innerLeads, namedDocuments } from '../../vocabulary/outline-words.ts';
import { isTail } from '../../vocabulary/page-words.ts';
import type { Part } from '../parts.ts';
import { menuLines } from './menu-lines.ts';
import { plainHeadings } from './plain-headings.ts';

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

const sentenceEnds = new LetterSet('。；;');
const colons = new LetterSet('：:');
const documents = new EndingSet(namedDocuments);
const leads = new EndingSet(innerLeads);
/** Letters between 关于 and the document that a title names. */
const minSubject = 4;
const maxSubject = 80;

/** 关于…的通知: the title of a document, and no heading in it. */
function isDocumentTitle(text: string): boolean {
  const end = documents.startOf(text, text.length);
  if (end === text.length) return false;
  for (let at = text.indexOf('关于'); at >= 0; at = text.indexOf('关于', at + 1)) {
    if (end - at - 2 >= minSubject && end - at - 2 <= maxSubject) return true;
  }
  return false;
}

function headingMarker(line: Line, noticeTitle: string): Marker | null {
  const { block, text } = line;
  if (withoutBlanks(text) === noticeTitle) return null;
  if (block.heading < 2 && !headingTags.has(block.tag)) return null;
  if (text.length > maxHeading || sentenceEnds.ends(text) || block.linked * 2 > text.length) return null;
  if (labelAt(text) !== null || headingKind(text) !== null || isDateLine(text)) return null;
  if (isDocumentTitle(text)) return null;
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
    (colons.ends(line.text) && leads.before(line.text, line.text.length - 1) !== null)
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

/**
 * The numbered structure of one part. Depth follows first appearance, not form: the same form continues its own level, a
 * new form stands one level deeper. `title` is the notice's own, a heading that groups nothing; `layout` are tables that only lay lines out.
 * Unnumbered lines belong to the number above them until the page's tail begins.
 */
export function outlineOf(part: Part, title = '', layout: ReadonlySet<number> = new Set()): OutlineNode[] {
  const noticeTitle = withoutBlanks(title);
  const builder = new OutlineBuilder();
  const { lines } = part;
  const plain = plainHeadings(lines, layout);
  const signature = closingSignature(lines);
  const menu = menuLines(lines);
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
    if ((at >= signature.from && at < signature.to) || menu.has(line)) continue;
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
