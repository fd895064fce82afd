import { levelsBook, yearsBook } from '../../shared/compare/compare-book.ts';
import { itemName, reasonText } from '../../shared/compare/compare-words.ts';
import { compareLevels } from '../../shared/compare/levels.ts';
import type { Match } from '../../shared/compare/match-items.ts';
import { compareYears } from '../../shared/compare/years.ts';
import type { Capture } from '../../shared/notice/capture.ts';
import { readArguments } from '../arguments.ts';
import { captureFiles } from '../capture-files.ts';
import { CliError } from '../cli-error.ts';
import type { Command } from '../command.ts';
import { force, json } from '../options.ts';
import { say } from '../terminal.ts';
import { refuseExisting, writeWhole } from '../write-file.ts';

const options = {
  years: { type: 'boolean', default: false, says: '前一份是上年的公告，按年度对比' },
  json,
  output: { type: 'string', short: 'o', value: '对照.xlsx', says: '写出的对照表' },
  force,
} as const;

function matchLine({ left, right, grade, reasons }: Match): string {
  const mark = grade === 'sure' ? '↔' : '？';
  return `  ${itemName(left)} ${mark} ${itemName(right)}（${reasons.map(reasonText).join('，')}）`;
}

function levelLines(upper: Capture, lower: Capture): { lines: string[]; json: unknown; book: Uint8Array } {
  const levels = compareLevels(upper, lower);
  const { matches, missing, extra, shares, later, place } = levels;
  const lines = [
    `对应 ${matches.length} 处（？为可能对应，请核对）：`,
    ...matches.map(matchLine),
    `上级有、本级没有 ${missing.length} 项：${missing.map(itemName).join('、')}`,
    `本级另有 ${extra.length} 项：${extra.map(itemName).join('、')}`,
    ...shares.map(({ item, metric, share, promised, difference }) => {
      const own =
        promised === null ? '本级没有对应的目标' : `本级 ${promised.value}${promised.unit}，差 ${difference ?? 0}`;
      return `  上级给${place ?? ''}${metric ?? itemName(item)} ${share.value}${share.unit}：${own}`;
    }),
    ...later.map(({ match, above, below }) => `  ${itemName(match.right)}的时限 ${below} 晚于上级的 ${above}`),
  ];
  return { lines, json: levels, book: levelsBook(levels) };
}

function yearLines(last: Capture, current: Capture): { lines: string[]; json: unknown; book: Uint8Array } {
  const years = compareYears(last, current);
  const { carried, metrics, dropped, added } = years;
  const lines = [
    `延续 ${carried.length} 处（？为可能对应，请核对）：`,
    ...carried.map(matchLine),
    `上年有、今年没有 ${dropped.length} 项：${dropped.map(itemName).join('、')}`,
    `今年新增 ${added.length} 项：${added.map(itemName).join('、')}`,
    ...metrics.map(
      ({ before, now }) => `  ${now.metric ?? ''}：上年 ${before.value}${before.unit}，今年 ${now.value}${now.unit}`,
    ),
  ];
  return { lines, json: years, book: yearsBook(years) };
}

/** Holds a notice against the one above it, or against last year's. */
export const compareCommand: Command = {
  name: 'compare',
  forms: [{ words: '上级公告 本级公告', may: ['years', 'json', 'output', 'force'] }],
  options,
  examples: [
    { line: 'taizhang compare 市公告.html 区公告.html -o 对照.xlsx', says: '上下级对照' },
    { line: 'taizhang compare 2024.html 2025.html --years', says: '年度对比' },
  ],
  summary: '上下级对照：哪些落实了、缺了、另加了，分解数差多少；加 --years 则与上年对比。',
  async run(words) {
    const { values, positionals } = readArguments(words, options);
    if (positionals.length !== 2) {
      throw new CliError('请写出两份公告，例如：taizhang compare 市公告.html 区公告.html -o 对照.xlsx');
    }
    if (values.output !== undefined) refuseExisting(values.output, values.force);
    const [first, second, ...rest] = await captureFiles(positionals);
    if (first === undefined || second === undefined || rest.length > 0) {
      throw new CliError('两份公告各要有一份，批次里有多份的请分开。');
    }
    for (const { notice } of [first, second]) {
      if (notice.items.length === 0) throw new CliError(`“${notice.title}”里没有读到事项，无法对照。`);
    }
    const { lines, json: record, book } = values.years ? yearLines(first, second) : levelLines(first, second);
    if (values.json) say(JSON.stringify(record));
    else for (const line of lines) say(line);
    if (values.output === undefined) return 0;
    writeWhole(values.output, book);
    if (!values.json) say(`对照表已写入：${values.output}`);
    return 0;
  },
};
