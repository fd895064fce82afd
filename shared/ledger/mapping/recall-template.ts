import { type FieldKey, fieldOf } from '../fields.ts';
import type { FilledSheet } from '../sidecar.ts';
import { templateOf } from '../templates.ts';
import type { ColumnMapping, HeaderMapping } from './mapping.ts';
import { chooseFields } from './remember.ts';

type MadeColumn = FilledSheet['columns'][number];

/** The column that the table was made with: it still carries the same headers, in its place or alone with them. */
function madeAs(made: readonly MadeColumn[], { column, header, parents }: ColumnMapping): MadeColumn | undefined {
  const like = made.filter((one) => one.header === header && (one.of === undefined || one.of === parents.at(-1)));
  return like.find((one) => one.column === column) ?? (like.length === 1 ? like[0] : undefined);
}

/**
 * The mapping of a sheet that was made as a built-in table: a column that still carries the table's header is what the table
 * made it, whatever the words alone would mean (项目 over sub-projects, 任务数 over shares); one that the synonyms leave open is
 * what stood in its place. What she decided stays. Any other sheet's mapping is handed back as it is.
 */
export function recallTemplate(mapping: HeaderMapping, last: FilledSheet | null): HeaderMapping {
  const template = last?.template ? templateOf(last.template.id) : undefined;
  if (!last || !template) return mapping;
  const byPlace = new Map(last.columns.map(({ column, field }) => [column, field]));
  const sure = mapping.columns.filter(({ field, use }) => field !== null && use !== 'ask');
  const astray = sure.filter(({ column, field }) => byPlace.has(column) && byPlace.get(column) !== field);
  const inPlace = astray.length * 5 <= sure.length;
  const choices = new Map<number, FieldKey | null>();
  const columns = mapping.columns.map((column) => {
    if (column.decider !== 'rules') return column;
    const own = madeAs(last.columns, column);
    const open = column.field === null || column.use === 'ask';
    const known = own?.field ?? (open && inPlace ? byPlace.get(column.column) : undefined);
    const changes = known !== undefined && (known !== column.field || column.use === 'ask');
    if (changes && (own !== undefined || fieldOf(known).fill === 'notice')) choices.set(column.column, known);
    return own?.of === undefined ? column : { ...column, of: own.of };
  });
  const shape = columns.some(({ of }) => of !== null) ? 'matrix' : mapping.shape;
  const recalled = { ...mapping, shape, columns } as const;
  return choices.size === 0 ? recalled : chooseFields(recalled, choices, 'remembered');
}
