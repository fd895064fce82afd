import { type Lexed, lex } from '../../lex/lex.ts';
import type { Span } from '../../lex/span.ts';
import type { Anchor, FigureClaim, ItemAnchors } from '../../notice/capture.ts';
import type {
  ApplicableReason,
  Deadline,
  ItemEvent,
  Leader,
  ScheduleEntry,
  Share,
  Target,
  UnitBasis,
  UnitRole,
} from '../../notice/notice.ts';
import { anchorAt } from '../anchor-at.ts';
import { unknownYear } from '../head/programme-year.ts';
import type { Excerpt } from '../lines/excerpt.ts';
import { fieldLines, measuresOf } from '../lines/field-lines.ts';
import type { FieldSource, UnitSource } from '../lines/sources.ts';
import type { ItemDraft } from '../lists/draft.ts';
import type { StepRunner, TracedField } from '../trace.ts';
import { headingKind } from '../vocabulary/labels.ts';
import { noTaskReason } from '../vocabulary/no-task.ts';
import { accountOf } from './account.ts';
import { readBreakdown, shareSpans } from './breakdown.ts';
import { readDeadline, readDeadlineCell } from './deadline.ts';
import { readEvents } from './events.ts';
import { readPeople } from './people.ts';
import { readQualities } from './qualities.ts';
import { readSchedule, readScheduleCell } from './schedule.ts';
import { readTargets, type TargetsRead } from './targets.ts';
import { noUnitRules, type UnitRules } from './unit-rules.ts';
import { readUnitCell, readUnits } from './units.ts';

export interface ReadUnit {
  readonly name: string;
  readonly role: UnitRole;
  readonly basis: UnitBasis;
}

/** An item's fields as read, before names are resolved over the whole notice. */
export interface ItemRead {
  readonly units: ReadUnit[];
  readonly leaders: Leader[];
  readonly targets: Target[];
  readonly deadline: Deadline | null;
  readonly schedule: ScheduleEntry[];
  readonly funding: string | null;
  readonly measures: string[];
  readonly breakdown: Share[];
  readonly applicable: boolean;
  readonly anchors: ItemAnchors;
  readonly traced: TracedField[];
  readonly refused: { readonly text: string; readonly rule: string }[];
  readonly qualities: readonly string[];
  readonly events: readonly ItemEvent[];
  readonly applicableReason: ApplicableReason | null;
  /** Every number of the printed line with what it was taken for. */
  readonly figures: readonly FigureClaim[];
}

export interface ReadContext {
  readonly pageText: string;
  readonly year: number;
  readonly rules: UnitRules;
  readonly runner: StepRunner;
}

class ItemReader {
  readonly anchors: Record<string, Anchor> = {};
  readonly traced: TracedField[] = [];
  readonly refused: { text: string; rule: string }[] = [];
  readonly #content: Lexed;
  readonly #shares: readonly Span[];
  #targets: TargetsRead = { targets: [], refused: [] };

  constructor(
    readonly draft: ItemDraft,
    readonly context: ReadContext,
  ) {
    this.#content = lex(draft.content.text, context.year);
    this.#shares = shareSpans(this.#content);
  }

  place(field: string, reader: string, excerpt: Excerpt, from = 0, to = excerpt.text.length): void {
    const range = excerpt.pageRange(from, to);
    if (range === null || range.end <= range.start) return;
    this.anchors[field] = anchorAt(this.context.pageText, range.start, range.end);
    this.traced.push({ field, reader, start: range.start, end: range.end });
  }

