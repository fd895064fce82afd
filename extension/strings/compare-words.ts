import type { Comparison } from '../../shared/compare/compare-two.ts';

const kinds: Readonly<Record<Comparison, string>> = { levels: '上下级对照', years: '年度对比' };
const sides: Readonly<Record<Comparison, readonly [string, string]>> = {
  levels: ['上级', '本级'],
  years: ['上年', '今年'],
};

/** What holding two notices against each other says, in Chinese. */
export const compareChinese = {
  kinds,
  sides,
  compare: '对照两份',
  kind: '对照方式',
  swap: '对调',
  save: '存为对照表',
  saved: (name: string) => `对照表已存为“${name}”。`,
  close: '关闭',
};

export const compareEnglish: typeof compareChinese = {
  kinds: { levels: 'Above and below', years: 'Last year and this' },
  sides: { levels: ['Above', 'Below'], years: ['Last year', 'This year'] },
  compare: 'Compare both',
  kind: 'Compare as',
  swap: 'Swap',
  save: 'Save as workbook',
  saved: (name) => `Comparison saved as “${name}”.`,
  close: 'Close',
};
