import type { RowOptions } from '../../shared/ledger/rows/row.ts';
import { templates } from '../../shared/ledger/templates.ts';
import type { Capture } from '../../shared/notice/capture.ts';
import { readArguments } from '../arguments.ts';
import { captureFiles } from '../capture-files.ts';
import { CliError } from '../cli-error.ts';
import type { Command } from '../command.ts';
import { fillNew } from '../fill-command.ts';
import { fillInto } from '../fill-into.ts';
import { ledgerOutput } from '../ledger-output.ts';
import { workbookBytes } from '../open-ledger.ts';
import { dryRun, force, join, json, sheet } from '../options.ts';
import { say, warn } from '../terminal.ts';
import { writeWhole } from '../write-file.ts';

const options = {
  template: {
    type: 'string',
    value: templates.map(({ id }) => id).join('|'),
    says: '新台账的模板，见 taizhang templates',
  },
  unit: { type: 'string', value: '单位', says: '只要这个单位的任务' },
  join,
  into: { type: 'string', value: 'HERS.xlsx', says: '填入您自己的台账' },
  sheet,
  map: { type: 'string', multiple: true, value: '表头=字段', says: '指定一列填什么；等号后不写则不填该列' },
  'accept-guesses': { type: 'boolean', default: false, says: '采用拿不准的表头对应' },
  'dry-run': dryRun,
  json,
  output: { type: 'string', short: 'o', value: 'OUT.xlsx', says: '写出的台账' },
  force,
} as const;

type Values = ReturnType<typeof readArguments<typeof options>>['values'];

const intoOnly = ['sheet', 'map', 'accept-guesses', 'dry-run', 'json'] as const;

async function fillFresh(values: Values, captures: () => Promise<readonly Capture[]>, rows: RowOptions): Promise<void> {
  const needless = intoOnly.find((name) => values[name] !== undefined && values[name] !== false);
  if (needless) {
    throw new CliError(`--${needless} 只和 --into 一起用。请加 --into 您的台账.xlsx，或去掉 --${needless}。`);
  }
  const output = ledgerOutput(values);
  const { bytes, summary } = fillNew(await captures(), { template: values.template ?? 'task-breakdown', ...rows });
  writeWhole(output, bytes);
  for (const line of summary) say(line);
  say(`台账已写入：${output}`);
}

async function fillHers(
  values: Values,
  into: string,
  captures: () => Promise<readonly Capture[]>,
  rows: RowOptions,
): Promise<void> {
  if (values.template !== undefined) throw new CliError('--template 用于新台账，不和 --into 一起用。请去掉其中一个。');
  const dryRun = values['dry-run'];
  const output = dryRun ? null : ledgerOutput(values);
  const filled = await fillInto(workbookBytes(into), await captures(), {
    at: new Date().toISOString(),
    acceptGuesses: values['accept-guesses'],
    dryRun,
    rows,
    ...(output === null ? {} : { output }),
    ...(values.sheet === undefined ? {} : { sheet: values.sheet }),
    ...(values.map === undefined ? {} : { map: values.map }),
  });
  for (const warning of filled.warnings) warn(warning);
  if (values.json) say(JSON.stringify(filled.json));
  else for (const line of filled.lines) say(line);
  if (output === null || filled.bytes === null) return;
  writeWhole(output, filled.bytes);
  if (!values.json) say(`台账已写入：${output}`);
}

/** Writes a new ledger from notices, or fills a workbook of hers; prints a short summary with the findings, or the plan. */
export const fillCommand: Command = {
  name: 'fill',
  forms: [
    { words: 'FILE...', needs: ['output'], may: ['template', 'unit', 'join', 'force'] },
    {
      words: 'FILE...',
      needs: ['into', 'output'],
      may: ['sheet', 'map', 'accept-guesses', 'unit', 'join', 'json', 'force'],
    },
    { words: 'FILE...', needs: ['into', 'dry-run'], may: ['sheet', 'map', 'accept-guesses', 'unit', 'join', 'json'] },
  ],
  options,
  examples: [
    { line: 'taizhang fill 公告.html --template work-ledger -o 台账.xlsx', says: '写出一份新台账' },
    { line: 'taizhang fill 公告.html --into 台账.xlsx --dry-run', says: '先看会填哪些格' },
    { line: 'taizhang fill 公告.html --into 台账.xlsx -o 填好.xlsx', says: '填好另存，您的原件不动' },
  ],
  summary: '采集页面并写出新台账；加 --into 则填入您自己的台账，您的列不动。',
  async run(words) {
    const { values, positionals } = readArguments(words, options);
    if (positionals.length === 0) throw new CliError('请写出要采集的文件，例如：taizhang fill 公告.html -o 台账.xlsx');
    const captures = () => captureFiles(positionals, values.join);
    const rows = values.unit === undefined ? {} : { unit: values.unit };
    if (values.into === undefined) await fillFresh(values, captures, rows);
    else await fillHers(values, values.into, captures, rows);
    return 0;
  },
};
