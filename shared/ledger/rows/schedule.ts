import type { Item, ScheduleEntry, Target } from '../../notice/notice.ts';

/** Words of a period that names no month of its own: such an entry comes every month, and only when asked for. */
const ongoingWords = /每月|每季|长期|常年|全年|持续|常态/;
/** A period that is due at its end, not worked on month by month. */
const dueAtEnd = /季度|半年/;

/** Months that an entry is a task of; `stage` where it runs over several and none is the due one. */
export interface EntryMonths {
  /** `YYYY-MM`, in order. */
  readonly months: readonly string[];
  readonly stage: boolean;
  readonly ongoing: boolean;
}

function monthRange(start: string, end: string): string[] {
  const months: string[] = [];
  let [year, month] = [Number(start.slice(0, 4)), Number(start.slice(5, 7))];
  while (months.length < 48) {
    const name = `${year}-${String(month).padStart(2, '0')}`;
    if (name > end.slice(0, 7)) break;
    months.push(name);
    month += 1;
    if (month > 12) [year, month] = [year + 1, 1];
  }
  return months;
}

/**
 * Where an entry stands in monthly lists. Source: a quarter's entry falls into its last month, “N月底前” into that month, a
 * range into each of its months as a stage; “每月、长期” into every month only when the clerk asks for it.
 */
export function monthsOf(entry: ScheduleEntry): EntryMonths {
  const ongoing = ongoingWords.test(entry.period);
  const due = entry.end.slice(0, 7);
  if (!ongoing && dueAtEnd.test(entry.period)) return { months: [due], stage: false, ongoing };
  const months = monthRange(entry.start, entry.end);
  return { months, stage: !ongoing && months.length > 1, ongoing };
}

/** Quarter in which an entry is due, 0 to 3. */
export function quarterOf(entry: ScheduleEntry): number {
  return Math.floor((Number(entry.end.slice(5, 7)) - 1) / 3);
}

/** An entry's words without the sub-heading in front that names its subject. */
export function ownText(entry: ScheduleEntry): string {
  const heading = entry.subject === null ? '' : `${entry.subject}：`;
  return heading !== '' && entry.text.startsWith(heading) ? entry.text.slice(heading.length) : entry.text;
}

/** The schedule in words, one line an entry: `一季度：…`. */
export function milestoneText(item: Item): string | null {
  return item.schedule.length === 0 ? null : item.schedule.map((entry) => `${entry.period}：${entry.text}`).join('\n');
}

/** Entries of one of an item's targets: those whose sub-heading names it, else those that name no other target; all where none is told apart. */
export function entriesOf(item: Item, index: number): readonly ScheduleEntry[] {
  const names = (subject: string | null, target: Target): boolean =>
    subject !== null && (subject.includes(target.text) || (target.metric !== null && subject.includes(target.metric)));
  const target = item.targets[index];
  if (!target) return item.schedule;
  const own = item.schedule.filter((entry) => names(entry.subject, target));
  if (own.length > 0) return own;
  const free = item.schedule.filter((entry) => !item.targets.some((other) => names(entry.subject, other)));
  return free.length > 0 ? free : item.schedule;
}

/** What is due in each quarter in words, or null: sub-project by sub-project, each period named that is not the quarter itself. */
export function quarterTexts(entries: readonly ScheduleEntry[]): (string | null)[] {
  const alone = new Set(entries.map((entry) => entry.subject)).size <= 1;
  return [0, 1, 2, 3].map((quarter) => {
    const subjects = new Map<string | null, string[]>();
    for (const entry of entries) {
      if (quarterOf(entry) !== quarter) continue;
      const words = entry.period.includes('季度') ? ownText(entry) : `${entry.period}${ownText(entry)}`;
      const texts = subjects.get(entry.subject);
      if (texts) texts.push(words);
      else subjects.set(entry.subject, [words]);
    }
    const lines = [...subjects].map(([subject, texts]) => {
      const heading = subject === null || alone ? '' : `${subject}：`;
      return `${heading}${texts.join('；')}`;
    });
    return lines.length === 0 ? null : lines.join('\n');
  });
}

/** What is due or under way in each month of a year in words, or null. */
export function monthTexts(item: Item, year: number): (string | null)[] {
  const texts = Array.from({ length: 12 }, (): string[] => []);
  for (const entry of item.schedule) {
    const { months, ongoing } = monthsOf(entry);
    if (ongoing) continue;
    for (const month of months) if (month.startsWith(`${year}-`)) texts[Number(month.slice(5)) - 1]?.push(entry.text);
  }
  return texts.map((month) => (month.length === 0 ? null : month.join('；')));
}
