import type { UnitRole } from '../notice/notice.ts';
import type { ItemFacets, NoticeFacets } from './facets.ts';

/** Narrows notices and their items; every field given must fit, and those that speak of items must fit one and the same item. */
export interface HistoryFilter {
  /** Any of these units, by the names that notices resolve to. */
  readonly units?: readonly string[] | undefined;
  readonly role?: UnitRole | undefined;
  /**
   * When something is due: a month (`2025-12`), `none` for what has no day, or, by `today`, `month` and `quarter` for what is due in
   * the current one and `overdue` for what was due before and is not finished.
   */
  readonly due?: string | undefined;
  /** Whether an item stands in some ledger. */
  readonly filled?: boolean | undefined;
  /** Whether she says that an item is finished; what asks nothing of this place is neither. */
  readonly done?: boolean | undefined;
  /** An open finding of this kind, `any` for one of whatever kind. */
  readonly finding?: string | undefined;
  readonly year?: number | undefined;
  readonly site?: string | undefined;
  readonly place?: string | undefined;
  readonly tag?: string | undefined;
}

/** Whether a filter speaks of items, and not of notices alone. */
export function asksItems({ units, role, due, filled, done }: HistoryFilter): boolean {
  return [units, role, due, filled, done].some((asked) => asked !== undefined);
}

/** Whether a notice fits in what a filter asks of notices. */
export function noticeFits(notice: NoticeFacets, { year, site, place, tag }: HistoryFilter): boolean {
  return (
    (year === undefined || notice.year === year) &&
    (site === undefined || notice.site === site) &&
    (place === undefined || notice.place === place) &&
    (tag === undefined || notice.tags.includes(tag))
  );
}

/** Whether there is an open finding of a kind among these. */
export function hasFinding(codes: readonly string[], finding: string): boolean {
  return finding === 'any' ? codes.length > 0 : codes.includes(finding);
}

/** Whether an item fits in what a filter asks of items; `today` is an ISO day. */
export function itemFits(item: ItemFacets, filter: HistoryFilter, today: string): boolean {
  const { units, role, due, filled, done, finding } = filter;
  return (
    ((units === undefined && role === undefined) ||
      item.units.some(
        (unit) => (units === undefined || units.includes(unit.name)) && (role === undefined || unit.role === role),
      )) &&
    (due === undefined || isDue(item, due, today)) &&
    (filled === undefined || item.filled === filled) &&
    (done === undefined || (item.done === done && (done || item.applicable))) &&
    (finding === undefined || hasFinding(item.codes, finding))
  );
}

function isDue({ due, done, applicable }: ItemFacets, asked: string, today: string): boolean {
  if (asked === 'none' || due === null) {
    return asked === 'none' && due === null;
  }
  switch (asked) {
    case 'overdue':
      return due < today && !done && applicable;
    case 'month':
      return due.startsWith(today.slice(0, 7));
    case 'quarter':
      return quarterOf(due) === quarterOf(today);
    default:
      return due.startsWith(asked);
  }
}

function quarterOf(day: string): string {
  return `${day.slice(0, 4)}-${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}
