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

/** The words of a query; an entry must contain every one. */
export function termsOf(query: string): string[] {
  return [
    ...new Set(
      query
        .split(/[\s\u3000]+/u)
        .map(foldForSearch)
        .map(foldDate)
        .filter((term) => term !== ''),
    ),
  ];
}

const typedDate = /^((?:19|20)\d{2})[-./](\d{1,2})(?:[-./](\d{1,2}))?$/u;
const shownDate = /^((?:19|20)\d{2})年(\d{1,2})月(?:(\d{1,2})日?)?(前|底前?|底)?$/u;

/** A day or month as people type it, as the one form that an item's days are kept in; any other word is itself. */
function foldDate(term: string): string {
  const found = typedDate.exec(term) ?? shownDate.exec(term);
  if (found === null || found[4]?.startsWith('底')) {
    return term;
  }
  const [, year, month = '', day] = found;
  return [year, month.padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])].join('-');
}

/** What an item's time limit can be found by: its own words, its day, and its month's end as people say it. */
function limitTexts({ deadline }: Item): string[] {
  if (deadline === null) {
    return [];
  }
  const { text, date } = deadline;
  const month = date === null ? [] : [`${date.slice(0, 4)}年${Number(date.slice(5, 7))}月底`];
  return [foldForSearch(text), ...(date === null ? [] : [date]), ...month];
}

const gap = '\u0001';

/** What can be found of a notice as a whole. */
export function headText(notice: Notice): string {
  return [
    foldForSearch(notice.title),
    foldForSearch(notice.documentNumber ?? ''),
    foldForSearch(notice.indexNumber ?? ''),
    foldForSearch(notice.issuer ?? ''),
    foldForSearch(notice.site.name ?? ''),
    initialsOf(notice.title),
  ].join(gap);
}

/** What can be found of an item: its words, units (printed and resolved), figures with their values, and pinyin initials. */
export function itemText(item: Item): string {
  const units = [...new Set(item.units.flatMap((unit) => [unit.name, unit.canonical]))];
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
