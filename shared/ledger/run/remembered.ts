import { z } from 'zod';
import { fieldKeys } from '../field-keys.ts';

/** A remembered mapping as the hidden sheet keeps it. */
export const Remembered = z.strictObject({
  fingerprint: z.string().min(1),
  fields: z.record(z.string(), z.enum(fieldKeys).nullable()),
});
