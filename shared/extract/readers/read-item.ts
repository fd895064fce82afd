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
import type { StepRunner } from '../trace.ts';
import type { UnitRules } from '../units/unit-rules.ts';
import { unknownYear } from '../unknown-year.ts';
import { ItemContent } from './item-content.ts';
import { ItemFields } from './item-fields.ts';
import { ItemUnits, type NamedUnits, type ReadUnit } from './item-units.ts';
import { Places } from './places.ts';
import type { RefusedFigure } from './targets.ts';

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
  /** The text that the figures were read from, and those of them that are no targets; offsets are into it. */
  readonly content: string;
  readonly refused: readonly RefusedFigure[];
  readonly qualities: string[];
  readonly events: ItemEvent[];
  readonly applicableReason: ApplicableReason | null;
  /** What a label of units introduces and no reader could read, as printed. */
  readonly unreadUnits: readonly string[];
  /** Every number of the printed line with what it was taken for. */
  readonly figures: FigureClaim[];
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

/** The readers of one item, each over what it reads. */
class ItemReaders {
  readonly places: Places;
  readonly text: ItemContent;
  readonly fields: ItemFields;
  readonly named: ItemUnits;

  constructor(
    readonly draft: ItemDraft,
    { pageText, year, rules }: ReadContext,
  ) {
    this.places = new Places(pageText);
    this.text = new ItemContent(draft, year, this.places);
    this.fields = new ItemFields(draft, this.text.content, this.places);
    this.named = new ItemUnits(draft, rules, this.places);
  }

  /** What is left where no step reads units. */
  unnamed(): NamedUnits {
    return { units: [], leaders: [], applicable: this.draft.applicable, unread: [] };
  }

  deadline(): Deadline | null {
    return dated(this.fields.deadline(this.named.deadlines()) ?? this.text.deadline());
  }
}

/** Reads all fields of an item, each by its reader, and keeps where each was read. */
export function readItem(printed: ItemDraft, context: ReadContext): ItemRead {
  const content = printed.content.closed();
  const draft = content === printed.content ? printed : { ...printed, content };
  const { runner } = context;
  const all = new ItemReaders(draft, context);
  const { places, text } = all;
  places.keep('title', draft.title);
  if (draft.text.text !== '') places.keep('text', draft.text);
  const named = runner.read('units', all, readUnits) ?? all.unnamed();
  return {
    units: named.units,
    leaders: named.leaders,
    applicable: named.applicable,
    unreadUnits: named.unread,
    targets: runner.read('targets', all, readTargets) ?? [],
    deadline: runner.read('deadlines', all, readDeadline),
    schedule: runner.read('schedules', all, readSchedule) ?? [],
    funding: runner.read('funding', all, readFunding),
    measures: runner.read('measures', all, readMeasures) ?? [],
    breakdown: runner.read('breakdowns', all, readBreakdown) ?? [],
    anchors: places.anchors,
    content: content.text,
    refused: text.refused,
    qualities: runner.read('targets', all, readQualities) ?? [],
    events: runner.read('deadlines', all, readEvents) ?? [],
    applicableReason: named.applicable ? null : all.named.reason(),
    figures: runner.read('figures', all, readFigures) ?? [],
  };
}

/* Steps stand here once, and not as functions made for each item. */
const readUnits = ({ named }: ItemReaders): NamedUnits => named.units();
const readTargets = ({ text }: ItemReaders): Target[] => text.targets();
const readDeadline = (all: ItemReaders): Deadline | null => all.deadline();
const readSchedule = ({ fields }: ItemReaders): ScheduleEntry[] => fields.schedule();
const readFunding = ({ fields }: ItemReaders): string | null => fields.funding();
const readMeasures = ({ fields }: ItemReaders): string[] => fields.measures();
const readBreakdown = ({ fields, text }: ItemReaders): Share[] => fields.breakdown(text.shares, text.promised);
const readQualities = ({ text }: ItemReaders): string[] => text.qualities();
const readEvents = ({ text }: ItemReaders): ItemEvent[] => text.events();
const readFigures = ({ text }: ItemReaders): FigureClaim[] => text.figures();
