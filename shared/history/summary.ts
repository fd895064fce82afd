import { recheck } from '../check/check.ts';
import type { Capture } from '../notice/capture.ts';
import { type Finding, Item } from '../notice/notice.ts';
import { same } from './diff.ts';
import { type Edit, editable, type NoticeRow, type TextRow } from './records.ts';
import { headText, itemText } from './search-text.ts';

/** An item as she sees it: the notice's reading with her corrections on top, and what the notice says in each corrected field. */
export interface KeptItem {
  readonly item: Item;
  readonly original: Item;
  readonly edited: readonly Edit['field'][];
  /** Corrected fields in which the notice itself has changed since. */
  readonly overtaken: readonly Edit['field'][];
}

/** The items she keeps of a reading, corrected. An edit that no longer fits the record is left out, never shown as data. */
export function keptItems(capture: Capture, kept: readonly string[] | null, edits: readonly Edit[]): KeptItem[] {
  const wanted = kept === null ? null : new Set(kept);
  const byItem = new Map<string, Edit[]>();
  for (const edit of edits) {
    byItem.set(edit.item, [...(byItem.get(edit.item) ?? []), edit]);
  }
  return capture.notice.items
    .filter((item) => wanted === null || wanted.has(item.id))
    .map((original) => {
      const own = (byItem.get(original.id) ?? []).filter(
        (edit) => editable.shape[edit.field].safeParse(edit.value).success,
      );
      return {
        original,
        item: corrected(original, own),
        edited: own.map((edit) => edit.field),
        overtaken: own.filter((edit) => !same(edit.base, original[edit.field])).map((edit) => edit.field),
      };
    });
}

/** The notice's findings with her corrections on top: what only the record tells is checked again, for all items, kept or not. */
export function correctedFindings({ notice }: Capture, items: readonly KeptItem[]): readonly Finding[] {
  const edited = new Map(items.flatMap((kept) => (kept.edited.length > 0 ? [[kept.item.id, kept.item] as const] : [])));
  return edited.size === 0
    ? notice.findings
    : recheck({ ...notice, items: notice.items.map((item) => edited.get(item.id) ?? item) });
}

function corrected(original: Item, edits: readonly Edit[]): Item {
  return edits.length === 0
    ? original
    : Item.parse({ ...original, ...Object.fromEntries(edits.map((edit) => [edit.field, edit.value])) });
}

function tally(names: Iterable<string>): Record<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) {
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return Object.fromEntries(counts);
}

function yearOf(capture: Capture): number | null {
  const { title, issuedOn, publishedOn, documentNumber } = capture.notice;
  const printed =
    /(20\d\d|19\d\d)年/.exec(title)?.[1] ??
    /〔(\d{4})〕/.exec(documentNumber ?? '')?.[1] ??
    (issuedOn ?? publishedOn)?.slice(0, 4);
  return printed === undefined ? null : Number(printed);
}

/** Everything lists and filters need of a notice, computed once when it is written. */
export function summarise(
  facts: Pick<NoticeRow, 'id' | 'revision' | 'firstAt' | 'checkedAt' | 'kept'>,
  capture: Capture,
  edits: readonly Edit[],
): NoticeRow {
  const { notice } = capture;
  const items = keptItems(capture, facts.kept, edits);
  const ids = new Set(items.map(({ item }) => item.id));
  const findings = correctedFindings(capture, items).filter(
    (finding) => finding.item === null || ids.has(finding.item),
  );
  const units = tally(items.flatMap(({ item }) => [...new Set(item.units.map((unit) => unit.canonical))]));
  const levels = { error: 0, warning: 0, info: 0 };
  for (const finding of findings) {
    levels[finding.level] += 1;
  }
  return {
    ...facts,
    url: notice.url,
    title: notice.title,
    documentNumber: notice.documentNumber,
    issuer: notice.issuer,
    site: notice.site.name ?? hostOf(notice.url),
    year: yearOf(capture),
    capturedAt: capture.capturedAt,
    items: items.length,
    found: notice.items.length,
    declared: notice.declaredItems,
    levels,
    units: Object.keys(units),
    codes: [...new Set(findings.map((finding) => finding.code))],
    counts: {
      units,
      months: tally(items.map(({ item }) => item.deadline?.date?.slice(0, 7) ?? 'none')),
      findings: tally(findings.map((finding) => finding.code)),
    },
    editedItems: items.filter(({ edited }) => edited.length > 0).length,
  };
}

function hostOf(url: string | null): string | null {
  return /^https?:\/\/([^/?#]+)/.exec(url ?? '')?.[1] ?? null;
}

export function textRow(row: NoticeRow, capture: Capture, edits: readonly Edit[], stamp: number): TextRow {
  const items = keptItems(capture, row.kept, edits);
  return {
    notice: row.id,
    stamp,
    at: row.capturedAt,
    head: headText(capture.notice),
    lines: items.map(({ item }) => itemText(item)).join('\n'),
    items: items.map(({ item }) => item.id),
  };
}
