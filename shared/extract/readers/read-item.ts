import type { FigureClaim, ItemAnchors } from '../../notice/capture.ts';
import type {
  ApplicableReason,
  Deadline,
  ItemEvent,
  Leader,
  ScheduleEntry,
  Share,
  Target,
} from '../../notice/notice.ts';
import type { ItemDraft } from '../draft.ts';
import type { StepRunner, TracedField } from '../trace.ts';
import type { UnitRules } from '../units/unit-rules.ts';
import { unknownYear } from '../unknown-year.ts';
import { ItemContent } from './item-content.ts';
import { ItemFields } from './item-fields.ts';
import { ItemUnits, type ReadUnit } from './item-units.ts';
import { Places } from './places.ts';

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
  /** What a label of units introduces and no reader could read, as printed. */
  readonly unreadUnits: readonly string[];
  /** Every number of the printed line with what it was taken for. */
  readonly figures: readonly FigureClaim[];
}

export interface ReadContext {
  readonly pageText: string;
  readonly year: number;
  readonly rules: UnitRules;
  readonly runner: StepRunner;
}

/** 完成时限; the day is left open where the page names no year. */
function dated(read: Deadline | null): Deadline | null {
  return read?.date?.startsWith(`${unknownYear}-`) ? { ...read, date: null } : read;
}

/** Reads all fields of an item, each by its reader, and keeps where each was read. */
export function readItem(printed: ItemDraft, context: ReadContext): ItemRead {
  const draft = { ...printed, content: printed.content.closed() };
  const { runner, pageText, year, rules } = context;
  const places = new Places(pageText);
  const text = new ItemContent(draft, year, places);
  const fields = new ItemFields(draft, text.content, places);
  const named = new ItemUnits(draft, rules, places);
  places.keep('title', 'title', draft.title);
  if (draft.text.text !== '') places.keep('text', 'text', draft.text);
  const { units, leaders, applicable, unread } = runner.run('units', () => named.units(), {
    units: [],
    leaders: [],
    applicable: draft.applicable,
    unread: [],
  });
  return {
    units,
    leaders,
    applicable,
    unreadUnits: unread,
    targets: runner.run('targets', () => text.targets(), []),
    deadline: runner.run('deadlines', () => dated(fields.deadline(named.deadlines()) ?? text.deadline()), null),
    schedule: runner.run('schedules', () => fields.schedule(), []),
    funding: runner.run('funding', () => fields.funding(), null),
    measures: runner.run('measures', () => fields.measures(), []),
    breakdown: runner.run('breakdowns', () => fields.breakdown(text.shares), []),
    anchors: places.anchors,
    traced: places.traced,
    refused: text.refused,
    qualities: runner.run('targets', () => text.qualities(), []),
    events: runner.run('deadlines', () => text.events(), []),
    applicableReason: applicable ? null : named.reason(),
    figures: runner.run('figures', () => text.figures(), []),
  };
}