  #lexed(excerpt: Excerpt): Lexed {
    return excerpt === this.draft.content ? this.#content : lex(excerpt.text, this.context.year);
  }

  fields(kind: FieldSource['kind']): FieldSource[] {
    return this.draft.fields.filter((field) => field.kind === kind);
  }

  #source(source: UnitSource, rules: UnitRules): { read: ReturnType<typeof readUnits>; excerpt: Excerpt } {
    const { excerpt, header } = source;
    const cell = header === null ? null : readUnitCell(excerpt.text, header, rules, excerpt.breaks);
    return { read: cell ?? readUnits(excerpt.text, rules, excerpt.breaks), excerpt };
  }

  units(): { units: ReadUnit[]; leaders: Leader[]; applicable: boolean } {
    const { units: sources } = this.draft;
    const printedLead = sources.some((source) =>
      this.#source(source, noUnitRules).read.units.some((unit) => unit.value.role === '牵头'),
    );
    const rules = printedLead ? noUnitRules : this.context.rules;
    const units: ReadUnit[] = [];
    const leaders: Leader[] = [];
    let applicable = this.draft.applicable;
    const seen = new Set<string>();
    for (const source of sources) {
      const { read, excerpt } = this.#source(source, rules);
      if (!read.applicable) applicable = false;
      for (const unit of read.units) {
        if (seen.has(unit.value.name)) continue;
        seen.add(unit.value.name);
        this.place(`units.${units.length}`, 'units', excerpt, unit.start, unit.end);
        units.push({ ...unit.value, basis: source.origin === 'annex' ? 'annex' : unit.value.basis });
      }
      for (const leader of read.leaders) leaders.push(leader.value);
    }
    for (const { name, role, from } of this.context.rules.everywhere) {
      if (applicable && this.draft.start >= from && !seen.has(name)) {
        seen.add(name);
        units.push({ name, role, basis: 'printed' });
      }
    }
    for (const field of this.fields('leader')) {
      for (const line of fieldLines(field))
        leaders.push(
          ...readPeople(line.text, { start: 0, end: line.text.length }, field.label, line.breaks).map(
            ({ value }) => value,
          ),
        );
    }
    return { units: applicable ? units : [], leaders, applicable };
  }

  targets(): Target[] {
    const { content } = this.draft;
    this.#targets = readTargets(this.#content, this.#shares);
    const { targets, refused } = this.#targets;
    for (const [index, target] of targets.entries())
      this.place(`targets.${index}`, 'targets', content, target.start, target.end);
    for (const one of refused) this.refused.push({ text: content.text.slice(one.start, one.end), rule: one.rule });
    return targets.map(({ value }) => value);
  }

  /** 完成时限; the day is left open where the page names no year. */
  deadline(): Deadline | null {
    const read = this.#deadline();
    return read?.date?.startsWith(`${unknownYear}-`) ? { ...read, date: null } : read;
  }

  #deadline(): Deadline | null {
    for (const field of this.fields('deadline')) {
      for (const line of fieldLines(field)) {
        const read = readDeadlineCell(this.#lexed(line));
        if (read === null) continue;
        this.place('deadline', 'deadline', line, read.start, read.end);
        return read.value;
      }
    }
    for (const { excerpt, header } of this.draft.units) {
      if (header !== null) continue;
      for (const field of readUnits(excerpt.text, noUnitRules, excerpt.breaks).fields) {
        if (headingKind(field.value) !== 'deadline') continue;
        const value = excerpt.slice(field.start, field.end);
        const read = readDeadlineCell(this.#lexed(value));
        if (read === null) continue;
        this.place('deadline', 'deadline', value, read.start, read.end);
        return read.value;
      }
    }
    const { content } = this.draft;
    const read = readDeadline(this.#content);
    if (read !== null) this.place('deadline', 'deadline', content, read.start, read.end);
    return read?.value ?? null;
  }

  /** 进度计划; a page that names no year has no days to plan by. */
  schedule(): ScheduleEntry[] {
    if (this.context.year === unknownYear) return [];
    const all: ScheduleEntry[] = [];
    for (const field of this.fields('schedule')) {
      const lines = fieldLines(field);
      const cell = field.lines.length === 0 ? readScheduleCell(field.label, this.#lexed(field.first), null) : null;
      if (cell !== null) {
        this.place(`schedule.${all.length}`, 'schedule', field.first, cell.start, cell.end);
        all.push(cell.value);
        continue;
      }
      for (const entry of readSchedule(lines.map((line) => this.#lexed(line)))) {
        const line = lines[entry.line];
        if (line !== undefined) this.place(`schedule.${all.length}`, 'schedule', line, entry.start, entry.end);
        all.push(entry.value);
      }
    }
    return all;
  }

  funding(): string | null {
    const lines = this.fields('funding').flatMap(fieldLines);
    const [first] = lines;
    if (first === undefined) return null;
    this.place('funding', 'funding', first);
    const text = lines.map((line) => line.text).join(' ');
    return text === '' ? null : text;
  }

  measures(): string[] {
    const entries = this.fields('measures').flatMap(measuresOf);
    for (const [index, entry] of entries.entries()) this.place(`measures.${index}`, 'measures', entry);
    return entries.map((entry) => entry.text);
  }

  breakdown(): Share[] {
    const shares: Share[] = [];
    const sources = this.fields('breakdown').map(fieldLines);
    if (sources.length === 0 && this.#shares.length > 0) sources.push([this.draft.content]);
    for (const lines of sources) {
      for (const share of readBreakdown(lines.map((line) => this.#lexed(line)))) {
        const line = lines[share.line];
        if (line !== undefined) this.place(`breakdown.${shares.length}`, 'breakdown', line, share.start, share.end);
        shares.push(share.value);
      }
    }
    return shares;
  }

  qualities(): string[] {
    const { content } = this.draft;
    const read = readQualities(this.#content);
    for (const [index, { start, end }] of read.entries())
      this.place(`qualities.${index}`, 'qualities', content, start, end);
    return read.map(({ value }) => value);
  }

  /** What happens by when; a page that names no year has no days for it. */
  events(): ItemEvent[] {
    if (this.context.year === unknownYear) return [];
    const read = readEvents(this.#content);
    for (const [index, { start, end }] of read.entries())
      this.place(`events.${index}`, 'events', this.draft.content, start, end);
    return read.map(({ value }) => value);
  }

  /** Why there is nothing to do here, from the words that say so. */
  reason(): ApplicableReason {
    const { units, content } = this.draft;
    const page = this.context.pageText.slice(this.draft.start, this.draft.end);
    return noTaskReason([...units.map(({ excerpt }) => excerpt.text), content.text, page].join('\n'));
  }

  /** The account of the figures of the printed line, whose place is kept as \`line\`. */
  figures(): readonly FigureClaim[] {
    const { pageText } = this.context;
    const read = { content: this.#content, targets: this.#targets, shares: this.#shares };
    const { line, claims } = accountOf(pageText, this.draft, read);
    if (line.end > line.start) this.anchors.line = anchorAt(pageText, line.start, line.end);
    return claims;
  }
}

/** Reads all fields of an item, each by its reader, and keeps where each was read. */
export function readItem(draft: ItemDraft, context: ReadContext): ItemRead {
  const reader = new ItemReader(draft, context);
  const { runner } = context;
  reader.place('title', 'title', draft.title);
  if (draft.text.text !== '') reader.place('text', 'text', draft.text);
  const { units, leaders, applicable } = runner.run('units', () => reader.units(), {
    units: [],
    leaders: [],
    applicable: draft.applicable,
  });
  return {
    units,
    leaders,
    applicable,
    targets: runner.run('targets', () => reader.targets(), []),
    deadline: runner.run('deadlines', () => reader.deadline(), null),
    schedule: runner.run('schedules', () => reader.schedule(), []),
    funding: runner.run('funding', () => reader.funding(), null),
    measures: runner.run('measures', () => reader.measures(), []),
    breakdown: runner.run('breakdowns', () => reader.breakdown(), []),
    anchors: reader.anchors,
    traced: reader.traced,
    refused: reader.refused,
    qualities: runner.run('targets', () => reader.qualities(), []),
    events: runner.run('deadlines', () => reader.events(), []),
    applicableReason: applicable ? null : reader.reason(),
    figures: runner.run('figures', () => reader.figures(), []),
  };
}
