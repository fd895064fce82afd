import { sum } from '../../notice/decimals.ts';
import type { ScheduleEntry, Share } from '../../notice/notice.ts';
import type { CellValue } from '../../workbook/cell.ts';
import { type ItemValues, itemCells, monthFields } from './item-cells.ts';
import { distinct, type ItemContext, type LedgerRow, ledgerRow } from './row.ts';
import { monthsOf, ownText } from './schedule.ts';

function monthName(year: number, month: number): string {
  return `${year}-${String(month).padStart(2, '0')}`;
}

function entryPart(month: string, entry: ScheduleEntry): string {
  return [month, entry.period, entry.subject ?? ''].join('/');
}

interface Due {
  readonly entry: ScheduleEntry;
  readonly month: string;
  readonly part: string;
}

/** An item's entries by the months they are tasks of, each with an id part that stays the same over re-captures. */
function dueEntries(context: ItemContext): Due[] {
  const due: Omit<Due, 'part'>[] = [];
  for (const entry of context.item.schedule) {
    const { months, ongoing } = monthsOf(entry);
    if (ongoing && !context.options.ongoing) continue;
    for (const month of months) due.push({ entry, month });
  }
  const parts = distinct(due.map(({ entry, month }) => entryPart(month, entry)));
  return due.map((one, index) => ({ ...one, part: parts[index] ?? '' }));
}

function taskRow(context: ItemContext, own: ItemValues, { entry, month, part }: Due, next: string | null): LedgerRow {
  const { cells, notes } = own;
  const { stage } = monthsOf(entry);
  const [amount, second] = entry.amounts;
  // A running total and a range's figure are no plan for this month alone.
  const plain = amount && !second && !amount.cumulative && !stage ? amount : null;
  return ledgerRow(
    context,
    part,
    {
      ...cells,
      month: { value: `${Number(month.slice(5))}月` },
      thisTask: { value: stage ? `（阶段）${entry.text}` : entry.text },
      thisTarget: { value: plain?.value ?? null, ...(plain ? { unit: plain.unit } : {}) },
      unit: { value: plain?.unit || null },
      deadline: { value: { day: entry.end }, text: entry.period },
      nextPlan: { value: next },
    },
    { notes: { ...notes, deadline: `原文：${entry.period}` } },
  );
}

/**
 * What is due in one month, a row an entry, and the unfinished rows of earlier months before them. Source: monthly lists
 * are sent out at the start of a month and taken back at its end; what was not finished is carried over.
 */
export function scheduleMonthRows(context: ItemContext, month: number): { due: LedgerRow[]; carried: LedgerRow[] } {
  const name = monthName(context.year, month);
  const following = month === 12 ? monthName(context.year + 1, 1) : monthName(context.year, month + 1);
  const entries = dueEntries(context);
  const own = itemCells(context);
  const next = new Map<string | null, string[]>();
  for (const { entry, month: due } of entries) {
    if (due !== following) continue;
    const texts = next.get(entry.subject);
    if (texts) texts.push(entry.text);
    else next.set(entry.subject, [entry.text]);
  }
  const row = (one: Due): LedgerRow => taskRow(context, own, one, next.get(one.entry.subject)?.join('；') ?? null);
  const due = entries.filter((one) => one.month === name).map(row);
  const { unfinished } = context.options;
  if (!unfinished || unfinished.size === 0) return { due, carried: [] };
  const earlier = entries.filter((one) => one.month < name).map(row);
  return { due, carried: earlier.filter((one) => unfinished.has(one.id)) };
}

type Total = Pick<Share, 'value' | 'unit'>;

interface Plan {
  readonly subject: string | null;
  readonly share: Share | null;
  readonly entries: ScheduleEntry[];
}

/** Entries by sub-project: by the share whose name begins the entry, else by sub-heading. */
function plansOf(context: ItemContext): Plan[] {
  const plans = new Map<string, Plan>();
  for (const entry of context.item.schedule) {
    const text = ownText(entry);
    const share = context.item.breakdown.find((one) => text.startsWith(one.name)) ?? null;
    const key = JSON.stringify([entry.subject, share?.name ?? null]);
    const plan = plans.get(key) ?? { subject: entry.subject, share, entries: [] };
    plan.entries.push(entry);
    plans.set(key, plan);
  }
  return [...plans.values()];
}

/** An entry's figure where it prints just one, of its own and in the total's unit. */
function figureOf(entry: ScheduleEntry, total: Total | null): number | null {
  const [amount, second] = entry.amounts;
  return total && amount && !second && !amount.cumulative && amount.unit === total.unit ? amount.value : null;
}

/** The total that a plan's figures add up to: its share, else the one target that they reach together. */
function totalOf(context: ItemContext, plan: Plan): Total | null {
  if (plan.share) return plan.share;
  const fits = context.item.targets.filter((target) => {
    const figures = plan.entries.flatMap((entry) => figureOf(entry, target) ?? []);
    return figures.length > 1 && sum(figures) === target.value;
  });
  return fits.length === 1 ? (fits[0] ?? null) : null;
}

/** A figure where each entry of a month prints one, else the words. */
function monthCell(entries: readonly ScheduleEntry[], total: Total | null): CellValue {
  const figures = entries.map((entry) => figureOf(entry, total));
  if (figures.every((figure) => figure !== null)) return sum(figures);
  return entries
    .map((entry) => (monthsOf(entry).months.length > 1 ? `（${entry.period}）${ownText(entry)}` : ownText(entry)))
    .join('；');
}

const place = /(?:区|县|市|旗|镇|乡|街道|基地|开发区|新区)$/;

/** The twelve-month plan, a row a sub-project; an entry over several months stands in its last one, with its period. */
export function scheduleRows(context: ItemContext): LedgerRow[] {
  const plans = plansOf(context);
  const parts = distinct(plans.map((plan) => [plan.subject ?? '', plan.share?.name ?? ''].join('/')));
  const { cells, notes } = itemCells(context);
  return plans.map((plan, index) => {
    const inRegion = plan.subject !== null && place.test(plan.subject);
    const total = totalOf(context, plan);
    const months = monthFields.map((field, month) => {
      const name = monthName(context.year, month + 1);
      const due = plan.entries.filter((entry) => monthsOf(entry).months.at(-1) === name);
      return [field, { value: due.length === 0 ? null : monthCell(due, total) }] as const;
    });
    return ledgerRow(
      context,
      parts[index],
      {
        ...cells,
        region: { value: inRegion ? plan.subject : null },
        subTitle: { value: plan.share?.name ?? (inRegion ? null : plan.subject) },
        targetValue: { value: total?.value ?? null, ...(total ? { unit: total.unit } : {}) },
        unit: { value: total?.unit ?? null },
        ...Object.fromEntries(months),
      },
      { notes },
    );
  });
}
