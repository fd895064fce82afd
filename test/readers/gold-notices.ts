import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const Item = z.object({
  content: z.string(),
  line: z.string().optional(),
  targets: z.array(
    z.object({
      text: z.string(),
      metric: z.string().nullable(),
      comparator: z.string(),
      value: z.number(),
      upper: z.number().nullable(),
      from: z.number().nullable(),
      unit: z.string(),
    }),
  ),
  deadline: z.object({ text: z.string(), date: z.string().nullable() }).nullable(),
  applicable: z.boolean(),
  units: z.array(z.tuple([z.string(), z.string(), z.string()])),
  scheduleLines: z.array(z.string()).optional(),
  schedule: z.array(z.tuple([z.string(), z.string(), z.string()])).optional(),
  breakdownLines: z.array(z.string()).optional(),
  breakdown: z.array(z.tuple([z.string(), z.number()])).optional(),
});
export type GoldItem = z.infer<typeof Item>;

const folder = join(import.meta.dirname, 'gold');

/** Five real notices, annotated by hand: what each item prints and what it means. */
export const goldNotices = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) =>
    z.object({ year: z.number(), items: z.array(Item) }).parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))),
  );
