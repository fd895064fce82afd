import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod/mini';

const Wanted = z.object({
  comparator: z.array(z.string()),
  value: z.number(),
  upper: z.nullable(z.number()),
  from: z.nullable(z.number()),
  unit: z.nullable(z.array(z.string())),
  metric: z.nullish(z.array(z.string())),
  per: z.nullish(z.string()),
  change: z.boolean(),
  optional: z.optional(z.boolean()),
});
export type Wanted = z.infer<typeof Wanted>;

const DigitCase = z.object({
  id: z.string(),
  kind: z.string(),
  sentence: z.string(),
  /** One list of alternatives a figure. */
  targets: z.array(z.array(Wanted)),
  /** An ISO day, words, null where there is none, `?` where any will do. */
  deadline: z.nullable(z.string()),
  units: z.array(z.tuple([z.string(), z.array(z.string()), z.boolean()])),
  ownUnits: z.boolean(),
  funding: z.nullable(z.string()),
});
export type DigitCase = z.infer<typeof DigitCase>;

function casesOf(file: string): readonly DigitCase[] {
  return readFileSync(join(import.meta.dirname, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => DigitCase.parse(JSON.parse(line)));
}

/** Invented sentences of the kinds that notices print, each with its figures, deadline and units written before any reader ran. */
export const digitCases: readonly DigitCase[] = casesOf('cases.jsonl');

/** More of them in other words, units, verbs and marks. */
export const furtherCases: readonly DigitCase[] = casesOf('further.jsonl');
