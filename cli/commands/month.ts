import { askText } from '../../shared/year/months/ask-words.ts';
import { nextList } from '../../shared/year/months/next-list.ts';
import { runStock } from '../../shared/year/months/run-stock.ts';
import { readArguments } from '../arguments.ts';
import { CliError } from '../cli-error.ts';
import type { Command } from '../command.ts';
import { ledgerOutput } from '../ledger-output.ts';
import { dayOf, openLedger, orThrow } from '../open-ledger.ts';
import { asOf as asOfOption, force, sheet } from '../options.ts';
import { say, warn } from '../terminal.ts';
import { refuseExisting, writeWhole } from '../write-file.ts';

const options = {
  'as-of': asOfOption,
  list: { type: 'string', value: '下月清单.xlsx', says: '另写一份下月任务清单' },
  by: { type: 'string', value: '填报人', says: '记下是谁盘点的' },
  sheet,
  output: { type: 'string', short: 'o', value: 'OUT.xlsx', says: '写出的台账' },
  force,
} as const;

/** Takes stock of a ledger at a month's end: its history, the tables beside it, what must be asked, and next month's list. */
export const monthCommand: Command = {
  name: 'month',
  forms: [{ words: 'HERS.xlsx', needs: ['as-of', 'output'], may: ['list', 'by', 'sheet', 'force'] }],
  options,
  examples: [
    {
      line: 'taizhang month 台账.xlsx --as-of 2025-06-30 --list 七月.xlsx -o 台账-6月.xlsx',
      says: '六月底盘点，并排出七月清单',
    },
  ],
  summary: '月底盘点：记下各行进展，更新数据截止日期和三表一图，列出要核实的数，排出下月清单。',
  async run(words) {
    const { values, positionals } = readArguments(words, options);
    const [path, ...others] = positionals;
    if (path === undefined || others.length > 0) {
      throw new CliError('请写出一份台账，例如：taizhang month 台账.xlsx --as-of 2025-06-30 -o 台账.xlsx');
    }
    if (values['as-of'] === undefined) throw new CliError('请用 --as-of 写出数据截止日期，例如：--as-of 2025-06-30');
    const asOf = dayOf('--as-of', values['as-of']);
    const output = ledgerOutput(values);
    if (values.list !== undefined) refuseExisting(values.list, values.force);
    const { host, view } = await openLedger(path, values.sheet);
    const { asks } = orThrow(await runStock(host, view.sheet.name, asOf, values.by ?? null));
    const list = values.list === undefined ? null : orThrow(nextList(view, asOf));
    writeWhole(output, host.save());
    say(`截至 ${asOf}：记下 ${view.rows.length} 行的进展，要核实 ${asks.length} 处。台账已写入：${output}`);
    for (const ask of asks) warn(askText(ask));
    if (list !== null && values.list !== undefined) {
      writeWhole(values.list, list.bytes);
      say(`${list.month} 月任务清单已写入：${values.list}（${list.rows} 行）`);
      if (list.rows === 0) warn(`公告没有落在 ${list.month} 月的任务，也没有要续的，清单是空表。`);
    }
    return 0;
  },
};
