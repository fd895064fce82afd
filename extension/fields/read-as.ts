import type { EditedField } from '../../shared/history/records.ts';
import type { Comparator, Item } from '../../shared/notice/notice.ts';
import { dayText } from '../../shared/views/day-text.ts';
import { numberText } from '../../shared/views/figure-text.ts';
import type { Language } from '../../shared/views/words/language.ts';

const signs: Readonly<Record<Comparator, string>> = { '=': '', '>=': '≥', '<=': '≤', '>': '>', '<': '<', '~': '≈' };

/** What a typed value was read as, entry by entry, for the one who typed it; null where that says no more than she did. */
export function readAs(field: EditedField, value: Item[EditedField], language: Language): string[] | null {
  const item: Partial<Item> = { [field]: value };
  switch (field) {
    case 'deadline':
      return item.deadline?.date ? [dayText(item.deadline.date, language)] : null;
    case 'targets':
      return (item.targets ?? []).map(
        ({ comparator, value: figure, upper, unit }) =>
          `${signs[comparator]}${numberText(figure)}${upper === null ? '' : `–${numberText(upper)}`}${unit}`,
      );
    case 'breakdown':
      return (item.breakdown ?? []).map((share) => `${share.name} ${numberText(share.value)}${share.unit}`);
    case 'schedule':
      return (item.schedule ?? []).map(({ start, end }) => `${dayText(start, language)}–${dayText(end, language)}`);
    case 'events':
      return (item.events ?? []).map(
        ({ date, event }) => `${date === null ? '' : `${dayText(date, language)} `}${event}`,
      );
    case 'units':
      return (item.units ?? []).map(({ name, role }) => `${name}（${role}）`);
    default:
      return null;
  }
}
