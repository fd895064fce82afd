import { check } from '../check/check.ts';
import type { Capture, ItemAnchors } from '../notice/capture.ts';
import type { Item, Notice } from '../notice/notice.ts';
import { noticeSchema } from '../notice/schema-name.ts';
import { soundRecord } from '../notice/sound-record.ts';
import { joinPages } from '../page/join-pages.ts';
import type { PageIndex } from '../page/page-index.ts';
import { anchorAt } from './anchor-at.ts';
import { evidenceOf } from './evidence-of.ts';
import { addressOf, type Metadata, readMetadata } from './head/metadata.ts';
import { programmeYear } from './head/programme-year.ts';
import { itemRecords } from './item-records.ts';
import { linesOf } from './lines/lines.ts';
import { attachmentRecord } from './lists/attachments.ts';
import { type FoundLists, findLists } from './lists/find-lists.ts';
import type { WeightName } from './lists/weigh/weights.ts';
import { type ItemRead, readItem } from './readers/read-item.ts';
import { type StepName, StepRunner, type Trace } from './trace.ts';
import { tracedItem } from './traced-items.ts';
import { canonicalNames, placeStems } from './units/unit-canonical.ts';
import { noUnitRules, readUnitRules } from './units/unit-rules.ts';
import { readUnits } from './units/units.ts';

export interface ExtractOptions {
  /** Steps to leave out. */
  readonly off?: ReadonlySet<StepName>;
  /** Weights of the list to leave out. */
  readonly withoutWeights?: ReadonlySet<WeightName>;
  /** Whether the trace says how long each step took. */
  readonly timed?: boolean;
  /** When the page was read, ISO 8601; now where none is given. */
  readonly capturedAt?: string;
}

export interface Extracted {
  readonly capture: Capture;
  readonly trace: Trace;
}

const noMetadata: Metadata = {
  site: { name: null, id: null, column: null },
  title: '',
  documentNumber: null,
  indexNumber: null,
  issuer: null,
  publisher: null,
  issuedOn: null,
  publishedOn: null,
  topic: null,
  validity: null,
  recipients: [],
  places: {},
};

/** The names of the items' units as the whole notice knows them. */
function canonicalUnits(reads: readonly ItemRead[], meta: Metadata, runner: StepRunner): string[][] {
  const printed = reads.map(({ units }) => units.map(({ name }) => name));
  const places = placeStems(meta.title, meta.issuer, meta.site.name);
  return runner.run('canonical-units', () => canonicalNames(printed, places), printed);
}

function noticePlaces(page: PageIndex, meta: Metadata): ItemAnchors {
  const anchors: ItemAnchors = {};
  for (const [field, place] of Object.entries(meta.places)) {
    if (place.end > place.start) anchors[field] = anchorAt(page.text, place.start, place.end);
  }
  return anchors;
}

/** Put together when it is asked for: who only wants the record pays for no trace. */
function traceOf(runner: StepRunner, found: FoundLists, items: readonly Item[], reads: readonly ItemRead[]): Trace {
  return {
    steps: runner.steps(),
    lists: found.lists,
    runnerUp: found.runnerUp,
    items: found.items.flatMap(({ draft }, at) => {
      const [item, read] = [items[at], reads[at]];
      return item === undefined || read === undefined ? [] : [tracedItem(item, draft, read)];
    }),
    rejected: found.rejected,
  };
}

/**
 * Reads one notice from its pages, in order: its own fields, its items with everything said about each, the findings of
 * the checks, the place every value was read from, and a trace of why. Deterministic: the same pages give the same record.
 */
export function extract(pages: readonly PageIndex[], options: ExtractOptions = {}): Extracted {
  const runner = new StepRunner(options.off ?? new Set(), options.timed);
  const page = joinPages(pages);
  const meta = runner.run('metadata', () => readMetadata(page, linesOf(page, new Set())), noMetadata);
  const found = findLists(page, meta.title, { runner, withoutWeights: options.withoutWeights ?? new Set() });
  const rules = runner.run('unit-rules', () => readUnitRules(page.text), noUnitRules);
  const context = { pageText: page.text, year: programmeYear(meta, page), rules, runner };
  const reads = found.items.map(({ draft }) => readItem(draft, context));
  const built = itemRecords(page, noticePlaces(page, meta), found.items, reads, canonicalUnits(reads, meta, runner));
  const attachments = found.attachments.map((draft) => {
    const named =
      draft.units === null
        ? []
        : readUnits(draft.units.text, rules, draft.units.breaks).units.map(({ value }) => value);
    return attachmentRecord(
      draft,
      named.map((unit) => ({ ...unit, canonical: unit.name })),
      addressOf(page),
    );
  });
  const reading: Notice = {
    schema: noticeSchema,
    url: addressOf(page),
    site: meta.site,
    title: meta.title,
    documentNumber: meta.documentNumber,
    indexNumber: meta.indexNumber,
    issuer: meta.issuer,
    publisher: meta.publisher,
    issuedOn: meta.issuedOn,
    publishedOn: meta.publishedOn,
    topic: meta.topic,
    validity: meta.validity,
    recipients: [...meta.recipients],
    declaredItems: found.declared,
    declaredSubItems: found.declaredSubItems,
    sections: found.sections.map(({ label, title, declared }) => ({ label, title, declaredItems: declared })),
    items: built.items,
    attachments,
    findings: [],
  };
  const {
    notice: unchecked,
    provenance,
    figures,
    dropped,
  } = soundRecord({ notice: reading, provenance: built.provenance, figures: built.figures });
  const findings = runner.run(
    'checks',
    () => check(unchecked, { ...evidenceOf(found, page, built.items, reads, pages.length), dropped, figures }),
    [],
  );
  const notice: Notice = { ...unchecked, findings };
  return {
    capture: {
      notice,
      provenance,
      figures,
      capturedAt: options.capturedAt ?? new Date().toISOString(),
    },
    get trace() {
      return traceOf(runner, found, built.items, reads);
    },
  };
}
