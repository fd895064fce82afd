import { readFileSync } from 'node:fs';
import { z } from 'zod';

const Text = z.string().nullable();
const GoldItem = z.object({
  list: Text,
  number: z.number().nullable(),
  section: Text,
  title: z.string(),
  text: z.string(),
  units: z.array(z.object({ name: z.string(), role: z.string() })),
  targets: z.array(
    z.object({
      value: z.number(),
      unit: z.string(),
      upper: z.number().nullable(),
      from: z.number().nullable(),
    }),
  ),
  deadline: z.object({ date: Text }).nullable(),
  schedule: z.array(z.object({ start: z.string(), end: z.string() })),
  funding: Text,
  measures: z.array(z.string()),
  breakdown: z.array(z.object({ name: z.string(), value: z.number() })),
  applicable: z.boolean(),
});
export type GoldItem = z.infer<typeof GoldItem>;

/** An annotated notice. A field that is absent is not scored. */
const Gold = z.object({
  title: z.string(),
  titleAlt: z.array(z.string()).optional(),
  documentNumber: Text.optional(),
  indexNumber: Text.optional(),
  issuer: Text.optional(),
  publisher: Text.optional(),
  issuedOn: Text.optional(),
  publishedOn: Text.optional(),
  topic: Text.optional(),
  validity: Text.optional(),
  declaredItems: z.number().nullable().optional(),
  sections: z.array(z.object({ title: z.string() })),
  items: z.array(GoldItem),
  findings: z.array(z.object({ code: z.string(), level: z.string().optional() })),
});
export type Gold = z.infer<typeof Gold>;

export function goldOf(page: string): Gold {
  const name = page.split('--')[0] ?? page;
  return Gold.parse(JSON.parse(readFileSync(new URL(`gold/${name}.json`, import.meta.url), 'utf8')));
}
