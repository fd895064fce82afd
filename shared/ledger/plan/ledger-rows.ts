import type { Capture } from '../../notice/capture.ts';
import { taskHeaders } from '../mapping/ambiguity.ts';
import type { HeaderMapping } from '../mapping/mapping.ts';
import { normaliseHeader } from '../mapping/normalise-header.ts';
import { printedLine } from '../rows/printed-line.ts';
import type { LedgerRow, RowOptions, RowShape } from '../rows/row.ts';
import { rowsOf } from '../rows/rows-of.ts';
import type { FilledSheet } from '../sidecar.ts';
import { type RowUnit, templateOf } from '../templates.ts';

function rowUnitOf(mapping: HeaderMapping, fields: ReadonlySet<string>): RowUnit {
  if (mapping.shape === 'matrix') return 'breakdown';
  if (fields.has('share')) return 'breakdown';
  if (fields.has('thisTask') || fields.has('thisTarget')) return 'schedule-month';
  if (fields.has('subTitle') && fields.has('m01Plan')) return 'schedule-row';
  if (fields.has('role') && fields.has('dutyUnit')) return 'unit-item';
  return fields.has('targetValue') ? 'target' : 'item';
}

/**
 * What a row of the sheet stands for: as the built-in table it was made as says; in a sheet of her own an item, or a target
 * where a column takes a target's value, a share where it takes shares, and so on by the columns that a fill writes to.
 */
export function rowShapeOf(mapping: HeaderMapping, last: FilledSheet | null): RowShape {
  const template = last?.template ? templateOf(last.template.id) : undefined;
  if (template) return template;
  const columns = mapping.columns.flatMap(({ field, use }) => (field !== null && use === 'fill' ? [{ field }] : []));
  return { rowUnit: rowUnitOf(mapping, new Set(columns.map(({ field }) => field))), columns };
}

/** A built-in table of shares holds those of one item: the one that its rows came from. */
function ownItems(rows: readonly LedgerRow[], shape: RowShape, last: FilledSheet | null): LedgerRow[] {
  const itemOf = (id: string) => id.split('#')[0] ?? id;
  const known = new Set(last?.rows.map(({ id }) => itemOf(id)));
  if (shape.rowUnit !== 'breakdown' || !last?.template || known.size === 0) return [...rows];
  return rows.filter(({ id }) => known.has(itemOf(id)));
}

/**
 * The rows that the captures have for a sheet. Where 工作任务 or the like is its only column for what is to be done, that column
 * takes the item's whole text.
 */
export function ledgerRows(
  mapping: HeaderMapping,
  last: FilledSheet | null,
  captures: readonly Capture[],
  options: RowOptions = {},
): LedgerRow[] {
  const shape = rowShapeOf(mapping, last);
  const rows = ownItems(rowsOf(shape, captures, options), shape, last);
  const takes = (field: string) => shape.columns.some((column) => column.field === field);
  const title = mapping.columns.find(({ field, use }) => field === 'title' && use === 'fill');
  const whole = title !== undefined && taskHeaders.includes(normaliseHeader(title.header).text);
  const content = ['target', 'content', 'measures', 'thisTask', 'metric', 'targetValue', 'share', 'quote'];
  if (shape.rowUnit !== 'item' || last?.template || !whole || content.some(takes)) return rows;
  return rows.map((row) => ({
    ...row,
    cells: { ...row.cells, title: { value: printedLine(row.source.capture, row.source.item) } },
  }));
}
