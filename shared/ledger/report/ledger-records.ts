import { type Cell, isDay } from '../../workbook/cell.ts';
import type { Sheet } from '../../workbook/host.ts';
import type { FieldKey } from '../fields.ts';
import type { HeaderMapping } from '../mapping/mapping.ts';

/** What a report needs to know of one row of a ledger, as the sheet says it. */
export interface LedgerRecord {
  /** Zero-based row of the sheet. */
  readonly row: number;
  /** The item it belongs to: `4` for the rows numbered 4, 4-1 and 4-2. */
  readonly item: string;
  readonly title: string;
  readonly metric: string | null;
  readonly leadUnit: string | null;
  readonly status: string | null;
  readonly applicable: boolean;
  readonly targetValue: number | null;
  readonly doneValue: number | null;
  readonly unit: string | null;
  /** Whether the target is an upper bound (不超过, 低于), for which no rate is reckoned. */
  readonly upperBound: boolean;
  /** `YYYY-MM-DD`. */
  readonly deadline: string | null;
  readonly yearInvest: number | null;
  readonly doneInvest: number | null;
}

const blank: Cell = { value: null, formula: null, format: 'General', link: null, locked: false };
const noTask = /^(?:无任务|不涉及|我区无任务|上级实施)$/;
const upper = /^(?:不超过|低于|<=|<|≤|＜|以内)$/;

function textOf(cell: Cell): string | null {
  if (typeof cell.value === 'string') return cell.value.trim() || null;
  return typeof cell.value === 'number' ? String(cell.value) : null;
}

function numberOf(cell: Cell): number | null {
  if (typeof cell.value === 'number') return cell.value;
  if (typeof cell.value !== 'string') return null;
  const plain = cell.value.replace(/[,，\s]/g, '');
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : null;
}

function dayOf(cell: Cell): string | null {
  if (isDay(cell.value)) return cell.value.day;
  return typeof cell.value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(cell.value) ? cell.value : null;
}

/** The columns that are surely what they are taken for; the first one of each field. */
function surely(mapping: HeaderMapping): ReadonlyMap<FieldKey, number> {
  const columns = new Map<FieldKey, number>();
  for (const { field, column, use } of mapping.columns) {
    if (field !== null && use !== 'ask' && !columns.has(field)) columns.set(field, column);
  }
  return columns;
}

/** The fields that a report can reckon with in this sheet. */
export function reportFields(mapping: HeaderMapping): ReadonlySet<FieldKey> {
  return new Set(surely(mapping).keys());
}

/** Reads the records of a mapped ledger in the sheet's order. Group rows, subtotals, rows without a title and number, and what stands under the table are left out. */
export function readRecords(sheet: Sheet, mapping: HeaderMapping): LedgerRecord[] {
  const columns = surely(mapping);
  const skipped = new Set([...mapping.groups.map((group) => group.row), ...mapping.reserved]);
  const records: LedgerRecord[] = [];
  for (let row = mapping.bodyRow; row < Math.min(mapping.bodyEnd, sheet.cells.length); row += 1) {
    if (skipped.has(row)) continue;
    const at = (field: FieldKey): Cell => {
      const column = columns.get(field);
      return (column === undefined ? undefined : sheet.cells[row]?.[column]) ?? blank;
    };
    const title = textOf(at('title')) ?? textOf(at('target')) ?? textOf(at('problem'));
    const number = textOf(at('seq')) ?? textOf(at('itemNo'));
    if (title === null) continue;
    const status = textOf(at('status'));
    records.push({
      row,
      item: number?.split(/[-－—.]/)[0] ?? title,
      title,
      metric: textOf(at('metric')),
      leadUnit: textOf(at('leadUnit')) ?? textOf(at('dutyUnit')),
      status,
      applicable: !noTask.test(textOf(at('applicable')) ?? '') && status !== '无任务',
      targetValue: numberOf(at('targetValue')),
      doneValue: numberOf(at('doneValue')),
      unit: textOf(at('unit')),
      upperBound: upper.test(textOf(at('comparator')) ?? ''),
      deadline: dayOf(at('deadline')),
      yearInvest: numberOf(at('yearInvest')),
      doneInvest: numberOf(at('doneInvest')),
    });
  }
  return records;
}
