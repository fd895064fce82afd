import { recheck } from '../../check/check.ts';
import type { Capture, FigureClaim, ItemAnchors } from '../../notice/capture.ts';
import type { Item, Unit } from '../../notice/notice.ts';
import type { PageIndex } from '../../page/page-index.ts';
import type { Extracted } from '../extract.ts';
import { type PickedRun, readPicked } from './pick.ts';

/** A marked run: a detected item as it is, or a run that a person added, merged, split or moved. */
export interface PickedEntry extends PickedRun {
  /** The detected item's id where its run was left as it is, else null. */
  readonly found: string | null;
  /** Units as corrected; null leaves those that were read. */
  readonly units: readonly Unit[] | null;
  readonly section: string | null;
  readonly list: string | null;
  readonly kept: boolean;
}

/** A capture as a person marked it, and the ids of the items she keeps. */
export interface PickedNotice {
  readonly capture: Capture;
  readonly kept: readonly string[];
}

/**
 * Where each detected item stands in the page's text: in order, never overlapping, each ending where the next begins at the latest.
 * An item that begins where another does has no run.
 */
export function itemRuns(page: PageIndex, extracted: Extracted): Map<string, PickedRun> {
  const items = extracted.trace.items.filter((item) => item.end > item.start).sort((a, b) => a.start - b.start);
  const runs = new Map<string, PickedRun>();
  for (const [at, { id, start, end }] of items.entries()) {
    const limit = Math.min(end, items[at + 1]?.start ?? end);
    const length = page.text.slice(start, limit).trimEnd().length;
    if (length > 0) runs.set(id, { start, end: start + length });
  }
  return runs;
}

/**
 * The notice as a person marked it: detected items that she left are as the engine read them, her own runs are read by the same
 * readers, units are as she corrected them, and the checks run again over what stands now. Runs of hers that she does not keep are
 * left out; detected items are all there, so that what she did not choose is known to have been seen.
 */
export function pickNotice(page: PageIndex, extracted: Extracted, entries: readonly PickedEntry[]): PickedNotice {
  const { notice, provenance, figures, capturedAt } = extracted.capture;
  const runs = itemRuns(page, extracted);
  const detected = new Map(notice.items.map((item) => [item.id, item]));
  const cut = entries.filter((entry) => entry.found === null && entry.kept);
  const read = new Map(readPicked(page, notice, cut).map((picked, at) => [cut[at], picked]));
  const anchors: Record<string, ItemAnchors> = { notice: provenance.notice ?? {} };
  const items: Item[] = [];
  const kept: string[] = [];
  const counted: Record<string, FigureClaim[]> = {};
  for (const entry of entries) {
    const own = entry.found === null ? read.get(entry) : null;
    const item = own?.item ?? detected.get(entry.found ?? '');
    if (item === undefined) continue;
    const places = own?.anchors ?? provenance[item.id] ?? {};
    items.push(entry.units === null ? item : { ...item, units: [...entry.units] });
    anchors[item.id] = entry.units === null ? places : withoutUnits(places);
    const claims = own?.figures ?? figures[item.id];
    if (claims !== undefined) counted[item.id] = [...claims];
    if (entry.kept) kept.push(item.id);
  }
  for (const item of notice.items) {
    if (runs.has(item.id)) continue;
    items.push(item);
    anchors[item.id] = provenance[item.id] ?? {};
    const claims = figures[item.id];
    if (claims !== undefined) counted[item.id] = claims;
    if (entries.every((entry) => entry.kept)) kept.push(item.id);
  }
  const picked = { ...notice, items };
  return {
    capture: { notice: { ...picked, findings: recheck(picked) }, provenance: anchors, figures: counted, capturedAt },
    kept,
  };
}

/** Corrected units have no place on the page. */
function withoutUnits(places: ItemAnchors): ItemAnchors {
  return Object.fromEntries(Object.entries(places).filter(([field]) => !field.startsWith('units.')));
}
