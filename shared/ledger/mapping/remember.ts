import type { FieldKey } from '../fields.ts';
import { note } from '../notes/note.ts';
import { headerPath } from './fingerprint.ts';
import type { ColumnMapping, Decider, HeaderMapping, RememberedMapping } from './mapping.ts';
import { settleUses } from './settle-uses.ts';

function decided(column: ColumnMapping, field: FieldKey | null, decider: Decider): ColumnMapping {
  const rest = [column.field, ...column.alternatives].filter((key): key is FieldKey => key !== null && key !== field);
  const reason = note('chosen', decider === 'user' ? 'user' : 'remembered', field);
  const base = { ...column, field, decider, reason, alternatives: rest, use: 'keep' as const };
  return field === null ? { ...base, how: 'none', confidence: 0 } : { ...base, how: 'exact', confidence: 1 };
}

/**
 * The mapping with fields as the clerk chose them, by column; null leaves the column alone. A chosen column takes its
 * field from a column that the rules had given it to.
 */
export function chooseFields(
  mapping: HeaderMapping,
  choices: ReadonlyMap<number, FieldKey | null>,
  decider: Decider = 'user',
): HeaderMapping {
  const columns = mapping.columns.map((column) => {
    const choice = choices.get(column.column);
    return choice === undefined ? column : decided(column, choice, decider);
  });
  return { ...mapping, columns: settleUses(columns) };
}

/** The mapping with every guess taken. */
export function acceptGuesses(mapping: HeaderMapping): HeaderMapping {
  const columns = mapping.columns.map((column) =>
    column.use === 'ask' && column.field !== null ? { ...column, use: 'keep' as const } : column,
  );
  return { ...mapping, columns: settleUses(columns) };
}

/** What to keep of a mapping so that the same header is not asked about again: only what the clerk decided. */
export function rememberMapping(mapping: HeaderMapping): RememberedMapping {
  const own = mapping.columns.filter((column) => column.decider !== 'rules');
  return {
    fingerprint: mapping.fingerprint,
    fields: Object.fromEntries(own.map((column) => [headerPath(column), column.field])),
  };
}

/** Applies what was confirmed for this header before. */
export function recallMapping(mapping: HeaderMapping, memory: RememberedMapping): HeaderMapping {
  const choices = new Map<number, FieldKey | null>();
  for (const column of mapping.columns) {
    const field = memory.fields[headerPath(column)];
    if (field !== undefined) choices.set(column.column, field);
  }
  return chooseFields(mapping, choices, 'remembered');
}
