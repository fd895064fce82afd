import { type FieldKey, fieldOf } from '../fields.ts';
import type { FilledSheet } from '../sidecar.ts';
import { templateOf } from '../templates.ts';
import type { HeaderMapping } from './mapping.ts';
import { chooseFields } from './remember.ts';

/**
 * The mapping of a sheet that was made as a built-in table: columns whose headers the synonyms leave open are what the table
 * made them, as long as they stand where they stood or still carry the table's own header. Any other sheet's mapping is handed
 * back as it is.
 */
export function recallTemplate(mapping: HeaderMapping, last: FilledSheet | null): HeaderMapping {
  const template = last?.template ? templateOf(last.template.id) : undefined;
  if (!last || !template) return mapping;
  const made = new Map(last.columns.map(({ column, field }) => [column, field]));
  const sure = mapping.columns.filter(({ field, use }) => field !== null && use !== 'ask');
  const astray = sure.filter(({ column, field }) => made.has(column) && made.get(column) !== field);
  const inPlace = astray.length * 5 <= sure.length;
  const choices = new Map<number, FieldKey | null>();
  for (const { column, header, field, use } of mapping.columns) {
    if (field !== null && use !== 'ask') continue;
    const own = template.columns.find((one) => one.header === header)?.field;
    const known = own ?? (inPlace ? made.get(column) : undefined);
    if (known !== undefined && fieldOf(known).fill === 'notice') choices.set(column, known);
  }
  return choices.size === 0 ? mapping : chooseFields(mapping, choices, 'remembered');
}
