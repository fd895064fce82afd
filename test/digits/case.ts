import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const Wanted = z.object({
  comparator: z.array(z.string()),
  value: z.number(),
  upper: z.number().nullable(),
  from: z.number().nullable(),
  unit: z.array(z.string()).nullable(),
  metric: z.array(z.string()).nullish(),
  per: z.string().nullish(),
  change: z.boolean(),
  optional: z.boolean().optional(),
});
export type Wanted = z.infer<typeof Wanted>;

const DigitCase = z.object({
  id: z.string(),
  kind: z.string(),
  sentence: z.string(),
  /** One list of alternatives a figure. */
  targets: z.array(z.array(Wanted)),
  /** An ISO day, words, null where there is none, `?` where any will do. */
  deadline: z.string().nullable(),
  units: z.array(z.tuple([z.string(), z.array(z.string()), z.boolean()])),
  ownUnits: z.boolean(),
  funding: z.string().nullable(),
});
export type DigitCase = z.infer<typeof DigitCase>;

/** Invented sentences of the kinds that notices print, each with its figures, deadline and units written before any reader ran. */
export const digitCases: readonly DigitCase[] = readFileSync(join(import.meta.dirname, 'cases.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => DigitCase.parse(JSON.parse(line)));
