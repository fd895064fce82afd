import { readArguments } from '../arguments.ts';
import { captureFiles } from '../capture-files.ts';
import { CliError } from '../cli-error.ts';
import type { Command } from '../command.ts';
import { fillNew } from '../fill-command.ts';
import { say } from '../terminal.ts';
import { refuseExisting, writeWhole } from '../write-file.ts';

/** Writes a new ledger from notices and prints a short summary with the findings. */
export const fillCommand: Command = {
  name: 'fill',
  usage: 'fill FILE... [--template ID] [--unit 单位] [--join] -o OUT.xlsx [--force]',
  summary: '采集页面并写出新台账，附核对提示。',
  async run(words) {
    const { values, positionals } = readArguments(words, {
      template: { type: 'string', default: 'task-breakdown' },
      unit: { type: 'string' },
      join: { type: 'boolean', default: false },
      output: { type: 'string', short: 'o' },
      force: { type: 'boolean', default: false },
    });
    if (positionals.length === 0) throw new CliError('请写出要采集的文件，例如：taizhang fill 公告.html -o 台账.xlsx');
    if (values.output === undefined) throw new CliError('请用 -o 写出台账的文件名，例如：-o 台账.xlsx');
    refuseExisting(values.output, values.force);
    const captures = captureFiles(positionals, values.join);
    const { bytes, summary } = fillNew(captures, {
      template: values.template,
      ...(values.unit === undefined ? {} : { unit: values.unit }),
    });
    writeWhole(values.output, bytes);
    for (const line of summary) say(line);
    say(`台账已写入：${values.output}`);
    return 0;
  },
};
