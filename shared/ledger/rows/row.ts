import type { Capture } from '../../notice/capture.ts';
import { noticeIdentity } from '../../notice/identity.ts';
import type { Item, Notice } from '../../notice/notice.ts';
import type { FieldKey } from '../field-keys.ts';
import type { RowUnit, TemplateColumn } from '../templates.ts';
import type { FillRow, FillValue } from './fill-row.ts';

/** Values of a row by field. */
export type RowCells = Partial<Record<FieldKey, FillValue>>;

/** A stretch of a text: from, to (one past it). */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A row for a table, with what a new sheet shows beside the values. */
export interface LedgerRow extends FillRow {
  /** Capture and item it came from. */
  readonly source: { readonly capture: Capture; readonly item: Item };
  /** zh-CN remarks on single cells: a printed phrase, an inferred lead. */
  readonly notes: Readonly<Partial<Record<FieldKey, string>>>;
  /** Number formats of single cells that differ from their column's. */
  readonly formats: Readonly<Partial<Record<FieldKey, string>>>;
  /** What stands in bold: in a repeated sentence, the figure that the row is about. */
  readonly marks: Readonly<Partial<Record<FieldKey, Stretch>>>;
}

/** The rows asked for: what one stands for, and which columns there are (some values depend on their neighbours). */
export interface RowShape {
  readonly rowUnit: RowUnit;
  readonly columns: readonly Pick<TemplateColumn, 'field' | 'fromRoles' | 'brief'>[];
}

export interface RowOptions {
  /** “只看我单位”: only items that name this unit, under any of its names. */
  readonly unit?: string;
  /** Title of a section. */
  readonly section?: string;
  /** Ids of the items to take; all where it is missing. */
  readonly items?: ReadonlySet<string>;
  /** 1 to 12, for monthly tables; the month of `asOf` where it is missing. */
  readonly month?: number;
  /** `YYYY-MM-DD`, 数据截止日期; the day of the capture where it is missing. */
  readonly asOf?: string;
  /** Whether entries without a month (每月、长期、全年) come every month. */
  readonly ongoing?: boolean;
  /** Ids of rows of earlier months that were not finished; they are carried over as “续”. */
  readonly unfinished?: ReadonlySet<string>;
  /** `first-listed`: where a notice marks no lead, the first unit leads and the cell says so. `printed`: only printed leads. */
  readonly lead?: 'first-listed' | 'printed';
}

/** One item on its way into rows. */
export interface ItemContext {
  readonly capture: Capture;
  readonly notice: Notice;
  readonly item: Item;
  /** Key of the capture that its rows carry. */
  readonly key: string;
  /** Running number of the item in the ledger, from 1. */
  readonly seq: number;
  /** Year of the programme. */
  readonly year: number;
  /** Address of the item's sentence, or null. */
  readonly link: string | null;
  readonly shape: RowShape;
  readonly options: RowOptions;
}

/** The key of a capture: eight hexadecimal digits of its notice's identity (FNV-1a), the same for every capture of one notice. */
export function captureKey(capture: Capture): string {
  let hash = 0x811c9dc5;
  for (const unit of noticeIdentity(capture.notice)) {
    hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** The id of an item's row, or of one of its rows: stable over re-captures, since it is made of names, not of places. */
export function rowId(context: Pick<ItemContext, 'key' | 'item'>, part?: string): string {
  const id = `${context.key}:${context.item.id}`;
  return part === undefined ? id : `${id}#${part.slice(0, 60)}`;
}

/** The item that a row's id belongs to: the id without its part. */
export function itemOfRow(id: string): string {
  return id.split('#')[0] ?? id;
}

/** The indicator that a row's id names, as in `…#职业技能培训/人次`; null where it names none. */
export function metricOfRow(id: string): string | null {
  const [, part] = id.split('#', 2);
  const end = part?.indexOf('/') ?? -1;
  return part === undefined || end < 1 ? null : part.slice(0, end);
}

/** Makes repeated ids of one item differ, in order. */
export function distinct(parts: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return parts.map((part) => {
    const count = (seen.get(part) ?? 0) + 1;
    seen.set(part, count);
    return count === 1 ? part : `${part}~${count}`;
  });
}

/** The row of an item, or of one part of it (`part`, part of the row’s id); its group is the item’s section or list unless given. */
export function ledgerRow(
  context: ItemContext,
  part: string | undefined,
  cells: RowCells,
  extra: { group?: string | null } & Partial<Pick<LedgerRow, 'notes' | 'formats' | 'marks'>> = {},
): LedgerRow {
  const { item, capture, key } = context;
  return {
    id: rowId(context, part),
    number: item.number,
    title: item.title,
    group: extra.group === undefined ? (item.section ?? item.list) : extra.group,
    capture: key,
    cells,
    source: { capture, item },
    notes: extra.notes ?? {},
    formats: extra.formats ?? {},
    marks: extra.marks ?? {},
  };
}
