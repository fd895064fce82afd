import { describe, expect, it } from 'vitest';
import type { Finding } from '../../shared/notice/notice.ts';
import { dayText, momentText } from '../../shared/views/day-text.ts';
import { figureParts, numberText, targetText } from '../../shared/views/figure-text.ts';
import { byWeight } from '../../shared/views/finding-order.ts';
import { languageOf } from '../../shared/views/words/language.ts';
import { viewWords } from '../../shared/views/words/words.ts';

describe('figures in a text', () => {
  it.each([
    ['不少于1.5万个', ['1.5']],
    ['由7%降至6%', ['7%', '6%']],
    ['1—2个', ['1', '2']],
    ['由每人每年670元提高到700元', ['670', '700']],
    ['全覆盖', []],
    ['15,000个', ['15,000']],
  ])('%s has the digits %j', (text, digits) => {
    const parts = figureParts(text);
    expect(parts.filter((part) => part.digits).map((part) => part.text)).toEqual(digits);
    expect(parts.map((part) => part.text).join('')).toBe(text);
  });

  it('keeps the printed words of a target and names what is counted once', () => {
    expect(targetText({ metric: '公共停车位', text: '不少于1.5万个' })).toBe('公共停车位不少于1.5万个');
    expect(targetText({ metric: '公共停车位', text: '1.5万个以上' })).toBe('公共停车位1.5万个以上');
    expect(targetText({ metric: '学位', text: '新增学位3000个' })).toBe('新增学位3000个');
    expect(targetText({ metric: null, text: '80场（次）' })).toBe('80场（次）');
  });

  it('groups thousands', () => {
    expect(numberText(15000)).toBe('15,000');
    expect(numberText(0.25)).toBe('0.25');
  });
});

describe('days', () => {
  it('reads a day without a time zone', () => {
    expect(dayText('2024-12-31')).toBe('2024年12月31日');
    expect(dayText('2024-04-01', 'en')).toBe('1 Apr 2024');
    expect(dayText('年底前')).toBe('年底前');
  });

  it('reads an instant in local time and leaves what is none', () => {
    const local = new Date(2026, 2, 2, 9, 5);
    expect(momentText(local.toISOString())).toBe('2026年3月2日 09:05');
    expect(momentText('昨天')).toBe('昨天');
  });
});

describe('the order of findings', () => {
  it('puts what weighs most first and keeps the rest as it came', () => {
    const of = (level: Finding['level'], message: string): Finding => ({
      code: 'number-gap',
      level,
      item: null,
      message,
      figures: [],
    });
    const sorted = byWeight([of('info', 'a'), of('warning', 'b'), of('error', 'c'), of('warning', 'd')]);
    expect(sorted.map(({ message }) => message)).toEqual(['c', 'b', 'd', 'a']);
  });
});

describe('languages', () => {
  it.each([
    ['zh-CN', 'zh-CN'],
    ['zh-TW', 'zh-CN'],
    ['en-US', 'en'],
    ['fr', 'zh-CN'],
    [null, 'zh-CN'],
  ])('%s speaks %s', (tag, language) => {
    expect(languageOf(tag)).toBe(language);
  });

  it('leaves the gap between Chinese and digits to the style', () => {
    const said = Object.values(viewWords['zh-CN']).flatMap((word) =>
      typeof word === 'function' ? [String(Reflect.apply(word, null, [12]))] : [],
    );
    expect(said.length).toBeGreaterThan(5);
    expect(said.filter((text) => / /.test(text))).toEqual([]);
  });
});
