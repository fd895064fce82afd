import { z } from 'zod/mini';
import { fieldKeys } from '../field-keys.ts';

/** A remembered mapping as the hidden sheet keeps it. */
export const Remembered = z.strictObject({
  fingerprint: z.string().check(z.minLength(1)),
  fields: z.record(z.string(), z.nullable(z.enum(fieldKeys))),
});
