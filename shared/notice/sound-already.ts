import type { FigureClaim, ItemAnchors } from './capture.ts';
import { isDay } from './dates.ts';
import type { Deadline, Item, ItemEvent, Leader, ScheduleEntry, Share, Target, Unit } from './notice.ts';
import { isSoundText } from './sound-text.ts';

/** An item with the places and the account of its figures. */
export interface PlacedItem {
  readonly item: Item;
  readonly anchors: ItemAnchors;
  readonly claims: readonly FigureClaim[];
}

function says(text: string): boolean {
  return text !== '' && isSoundText(text);
}

function saysOrNull(text: string | null): boolean {
  return text === null || says(text);
}

function counts(value: number | null): boolean {
  return value === null || Number.isFinite(value);
}

function isUnit({ name, canonical }: Unit): boolean {
  return says(name) && (canonical === name || says(canonical));
}

function isLeader({ name, role }: Leader): boolean {
  return says(name) && says(role);
}

function isTarget({ text, metric, value, upper, from, unit, per, parent, frequency }: Target): boolean {
  return (
    says(text) &&
    saysOrNull(metric) &&
    counts(value) &&
    counts(upper) &&
    counts(from) &&
    isSoundText(unit) &&
    saysOrNull(per) &&
    (parent === null || (Number.isSafeInteger(parent) && parent >= 0)) &&
    (frequency === null || (counts(frequency.count) && says(frequency.per)))
  );
}

function isDated({ text, date }: Deadline): boolean {
  return says(text) && (date === null || isDay(date));
}

function isEvent(event: ItemEvent): boolean {
  return isDated(event) && says(event.event);
}

function isEntry({ period, start, end, subject, text, amounts }: ScheduleEntry): boolean {
  return (
    says(period) &&
    isDay(start) &&
    isDay(end) &&
    saysOrNull(subject) &&
    says(text) &&
    amounts.every(({ value, unit }) => counts(value) && isSoundText(unit))
  );
}

function isShare({ name, value, unit, of }: Share): boolean {
  return says(name) && counts(value) && isSoundText(unit) && saysOrNull(of);
}

/**
 * Whether a reading is a record's item as it stands: every text says something, every figure counts, every day is one. Nearly all are, and
 * their shape is what their makers promise, so that no schema is asked; of any other, the schema decides field by field.
 */
export function isSoundAlready(item: Item): boolean {
  return (
    says(item.title) &&
    says(item.text) &&
    says(item.quote) &&
    saysOrNull(item.list) &&
    saysOrNull(item.section) &&
    saysOrNull(item.funding) &&
    (item.number === null || Number.isSafeInteger(item.number)) &&
    (item.deadline === null || isDated(item.deadline)) &&
    item.units.every(isUnit) &&
    item.leaders.every(isLeader) &&
    item.targets.every(isTarget) &&
    item.qualities.every(says) &&
    item.events.every(isEvent) &&
    item.schedule.every(isEntry) &&
    item.measures.every(says) &&
    item.breakdown.every(isShare)
  );
}
