import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod/mini';

const Item = z.object({
  content: z.string(),
  line: z.optional(z.string()),
  targets: z.array(
    z.object({
      text: z.string(),
      metric: z.nullable(z.string()),
      comparator: z.string(),
      value: z.number(),
      upper: z.nullable(z.number()),
      from: z.nullable(z.number()),
      unit: z.string(),
    }),
  ),
  deadline: z.nullable(z.object({ text: z.string(), date: z.nullable(z.string()) })),
  applicable: z.boolean(),
  units: z.array(z.tuple([z.string(), z.string(), z.string()])),
  scheduleLines: z.optional(z.array(z.string())),
  schedule: z.optional(z.array(z.tuple([z.string(), z.string(), z.string()]))),
  breakdownLines: z.optional(z.array(z.string())),
  breakdown: z.optional(z.array(z.tuple([z.string(), z.number()]))),
});
export type GoldItem = z.infer<typeof Item>;

const folder = join(import.meta.dirname, 'gold');

/** Five real notices, annotated by hand: what each item prints and what it means. */
export const goldNotices = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) =>
    z.object({ year: z.number(), items: z.array(Item) }).parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))),
  );
