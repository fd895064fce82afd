import { basename, extname, join } from 'node:path';
import { zipSync } from 'fflate';
import { type SplitBy, splitWays } from '../../shared/year/split/share-out.ts';
import { type HandedOut, type Split, splitLedger } from '../../shared/year/split/split-ledger.ts';
import { readArguments } from '../arguments.ts';
import { CliError } from '../cli-error.ts';
import type { Command } from '../command.ts';
import { dayOf, workbookBytes } from '../open-ledger.ts';
import { force, sheet } from '../options.ts';
import { say, warn } from '../terminal.ts';
import { refuseExisting, writeWhole } from '../write-file.ts';

const options = {
  by: { type: 'string', default: 'dutyUnit', value: splitWays.join('|'), says: '按哪一列拆分' },
  due: { type: 'string', value: 'YYYY-MM-DD', says: '请各单位交回的日期' },
  sheet,
  column: { type: 'string', multiple: true, value: '表头', says: '开放给单位填的列；不写时开放进展各列' },
  name: { type: 'string', value: '{台账}（{单位}）', says: '各份的文件名' },
  output: { type: 'string', short: 'o', value: '文件夹或OUT.zip', says: '写到文件夹，或一个压缩包' },
  force,
} as const;

type Values = ReturnType<typeof readArguments<typeof options>>['values'];

function wayOf(word: string): SplitBy {
  const way = splitWays.find((one) => one === word);
  if (way === undefined) throw new CliError(`--by 不认得“${word}”。可用：${splitWays.join('、')}。`);
  return way;
}

function write(files: readonly HandedOut[], output: string, force: boolean): void {
  if (extname(output).toLowerCase() === '.zip') {
    refuseExisting(output, force);
    writeWhole(output, zipSync(Object.fromEntries(files.map(({ fileName, bytes }) => [fileName, bytes]))));
    return;
  }
  const places = files.map(({ fileName, bytes }) => ({ place: join(output, fileName), bytes }));
  for (const { place } of places) refuseExisting(place, force);
  for (const { place, bytes } of places) writeWhole(place, bytes);
}

function report({ files, left, open, others }: Split, output: string): void {
  for (const { receiver, fills, reads, fileName } of files) {
    say(`${receiver}：填 ${fills} 行${reads === 0 ? '' : `，只看 ${reads} 行`}　${fileName}`);
  }
  say(`已拆分为 ${files.length} 份，各单位填“${open.join('、')}”：${output}`);
  if (others.length > 0) {
    const names = others.map((name) => `“${name}”`).join('、');
    warn(`只拆分了一个工作表；工作表${names}也是台账，没有拆分，请用 --sheet 逐个拆分。`);
  }
  if (left.length === 0) return;
  const titles = left.slice(0, 5).map(({ title }) => `“${title}”`);
  warn(`${left.length} 行没有写单位，不在任何一份里：${titles.join('、')}${left.length > 5 ? '等' : ''}。`);
}

async function splitFile(path: string, values: Values): Promise<void> {
  const { output, name, sheet, column } = values;
  if (output === undefined) throw new CliError('请用 -o 写出文件夹或压缩包，例如：-o 拆分 或 -o 拆分.zip');
  const done = await splitLedger(workbookBytes(path), {
    by: wayOf(values.by),
    due: values.due === undefined ? null : dayOf('--due', values.due),
    sentAt: new Date().toISOString(),
    ledgerName: basename(path, extname(path)),
    ...(name === undefined ? {} : { pattern: name }),
    ...(sheet === undefined ? {} : { sheet }),
    ...(column === undefined ? {} : { columns: column }),
  });
  if (!done.ok) throw new CliError(done.error.message);
  write(done.value.files, output, values.force);
  report(done.value, output);
}

/** Makes one workbook a unit from her ledger, to be mailed out and merged when it comes back. */
export const splitCommand: Command = {
  name: 'split',
  forms: [{ words: 'HERS.xlsx', needs: ['output'], may: ['by', 'due', 'column', 'name', 'sheet', 'force'] }],
  options,
  examples: [{ line: 'taizhang split 台账.xlsx --due 2025-06-25 -o 拆分', says: '每个责任单位一份，写到文件夹“拆分”' }],
  summary: '按单位把台账拆成多份，只开放要填的列；原台账不动。',
  async run(words) {
    const { values, positionals } = readArguments(words, options);
    const [path, ...others] = positionals;
    if (path === undefined || others.length > 0) {
      throw new CliError('请写出一份台账，例如：taizhang split 台账.xlsx -o 拆分');
    }
    await splitFile(path, values);
    return 0;
  },
};
