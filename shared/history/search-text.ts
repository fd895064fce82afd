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
        .filter((term) => term !== ''),
    ),
  ];
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
    initialsOf(item.title),
    ...units.map(initialsOf),
  ].join(gap);
}
