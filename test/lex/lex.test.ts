import { describe, expect, it } from 'vitest';
import { type Figure, figureAt } from '../../shared/lex/figures.ts';
import { figureCases, tokenCases } from '../../shared/lex/lex.cases.ts';
import { lex } from '../../shared/lex/lex.ts';

function shown(figure: Figure | null): string {
  if (figure === null) return '';
  const { value, upper, unit, more, about, vague } = figure;
  const mark = vague ? ' ?' : more ? ' +' : about ? ' ~' : '';
  return `${upper === null ? value : `${value}..${upper}`} ${unit}${mark}`;
}

describe('figures', () => {
  it.each(figureCases)('%s is %s', (text, reading) => {
    expect(shown(figureAt(text, 0))).toBe(reading);
  });
});

describe('tokens', () => {
  it.each(tokenCases)('%s', (text, tokens) => {
    expect(lex(text, 2025).tokens.map(({ token, start, end }) => `${token} ${text.slice(start, end)}`)).toEqual(tokens);
  });

  it('stand in order, never overlap and leave no digit out', () => {
    const text =
      figureCases.map(([figure]) => `新增${figure}，`).join('') + tokenCases.map(([one]) => `${one}。`).join('');
    let end = 0;
    let left = '';
    for (const token of lex(text, 2025).tokens) {
      expect(token.start).toBeGreaterThanOrEqual(end);
      left += text.slice(end, token.start);
      end = token.end;
    }
    expect(/\d/.exec(left + text.slice(end))).toBeNull();
  });
});

/** A text that counts how often its letters are asked for. */
function counted(text: string): { readonly text: string; readonly asked: () => number } {
  let count = 0;
  const own = Object.assign(Object(text), {
    charAt(at: number) {
      count += 1;
      return text.charAt(at);
    },
    charCodeAt(at: number) {
      count += 1;
      return text.charCodeAt(at);
    },
  });
  return { text: own, asked: () => count };
}

describe('the lexer', () => {
  const seeds = [
    '1',
    '1,',
    '1-',
    '一',
    '万',
    '亿',
    '一亿',
    '十',
    '百分之',
    '1.',
    '1、',
    '（',
    '“',
    '2025年',
    '1月',
    '1+',
    '1个',
    '两三',
    '至1',
    '元/',
  ];

  it.each(seeds)('asks twice as often for a text twice as long: %s', (seed) => {
    const asked = [400, 800, 1600].map((length) => {
      const one = counted(seed.repeat(Math.ceil(length / seed.length)));
      lex(one.text, 2025);
      return one.asked();
    });
    const [, half = 1, full = 1] = asked;
    expect(full / half).toBeLessThan(2.3);
  });
});
