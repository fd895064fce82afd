import { z } from 'zod/mini';
import { type FieldKey, fields } from '../../../shared/ledger/fields.ts';
import type { RememberedMapping } from '../../../shared/ledger/mapping/mapping.ts';

/** Where small things are kept between visits. A web view may deny storage: then they last as long as the pane. */
export interface Memory {
  readonly mappings: () => readonly RememberedMapping[];
  readonly rememberMapping: (mapping: RememberedMapping) => void;
  readonly unit: () => string | null;
  readonly rememberUnit: (unit: string | null) => void;
}

const mostMappings = 50;
const known = new Set<string>(fields.map((field) => field.key));

const Kept = z.object({
  unit: z.nullable(z.string().check(z.minLength(1)).check(z.maxLength(100))),
  mappings: z
    .array(
      z.object({
        fingerprint: z.string().check(z.minLength(1)),
        fields: z.record(
          z.string(),
          z.nullable(z.custom<FieldKey>((key) => typeof key === 'string' && known.has(key))),
        ),
      }),
    )
    .check(z.maxLength(mostMappings)),
});
type Kept = z.infer<typeof Kept>;

const key = 'taizhang.pane';

function read(storage: Storage | null): Kept {
  try {
    const kept = Kept.safeParse(JSON.parse(storage?.getItem(key) ?? 'null'));
    if (kept.success) return kept.data;
  } catch {
    // What does not read is as if it were not there.
  }
  return { unit: null, mappings: [] };
}

function localStorageOrNull(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

/** A memory in the browser's storage where there is one, else for as long as the pane lives. */
export function openMemory(storage: Storage | null = localStorageOrNull()): Memory {
  let kept = read(storage);
  const keep = (change: Partial<Kept>) => {
    kept = { ...kept, ...change };
    try {
      storage?.setItem(key, JSON.stringify(kept));
    } catch {
      // Denied or full: it lasts until the pane is closed.
    }
  };
  return {
    mappings: () => kept.mappings,
    rememberMapping: (mapping) => {
      const others = kept.mappings.filter((one) => one.fingerprint !== mapping.fingerprint);
      keep({ mappings: [{ ...mapping, fields: { ...mapping.fields } }, ...others].slice(0, mostMappings) });
    },
    unit: () => kept.unit,
    rememberUnit: (unit) => keep({ unit }),
  };
}
