import data from './data/fields.json';

/** The key of a canonical column: the data file names them, in the order of a ledger's parts. */
export type FieldKey = keyof typeof data.fields;

function isKey(name: string): name is FieldKey {
  return Object.hasOwn(data.fields, name);
}

/** Every key, in the order of the data file. */
export const fieldKeys: readonly FieldKey[] = Object.keys(data.fields).filter(isKey);
