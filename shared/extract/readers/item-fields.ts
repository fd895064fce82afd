import { type Lexed, lex } from '../../lex/lex.ts';
import type { Deadline, ScheduleEntry, Share, Target } from '../../notice/notice.ts';
import { trimEndMarks } from '../../notice/trim.ts';
import type { ItemDraft } from '../draft.ts';
import type { Excerpt } from '../lines/excerpt.ts';
import { fieldLines, measuresOf } from '../lines/field-lines.ts';
import type { FieldSource } from '../lines/sources.ts';
import { unknownYear } from '../unknown-year.ts';
import { nothing } from '../vocabulary/deadline-words.ts';
import { readBreakdown, type ShareRead } from './breakdown.ts';
import { readDeadlineCell } from './deadline.ts';
import type { Places } from './places.ts';
import { readSchedule, readScheduleCell } from './schedule.ts';
import { readTabledShares } from './tabled-shares.ts';

/** A text without the bracket at its end that nothing in it opens: the label stood in a bracket (资金来源：县财政）. */
function withoutOpenBracket(text: string): string {
  return text.endsWith('）') && !text.includes('（') ? text.slice(0, -1) : text;
}

/** Reads the labelled fields of an item. */
export class ItemFields {
  readonly #draft: ItemDraft;
  readonly #content: Lexed;
  readonly #places: Places;

  constructor(draft: ItemDraft, content: Lexed, places: Places) {
    this.#draft = draft;
    this.#content = content;
    this.#places = places;
  }

  #lexed(excerpt: Excerpt): Lexed {
    return excerpt === this.#draft.content ? this.#content : lex(excerpt.text, this.#content.year, excerpt.breaks);
  }

  /** The lines of a field, with no space between Chinese and figures. */
  #lines(field: FieldSource): Excerpt[] {
    return fieldLines(field).map((line) => line.closed());
  }

  #fields(kind: FieldSource['kind']): readonly FieldSource[] {
    const { fields } = this.#draft;
    return fields.length === 0 ? fields : fields.filter((field) => field.kind === kind);
  }

  /** 完成时限 of a field of its own, or of what is printed among the units. */
  deadline(amongUnits: readonly Excerpt[]): Deadline | null {
    for (const field of this.#fields('deadline')) {
      for (const line of this.#lines(field)) {
        const read = this.#deadlineIn(line);
        if (read !== null) return read;
      }
    }
    for (const cell of amongUnits) {
      const read = this.#deadlineIn(cell.closed());
      if (read !== null) return read;
    }
    return null;
  }

  #deadlineIn(cell: Excerpt): Deadline | null {
    const read = readDeadlineCell(this.#lexed(cell));
    if (read === null) return null;
    this.#places.keep('deadline', cell, read.start, read.end);
    return { ...read.value, text: this.#places.printed(read.value.text, cell, read.start, read.end) };
  }

  /** 进度计划; a page that names no year has no days to plan by. */
  schedule(): ScheduleEntry[] {
    if (this.#content.year === unknownYear) return [];
    const all: ScheduleEntry[] = [];
    for (const field of this.#fields('schedule')) {
      const lines = this.#lines(field);
      const cell = field.lines.length === 0 ? readScheduleCell(field.label, this.#lexed(field.first), null) : null;
      if (cell !== null) {
        this.#places.keepEntry('schedule', all.length, field.first, cell.start, cell.end);
        all.push(cell.value);
        continue;
      }
      for (const entry of readSchedule(lines.map((line) => this.#lexed(line)))) {
        const line = lines[entry.line];
        if (line !== undefined) this.#places.keepEntry('schedule', all.length, line, entry.start, entry.end);
        all.push(entry.value);
      }
    }
    return all;
  }

  /** 资金来源 as printed, without the bracket that closes behind it; a dash says that there is none. */
  funding(): string | null {
    const fields = this.#fields('funding');
    if (fields.length === 0) return null;
    const lines = fields.flatMap(fieldLines);
    const [first] = lines;
    if (first === undefined) return null;
    const text = withoutOpenBracket(trimEndMarks(lines.map((line) => line.text).join(' '), '；， '));
    if (text === '' || nothing.test(text)) return null;
    this.#places.keep('funding', first);
    return text;
  }

  /** 推进措施, one text an entry. */
  measures(): string[] {
    const found: string[] = [];
    for (const field of this.#fields('measures')) {
      for (const entry of measuresOf(field)) {
        this.#places.keepEntry('measures', found.length, entry);
        found.push(entry.text);
      }
    }
    return found;
  }

  /** Shares of a total: those of a table, of a field of its own, else those that the content itself tells. */
  breakdown(told: readonly ShareRead[], targets: readonly Target[]): Share[] {
    const { fields: all, shares: tabled } = this.#draft;
    if (all.length === 0 && told.length === 0 && tabled.length === 0) return [];
    const shares = readTabledShares(tabled, targets);
    for (const index of shares.keys()) {
      const amount = tabled[index]?.amount;
      if (amount !== undefined) this.#places.keepEntry('breakdown', index, amount);
    }
    const keep = (line: Excerpt | undefined, { start, end, value }: ShareRead): void => {
      if (line !== undefined) this.#places.keepEntry('breakdown', shares.length, line, start, end);
      shares.push(value);
    };
    const fields = this.#fields('breakdown');
    if (fields.length === 0 && shares.length === 0) for (const share of told) keep(this.#draft.content, share);
    for (const lines of fields.map((field) => this.#lines(field))) {
      for (const share of readBreakdown(lines.map((line) => this.#lexed(line)))) keep(lines[share.line], share);
    }
    return shares;
  }
}
