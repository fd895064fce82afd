import { z } from 'zod/mini';
import { type CellValue, isDay } from '../../workbook/cell.ts';
import { fieldOf } from '../fields.ts';
import type { Slot } from './slots.ts';

const longestCell = 32_767;

const Day = z.strictObject({ day: z.iso.date() });
const Text = z.string().check(z.maxLength(longestCell, { error: `文字超过单元格上限 ${longestCell} 字` }));
const Figure = z.number({ error: '应是数字' });

function valueSchema(slot: Slot): z.ZodMiniType<CellValue> {
  const field = fieldOf(slot.field);
  switch (field.type) {
    case 'integer':
      return z.union(
        [Figure.check(z.int()).check(z.positive()), z.string().check(z.regex(/^续?\d{1,6}(?:-\d{1,4})?$/))],
        {
          error: '应是正整数',
        },
      );
    case 'number':
    case 'money':
    case 'percent':
      return z.union([Figure, z.literal('√'), z.string().check(z.regex(/^-?\d{1,9}(?:\.\d{1,9})?%$/))], {
        error: '应是数字',
      });
    case 'date':
      return z.union([Day, Text], { error: '应是日期' });
    case 'enum':
    case 'bool': {
      const words = [...(field.enum ?? []), ...Object.values(field.labels ?? {})];
      return z.string().check(z.refine((word) => words.includes(word), { error: `应是${words.join('、')}之一` }));
    }
    case 'url':
      return Text.check(z.regex(/^https?:\/\//, { error: '应是 http 或 https 网址' }));
    case 'text':
    case 'longtext':
    case 'unit-list':
    case 'people':
    case 'phone':
      return z.union([Text, Figure], { error: `文字超过单元格上限 ${longestCell} 字` });
    default: {
      const never: never = field.type;
      return never;
    }
  }
}

/** A schema for the rows of one sheet: each column's values by its field's type, and no row without a name. */
export interface RowSchema {
  /** zh-CN reasons why the row may not go in, one a failing column; empty where it may. */
  check(values: ReadonlyMap<string, CellValue>): string[];
}

/** Builds the row schema of a table from its columns. Built once a plan, so that 10,000 rows share it. */
export function rowSchema(slots: readonly Slot[]): RowSchema {
  const schemas = slots.map((slot) => ({ slot, schema: valueSchema(slot) }));
  const named = slots.filter((slot) => ['title', 'region', 'problem', 'target', 'content'].includes(slot.field));
  return {
    check(values) {
      const reasons: string[] = [];
      if (named.length > 0 && named.every((slot) => (values.get(slot.key) ?? null) === null)) {
        reasons.push(`“${named[0]?.header ?? ''}”为空`);
      }
      for (const { slot, schema } of schemas) {
        const value = values.get(slot.key) ?? null;
        if (value === null) continue;
        const read = schema.safeParse(value);
        if (read.success) continue;
        const shown = isDay(value) ? value.day : String(value).slice(0, 20);
        reasons.push(`“${slot.header}”的值“${shown}”不合要求：${read.error.issues[0]?.message ?? ''}`);
      }
      return reasons;
    },
  };
}
