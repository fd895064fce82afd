import { LetterSet, withoutBlanks } from '../../lex/letters.ts';
import { WordSet } from '../../lex/words.ts';
import { trimEndMarks } from '../../notice/trim.ts';
import type { Block, PageIndex } from '../../page/page-index.ts';
import type { PageRange } from '../lines/excerpt.ts';
import { type FieldName, fieldLabels } from '../vocabulary/field-labels.ts';
import { columnKind } from '../vocabulary/table-columns.ts';

/** A field's printed value and where it stands. */
export interface FieldValue {
  readonly label: string;
  readonly value: string;
  readonly place: PageRange;
}

export type FieldValues = ReadonlyMap<FieldName, readonly FieldValue[]>;

const nameOf = new Map<string, FieldName>();
for (const name of Object.keys(fieldLabels) as FieldName[]) {
  for (const label of fieldLabels[name]) nameOf.set(label, name);
}
const words = new WordSet(nameOf.keys());

/** Labels too common to trust far below the head of the page. */
const common: ReadonlySet<string> = new Set([
  '名称',
  '标题',
  '来源',
  '日期',
  '时间',
  '分类',
  '效力',
  '时效',
  '有效期',
  '有效期限',
  '阅读',
  '点击',
  '编辑',
  '作者',
  '审核',
  '概述',
  '摘要',
  '体裁',
  '字号',
  '分享',
]);
const headBlocks = 120;
const maxLine = 20_000;

interface Found {
  readonly name: FieldName;
  readonly label: string;
  readonly at: number;
  readonly valueAt: number;
}

/** What stands right behind every label. */
const labelEnds = new LetterSet('：:]】');
const frameOpenings = new LetterSet('[【');
const frameClosings = new LetterSet(']】');
const colons = new LetterSet('：:');
const labelFrames = new LetterSet('：:[]【】');
/** Marks and digits behind which a label of its own may begin. */
const labelLeads = new LetterSet(' |｜,，;；]】)）[【(（0123456789');
const dashes = new LetterSet('—');
const hyphens = new LetterSet('-');
/** What a field prints that says nothing. */
const emptyValues: ReadonlySet<string> = new Set(['', '无', '暂无', '/', '空', 'null', 'undefined']);

/** All labels with a colon (or in square brackets) in a block. */
function labelsIn(text: string, gaps: readonly number[]): Found[] {
  const found: Found[] = [];
  if (!labelEnds.within(text)) return found;
  const line = text.length > maxLine ? text.slice(0, maxLine) : text;
  for (let at = 0; at < line.length; at += 1) {
    const label = words.at(line, at);
    if (label === null) continue;
    const name = nameOf.get(label);
    if (
      at > 0 &&
      gaps.some((gap) => gap > at && gap < at + label.length && words.at(line, gap) !== null) &&
      !gaps.includes(at)
    ) {
      continue;
    }
    let end = at + label.length;
    let bracketed = false;
    while (line.charAt(end) === ' ') end += 1;
    if (frameOpenings.has(line, at - 1) && frameClosings.has(line, end)) {
      bracketed = true;
      end += 1;
    }
    if (!bracketed && !colons.has(line, end)) continue;
    if (!bracketed) end += 1;
    else if (colons.has(line, end)) end += 1;
    while (line.charAt(end) === ' ') end += 1;
    if (name !== undefined) found.push({ name, label, at: bracketed ? at - 1 : at, valueAt: end });
    at = end - 1;
  }
  return found;
}

/** The longest block of a label, blanks and marks around and between its letters. */
const longestLone = 40;

/** A block that is nothing but a label. */
function loneLabel(text: string): { name: FieldName; label: string } | null {
  if (text.length > longestLone) return null;
  const plain = labelFrames.strip(withoutBlanks(text));
  const name = nameOf.get(plain);
  return name === undefined ? null : { name, label: plain };
}

