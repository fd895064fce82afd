import { type $ZodType, type output, safeParse } from 'zod/v4/core';

/** Reads a value by its schema: the value as the schema gives it, or null where it does not fit. */
export function bySchema<Schema extends $ZodType>(schema: Schema): (raw: unknown) => output<Schema> | null {
  return (raw) => {
    const read = safeParse(schema, raw);
    return read.success ? read.data : null;
  };
}
