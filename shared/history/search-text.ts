import type { Item, Notice } from '../notice/notice.ts';
import { initialsOf } from './initials.ts';

const brackets: Readonly<Record<string, string>> = {
  '〔': '[',
  '〕': ']',
  '【': '[',
  '】': ']',
  '［': '[',
  '］': ']',
};

/**
 * A text as search compares it: full-width and half-width forms alike, lower case, no white space, and one bracket for every
 * kind that people type around the year of a 文号.
 */
export function foldForSearch(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\u200b\ufeff]+/gu, '')
    .replace(/[〔〕【】［］]/gu, (bracket) => brackets[bracket] ?? bracket);
}

/** One word of a query: an entry must contain one of its forms. */
export type Term = readonly [string, ...string[]];

/** The words of a query; an entry must answer every one. */
export function termsOf(query: string): Term[] {
  const words = query.split(/[\s\u3000]+/u).map(foldForSearch);
  return [...new Set(words)].filter((word) => word !== '').map(formsOf);
}

const typedDate = /^((?:19|20)\d{2})[-./](\d{1,2})(?:[-./](\d{1,2})日?)?$/u;
const typedDay = /^(\d{1,2})[-/.](\d{1,2})$/u;
const shownDate = /^(?:((?:19|20)\d{2})年)?(\d{1,2})月(?:(\d{1,2})[日号]?)?(?:前|之前|以前)?$/u;
const shownEnd = /^(.{2,12}[底末])(?:前|之前|以前)$/u;
const solidDate = /^((?:19|20)\d{2})([01]\d)([0-3]\d)$/u;

/** A word, and where it is a day or month the way people type or read it, the one form that an item's days are kept in. */
function formsOf(word: string): Term {
  const end = shownEnd.exec(word)?.[1];
  if (end !== undefined) {
    return [word, end];
  }
  const day = typedDay.exec(word);
  const [year, month = '', date] =
    day === null
      ? ((typedDate.exec(word) ?? shownDate.exec(word) ?? solidDate.exec(word))?.slice(1) ?? [])
      : [undefined, day[1], day[2]];
  if (month === '' || Number(month) > 12 || Number(date ?? 1) > 31) {
    return [word];
  }
  const kept = [year ?? '', month.padStart(2, '0'), ...(date === undefined ? [] : [date.padStart(2, '0')])].join('-');
  /* A day without its year begins at the dash; a month without its day ends at one, lest 2025-1 find 2025-12. */
  return [word, date === undefined ? `${kept}-` : kept];
}

/** What a day can be found by: itself, and its month's or year's end as people say it. */
function dayTexts(day: string): string[] {
  const [year = '', month = '', date = ''] = day.split('-');
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  const ends = Number(date) === last ? [`${year}年${Number(month)}月底`] : [];
  return [day, ...ends, ...(month === '12' && ends.length > 0 ? [`${year}年底`, `${year}年末`] : [])];
}

/** What an item's days can be found by: the words of its time limit, and each day that it names. */
function limitTexts({ deadline, events, schedule }: Item): string[] {
  const days = [deadline?.date, ...events.map(({ date }) => date), ...schedule.map(({ end }) => end)];
  return [
    ...(deadline === null ? [] : [foldForSearch(deadline.text)]),
    ...[...new Set(days)].flatMap((day) => (day ? dayTexts(day) : [])),
  ];
}

/** Stands between the texts that one line is made of, so that no word is found across two of them. */
export const gap = '\u0001';

/** What can be found of a notice as a whole. */
export function headText(notice: Notice): string {
  return [
    foldForSearch(notice.title),
    foldForSearch(notice.documentNumber ?? ''),
    foldForSearch(notice.indexNumber ?? ''),
    foldForSearch(notice.issuer ?? ''),
    foldForSearch(notice.site.name ?? ''),
    notice.issuedOn ?? '',
    notice.publishedOn ?? '',
    initialsOf(notice.title),
  ].join(gap);
}

function unitNames(item: Item): string[] {
  return [...new Set(item.units.flatMap((unit) => [unit.name, unit.canonical]))];
}

/** What can be found of an item: its words, units (printed and resolved), figures with their values, days, and pinyin initials. */
export function itemText(item: Item): string {
  const units = unitNames(item);
  const text = item.text.startsWith(item.title) ? item.text : `${item.title}${gap}${item.text}`;
  return [
    foldForSearch(text),
    foldForSearch(item.section ?? ''),
    ...units.map(foldForSearch),
    ...item.targets.map((target) => `${target.value}${foldForSearch(target.unit)}`),
    ...item.leaders.map((leader) => foldForSearch(leader.name)),
    ...limitTexts(item),
    initialsOf(item.title),
    ...units.map(initialsOf),
  ].join(gap);
}

/** What an item can be found by in pinyin: its title and its units. */
export function namesOf(item: Item): string {
  return [item.title, ...unitNames(item)].map((name) => name.replace(/\s+/gu, '')).join(gap);
}
