import type { Item, ScheduleEntry } from '../notice/notice.ts';

/** Figures of one sub-project over the periods, in the order of time: one figure an entry, one unit. */
export type Part = {
  readonly subject: string | null;
  readonly unit: string;
  readonly steps: readonly {
    readonly period: string;
    readonly value: number;
    readonly cumulative: boolean;
    readonly text: string;
  }[];
};

/** One figure makes no course. */
const fewest = 2;

/** Whether an item has a course: several entries of a plan. */
export function isPlanned({ schedule }: Item): boolean {
  return schedule.length >= fewest;
}

function withoutFigure(text: string): string {
  return text.replace(/[\d.,]+/g, '#').replace(/万|累计|共/g, '');
}

/** Entries that count one thing: each with exactly one figure, in one unit, told in the same words. */
export function scheduleParts(item: Item): readonly Part[] {
  const groups = new Map<string, ScheduleEntry[]>();
  for (const entry of item.schedule) {
    groups.set(entry.subject ?? '', [...(groups.get(entry.subject ?? '') ?? []), entry]);
  }
  return [...groups.values()].flatMap((entries) => {
    const counted = entries.filter(({ amounts }) => amounts.length === 1);
    const [first] = counted;
    const unit = first?.amounts[0]?.unit;
    if (first === undefined || unit === undefined || counted.length < fewest) return [];
    const words = withoutFigure(first.text);
    const alike = counted.filter(({ text, amounts }) => amounts[0]?.unit === unit && withoutFigure(text) === words);
    if (alike.length !== counted.length || alike.length < fewest) return [];
    const steps = [...alike]
      .sort((left, right) => left.end.localeCompare(right.end))
      .map(({ period, amounts, text }) => ({
        period,
        text,
        value: amounts[0]?.value ?? 0,
        cumulative: amounts[0]?.cumulative ?? false,
      }));
    return [{ subject: first.subject, unit, steps }];
  });
}
