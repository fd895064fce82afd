import { describe, expect, it } from 'vitest';
import { findDays, isoDay, lastOfMonth, readDay } from '../../shared/notice/dates.ts';
import { readChineseNumeral, readNumeral } from '../../shared/notice/numerals.ts';

describe('numerals', () => {
  it.each([
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['一百零五', 105],
    ['两千三百', 2300],
    ['一万二千', 12000],
    ['三亿', 3e8],
    ['二〇二五', 2025],
    ['零', 0],
  ])('%s is %d', (text, value) => {
    expect(readChineseNumeral(text)).toBe(value);
  });

  it.each(['', '甲', '十个', '万'])('%s is no numeral', (text) => {
    expect(readChineseNumeral(text)).toBeNull();
  });

  it.each([
    ['7', 7],
    ['五十', 50],
    ['①', 1],
    ['⑳', 20],
    ['㉑', 21],
    ['⑿', 12],
    ['⒈', 1],
    ['㈠', 1],
  ])('ordinal %s is %d', (text, value) => {
    expect(readNumeral(text)).toBe(value);
  });
});

describe('days', () => {
  it.each([
    ['2024年3月13日', '2024-03-13'],
    ['2024 年 3 月 13 日', '2024-03-13'],
    ['2026-01-23 10:01:19', '2026-01-23'],
    ['2024/3/5', '2024-03-05'],
    ['2024.12.31', '2024-12-31'],
    ['二〇二五年四月十七日', '2025-04-17'],
    ['二○○五年十二月三十一日', '2005-12-31'],
    ['t20230208_2147809', '2023-02-08'],
    ['20230208', '2023-02-08'],
    ['2024年2月30日', null],
    ['2024年3月', null],
  ])('%s is %s', (text, day) => {
    expect(readDay(text)).toBe(day);
  });

  it('finds them in order with their places', () => {
    const text = '2024年1月2日印发，自2024-02-03起施行';
    expect(findDays(text).map(({ start, end }) => text.slice(start, end))).toEqual(['2024年1月2日', '2024-02-03']);
  });

  it('knows the calendar', () => {
    expect(lastOfMonth(2024, 2)).toBe('2024-02-29');
    expect(isoDay(2023, 2, 29)).toBeNull();
    expect(lastOfMonth(2024, 13)).toBeNull();
  });
});
