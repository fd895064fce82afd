import { z } from 'zod/mini';
import { type CellValue, isDay } from '../../workbook/cell.ts';
import { type Field, fieldOf } from '../fields.ts';
import { type Note, note } from '../notes/note.ts';
import type { Unfit } from '../notes/words.ts';
import type { Slot } from './slots.ts';

const longestCell = 32_767;

/* The error of each schema is the code of how a value fails it. */
const tooLong: Unfit = 'too-long';
const Day = z.strictObject({ day: z.iso.date() });
const Text = z.string().check(z.maxLength(longestCell, { error: tooLong }));
const Figure = z.number({ error: 'number' satisfies Unfit });

const choicesOf = (field: Field) => [...(field.enum ?? []), ...Object.values(field.labels ?? {})];

function valueSchema(slot: Slot): z.ZodMiniType<CellValue> {
  const field = fieldOf(slot.field);
  switch (field.type) {
    case 'integer':
      return z.union(
        [Figure.check(z.int()).check(z.positive()), z.string().check(z.regex(/^续?\d{1,6}(?:-\d{1,4})?$/))],
        {
          error: 'integer' satisfies Unfit,
        },
      );
    case 'number':
    case 'money':
    case 'percent':
      return z.union([Figure, z.literal('√'), z.string().check(z.regex(/^-?\d{1,9}(?:\.\d{1,9})?%$/))], {
        error: 'number' satisfies Unfit,
      });
    case 'date':
      return z.union([Day, Text], { error: 'date' satisfies Unfit });
    case 'enum':
    case 'bool': {
      const words = choicesOf(field);
      return z.string().check(z.refine((word) => words.includes(word), { error: 'choices' satisfies Unfit }));
    }
    case 'url':
      return Text.check(z.regex(/^https?:\/\//, { error: 'address' satisfies Unfit }));
    case 'text':
    case 'longtext':
    case 'unit-list':
    case 'people':
    case 'phone':
      return z.union([Text, Figure], { error: tooLong });
    default: {
      const never: never = field.type;
      return never;
    }
  }
}

/** A schema for the rows of one sheet: each column's values by its field's type, and no row without a name. */
export interface RowSchema {
  /** Why the row may not go in, one a failing column; empty where it may. */
  check(values: ReadonlyMap<string, CellValue>): Note[];
}

/** Builds the row schema of a table from its columns. Built once a plan, so that 10,000 rows share it. */
export function rowSchema(slots: readonly Slot[]): RowSchema {
  const schemas = slots.map((slot) => ({ slot, schema: valueSchema(slot) }));
  const named = slots.filter((slot) => ['title', 'region', 'problem', 'target', 'content'].includes(slot.field));
  return {
    check(values) {
      const reasons: Note[] = [];
      if (named.length > 0 && named.every((slot) => (values.get(slot.key) ?? null) === null)) {
        reasons.push(note('name-missing', named[0]?.header ?? ''));
      }
      for (const { slot, schema } of schemas) {
        const value = values.get(slot.key) ?? null;
        if (value === null) continue;
        const read = schema.safeParse(value);
        if (read.success) continue;
        const shown = isDay(value) ? value.day : String(value).slice(0, 20);
        const how = read.error.issues[0]?.message as Unfit;
        reasons.push(note('unfit', slot.header, shown, how, how === 'choices' ? choicesOf(fieldOf(slot.field)) : []));
      }
      return reasons;
    },
  };
}