/** A value without what parts it from the next one, or closes the bracket that it stands in with its label: 某局 |, 2027-02-20】. */
function withoutEdge(value: string): string {
  const plain = trimEndMarks(value, ' |｜');
  const last = plain.at(-1) ?? '';
  const opens = { '】': '【', ']': '[', '）': '（', ')': '(' }[last];
  return opens === undefined || plain.includes(opens) ? plain : plain.slice(0, -1);
}

function isEmptyValue(value: string): boolean {
  if (emptyValues.has(value.toLowerCase())) return true;
  return dashes.runEnd(value) === value.length || hyphens.runEnd(value) === value.length;
}

class FieldReader {
  readonly values = new Map<FieldName, FieldValue[]>();

  constructor(readonly page: PageIndex) {}

  read(): void {
    for (const [at, block] of this.page.blocks.entries()) {
      if (block.text.length > maxLine * 2) continue;
      const lone = block.table !== null && block.soft ? null : loneLabel(block.text);
      if (lone !== null) {
        this.#after(at, block, lone);
        continue;
      }
      this.#inline(at, block);
    }
  }

  #add(name: FieldName, label: string, value: string, start: number): void {
    const plain = value.trim();
    if (isEmptyValue(plain)) return;
    const from = start + value.indexOf(plain);
    const list = this.values.get(name) ?? [];
    list.push({ label, value: plain, place: { start: from, end: from + plain.length } });
    this.values.set(name, list);
  }

  /** A value in the next cell, dd or line; none where the next block is a label itself or stands elsewhere. */
  #after(at: number, block: Block, lone: { name: FieldName; label: string }): void {
    if (common.has(lone.label) && at > headBlocks) return;
    const cell = block.table === null ? null : this.#nextCell(block);
    if (cell !== null) {
      const value = cell.map((index) => this.page.blocks[index]?.text ?? '').join('');
      const first = this.page.blocks[cell[0] ?? -1];
      const header = common.has(lone.label) && columnKind(value) !== 'other';
      if (first !== undefined && loneLabel(value) === null && !header) {
        this.#add(lone.name, lone.label, value, first.start);
      }
      return;
    }
    const next = this.page.blocks[at + 1];
    if (block.table !== null || next === undefined || next.table !== null) return;
    if (loneLabel(next.text) !== null || next.text.length > 200 || labelsIn(next.text, next.gaps).length > 0) return;
    this.#add(lone.name, lone.label, next.text, next.start);
  }

  /** Blocks of the cell to the right in the same row; null where there is none. */
  #nextCell(block: Block): number[] | null {
    const grid = this.page.grids.find((candidate) => candidate.index === block.table);
    const cell = grid?.cells.find((candidate) => candidate.first <= block.index && block.index < candidate.last);
    if (grid === undefined || cell === undefined || grid.nests) return null;
    const right = grid.cells.find(
      (candidate) => candidate.row === cell.row && candidate.column === cell.column + cell.columns,
    );
    if (right === undefined) return [];
    return Array.from({ length: right.last - right.first }, (_, index) => right.first + index);
  }

  #inline(at: number, block: Block): void {
    const labels = labelsIn(block.text, block.gaps);
    for (const [index, found] of labels.entries()) {
      const starts =
        found.at === 0 || labelLeads.has(block.text, found.at - 1) || index > 0 || block.gaps.includes(found.at);
      if (!starts || found.name === 'stop' || (common.has(found.label) && at > headBlocks)) continue;
      if (index === 0 && found.at > 0 && found.at > 60 && labels.length < 3) continue;
      let end = labels[index + 1]?.at ?? block.text.length;
      if (found.name !== 'title') {
        const gap = block.gaps.find((offset) => offset > found.valueAt && offset < end);
        if (gap !== undefined) end = gap;
      }
      const value = withoutEdge(block.text.slice(found.valueAt, end));
      if (value.length > 300) continue;
      this.#add(found.name, found.label, value, block.start + found.valueAt);
    }
  }
}

/** Reads the fields of a page by label, never by position: tables, dl, lists, paragraphs, several in one line. */
export function readFields(page: PageIndex): FieldValues {
  const reader = new FieldReader(page);
  reader.read();
  return reader.values;
}
