import { describe, expect, it } from 'vitest';
import { isDateLine } from '../../shared/extract/lines/date-line.ts';
import type { Line } from '../../shared/extract/lines/lines.ts';
import { isPageNumber, loneOrdinal } from '../../shared/extract/lines/lone-numbers.ts';
import { declaredCount, declaredPair } from '../../shared/extract/lists/declared.ts';
import { isAboutAll } from '../../shared/extract/lists/outline/closing.ts';
import { partsOf } from '../../shared/extract/lists/parts.ts';
import { declaredOf, withoutPerson } from '../../shared/extract/lists/section-title.ts';
import { columnUnit } from '../../shared/extract/lists/table/measure-column.ts';
import { isFileAddress } from '../../shared/extract/vocabulary/file-names.ts';
import { namesNoTasks, noTasksCases } from '../../shared/extract/vocabulary/list-grounds.ts';
import {
  aboutAllCases,
  annexCases,
  columnUnitCases,
  dateLineCases,
  declaredCases,
  fileAddressCases,
  headingCases,
  leaderCases,
  loneNumberCases,
  pageNumberCases,
  pairCases,
} from '../../shared/extract/vocabulary/list-words.cases.ts';

/** Lines as a page prints them, one paragraph each. */
function linesFrom(texts: readonly string[]): Line[] {
  let start = 0;
  return texts.map((text, index) => {
    const block = {
      index,
      tag: 'p',
      text,
      start,
      end: start + text.length,
      gaps: [],
      heading: 0,
      ordinal: null,
      table: null,
      align: null,
      linked: 0,
      region: 'body' as const,
      hidden: false,
      soft: false,
      copy: false,
    } satisfies Line['block'];
    const line = { index, start, end: start + text.length, text, marker: null, block, inline: false, tail: [] };
    start += text.length + 1;
    return line;
  });
}

describe('what a notice says of its list', () => {
  it.each(declaredCases)('%s counts %s', (text, items) => {
    expect(declaredCount([text], [], 0)).toBe(items);
  });
  it.each(pairCases)('%s counts items and their parts', (text, items, subItems) => {
    expect(declaredPair([text])).toEqual(items === null ? null : { items, subItems });
  });
  it.each(headingCases)('%s is headed %s and declares %s', (heading, title, declared) => {
    expect(declaredOf(heading)).toEqual({ title, declared });
  });
  it.each(leaderCases.yes)('%s names who leads', (title) => {
    expect(withoutPerson(title)).toBe(title.slice(0, title.indexOf('（')));
  });
  it.each(leaderCases.no)('%s names nobody', (title) => {
    expect(withoutPerson(title)).toBe(title);
  });
  it.each(annexCases)('%s heads an annex', (text, label, title) => {
    const annex = partsOf(linesFrom(['附件1', text, '新建学校3所。'])).slice(2);
    expect(annex.map((part) => [part.label, part.title])).toEqual(label === null ? [] : [[label, title]]);
  });
  it.each(aboutAllCases.yes)('%s is about all above', (text) => {
    expect(isAboutAll(text)).toBe(true);
  });
  it.each(aboutAllCases.no)('%s is not', (text) => {
    expect(isAboutAll(text)).toBe(false);
  });
  it.each(noTasksCases.yes)('%s heads no list of tasks', (title) => {
    expect(namesNoTasks(title)).toBe(true);
  });
  it.each(noTasksCases.no)('%s may head one', (title) => {
    expect(namesNoTasks(title)).toBe(false);
  });
});

describe('lines and cells', () => {
  it.each(loneNumberCases)('%s alone is %s', (text, value) => {
    expect(loneOrdinal(text)).toBe(value);
  });
  it.each(pageNumberCases.yes)('%s numbers a page', (text) => {
    expect(isPageNumber(text)).toBe(true);
  });
  it.each(pageNumberCases.no)('%s numbers none', (text) => {
    expect(isPageNumber(text)).toBe(false);
  });
  it.each(dateLineCases.yes)('%s is a day alone', (text) => {
    expect(isDateLine(text)).toBe(true);
  });
  it.each(dateLineCases.no)('%s is none', (text) => {
    expect(isDateLine(text)).toBe(false);
  });
  it.each(columnUnitCases)('%s counts %s', (label, unit) => {
    expect(columnUnit(label)?.unit ?? null).toBe(unit);
  });
  it.each(fileAddressCases.yes)('%s leads to a file', (address) => {
    expect(isFileAddress(address)).toBe(true);
  });
  it.each(fileAddressCases.no)('%s leads to none', (address) => {
    expect(isFileAddress(address)).toBe(false);
  });
});
