import { readFileSync } from 'node:fs';
import { z } from 'zod/mini';

const Text = z.nullable(z.string());
const GoldItem = z.object({
  list: Text,
  number: z.nullable(z.number()),
  section: Text,
  title: z.string(),
  text: z.string(),
  units: z.array(z.object({ name: z.string(), role: z.string() })),
  targets: z.array(
    z.object({
      value: z.number(),
      unit: z.string(),
      upper: z.nullable(z.number()),
      from: z.nullable(z.number()),
    }),
  ),
  deadline: z.nullable(z.object({ date: Text })),
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
  titleAlt: z.optional(z.array(z.string())),
  documentNumber: z.optional(Text),
  indexNumber: z.optional(Text),
  issuer: z.optional(Text),
  publisher: z.optional(Text),
  issuedOn: z.optional(Text),
  publishedOn: z.optional(Text),
  topic: z.optional(Text),
  validity: z.optional(Text),
  declaredItems: z.optional(z.nullable(z.number())),
  sections: z.array(z.object({ title: z.string() })),
  items: z.array(GoldItem),
  findings: z.array(z.object({ code: z.string(), level: z.optional(z.string()) })),
});
export type Gold = z.infer<typeof Gold>;

export function goldOf(page: string): Gold {
  const name = page.split('--')[0] ?? page;
  return Gold.parse(JSON.parse(readFileSync(new URL(`gold/${name}.json`, import.meta.url), 'utf8')));
}
