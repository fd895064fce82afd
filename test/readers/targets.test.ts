import { describe, expect, it } from 'vitest';
import { readTargets } from '../../shared/extract/readers/targets.ts';
import { targetCases } from '../../shared/extract/vocabulary/targets.cases.ts';
import { lex } from '../../shared/lex/lex.ts';
import type { Target } from '../../shared/notice/notice.ts';

function shown({ comparator, value, upper, unit, from, per, change }: Target): string {
  const range = upper === null ? `${value}` : `${value}—${upper}`;
  return `${comparator} ${range} ${unit}${from === null ? '' : ` ←${from}`}${per === null || from !== null ? '' : ` /${per}`}${change ? ' Δ' : ''}`;
}

describe('targets', () => {
  it.each(targetCases)('%s: %s', (_rule, sentence, promises) => {
    expect(readTargets(lex(sentence, 2024)).targets.map(({ value }) => shown(value))).toEqual(promises);
  });

  it('keep the printed run and its place', () => {
    const text = '为市民服务，开展戏曲进乡村演出不少于1000场。';
    const [target] = readTargets(lex(text, 2024)).targets;
    expect(target?.value.text).toBe('不少于1000场');
    expect(text.slice(target?.start, target?.end)).toBe('不少于1000场');
    expect(target?.value.metric).toBe('戏曲进乡村演出');
  });

  it('name a thing whose name begins like a joint between two', () => {
    const named = (text: string) => readTargets(lex(text, 2024)).targets.map(({ value }) => value.metric);
    expect(named('建设和美乡村示范村12个，改造和平里小区3个。')).toEqual(['和美乡村示范村', '和平里小区']);
    expect(named('新建和改扩建幼儿园8所，建设道路3条和桥梁5座。')).toEqual(['幼儿园', '道路', '桥梁']);
  });

  it('say why a figure is none', () => {
    const rules = readTargets(lex('帮扶65岁以上老人，实施“100个样板”，第3批，分为11个板块。', 2024)).refused.map(
      ({ rule }) => rule,
    );
    expect(rules).toEqual(['age', 'quoted name', 'ordinal', 'make-up']);
  });
});
