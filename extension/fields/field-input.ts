import { readDeadline } from '../../shared/extract/readers/deadline.ts';
import type { EditedField } from '../../shared/history/records.ts';
import { lex } from '../../shared/lex/lex.ts';
import { isoDay } from '../../shared/notice/dates.ts';
import type { Item, Target, Unit } from '../../shared/notice/notice.ts';
import { fail, ok, type Result } from '../../shared/result/result.ts';
import { dayText } from '../../shared/views/day-text.ts';
import { numberText, targetText } from '../../shared/views/figure-text.ts';

/** Why what she typed is not a value of the field. */
export type FieldProblem = 'empty' | 'date' | 'target';

type Value = string | null | Unit[] | Target[] | { text: string; date: string | null };

/** Reads a field as typed; `year` is that of days without one. The inverse of what the field shows, so that leaving it unchanged changes nothing. */
export function parseField(item: Item, field: EditedField, typed: string, year: number): Result<Value, FieldProblem> {
  const text = typed.trim();
  switch (field) {
    case 'title':
    case 'text':
      return text === '' ? fail('empty') : ok(text);
    case 'funding':
      return ok(text === '' ? null : text);
    case 'units':
      return ok(parseUnits(item.units, text));
    case 'deadline':
      return parseDeadline(item, text, year);
    case 'targets':
      return parseTargets(item.targets, text);
  }
}

function parseUnits(before: readonly Unit[], text: string): Unit[] {
  return text
    .split(/[、，,；;\n]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const match = /^(.{1,200})（(牵头|责任|配合)）$/u.exec(part);
      const name = match?.[1] ?? part;
      const role = match?.[2] === '牵头' || match?.[2] === '配合' ? match[2] : '责任';
      const known = before.find((unit) => unit.name === name);
      return known !== undefined && known.role === role
        ? known
        : { name, canonical: known?.canonical ?? name, role, basis: 'printed' as const };
    });
}

function parseDeadline(item: Item, text: string, year: number): Result<Value, FieldProblem> {
  if (text === '') {
    return ok(null);
  }
  if (text === item.deadline?.text) {
    return ok(item.deadline);
  }
  const day = /^(\d{4})[-年/.](\d{1,2})[-月/.](\d{1,2})日?(?:之?前)?$/u.exec(text);
  const date = day === null ? limitIn(text, year) : isoDay(Number(day[1]), Number(day[2]), Number(day[3]));
  return date === null ? fail('date') : ok({ text, date });
}

/** The last day that a limit as people write it can mean (2024年12月底, 年底前, 二季度末), by the readers that read notices. */
function limitIn(text: string, year: number): string | null {
  const lexed = lex(text, year);
  return readDeadline(lexed)?.value.date ?? lexed.periods.at(-1)?.last ?? null;
}

/** What a value was read as, in words, for the one who typed it; null where that says no more than she did. */
export function readAs(value: Value): string | null {
  if (Array.isArray(value)) {
    const targets = value.filter((one): one is Target => 'value' in one);
    return targets.length === 0
      ? null
      : targets.map(({ value: figure, unit }) => `${numberText(figure)}${unit}`).join('；');
  }
  return value !== null && typeof value === 'object' && value.date !== null ? dayText(value.date) : null;
}

/** Targets are kept, dropped, or given another figure; a new promise cannot be typed in here, for the notice does not make it. */
function parseTargets(before: readonly Target[], text: string): Result<Value, FieldProblem> {
  const parts = text
    .split(/[；;\n]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const targets: Target[] = [];
  for (const [at, part] of parts.entries()) {
    const same = before.find((target) => targetText(target) === part);
    const base = same ?? (parts.length === before.length ? before[at] : undefined);
    const figure = /(\d{1,15}(?:\.\d{1,6})?)(万|亿)?/u.exec(part);
    if (same !== undefined) {
      targets.push(same);
    } else if (base === undefined || figure === null) {
      return fail('target');
    } else {
      const scale = figure[2] === '亿' ? 1e8 : figure[2] === '万' ? 1e4 : 1;
      const printed = base.metric !== null && part.startsWith(base.metric) ? part.slice(base.metric.length) : part;
      targets.push({ ...base, text: printed || part, value: Number((Number(figure[1]) * scale).toPrecision(15)) });
    }
  }
  return ok(targets);
}
