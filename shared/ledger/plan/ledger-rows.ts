import type { Capture } from '../../notice/capture.ts';
import type { HeaderMapping } from '../mapping/mapping.ts';
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

/**
 * The rows that the captures have for a sheet. Where its title is the only column for what is to be done, that column takes the
 * item's whole text.
 */
export function ledgerRows(
  mapping: HeaderMapping,
  last: FilledSheet | null,
  captures: readonly Capture[],
  options: RowOptions = {},
): LedgerRow[] {
  const shape = rowShapeOf(mapping, last);
  const rows = rowsOf(shape, captures, options);
  const takes = (field: string) => shape.columns.some((column) => column.field === field);
  const content = ['target', 'content', 'measures', 'thisTask', 'metric', 'targetValue', 'share', 'quote'];
  if (shape.rowUnit !== 'item' || last?.template || !takes('title') || content.some(takes)) return rows;
  return rows.map((row) => ({
    ...row,
    cells: { ...row.cells, title: { value: printedLine(row.source.capture, row.source.item) } },
  }));
}
