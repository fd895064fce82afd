import { randomUUID } from 'node:crypto';
import { packEnvelopes } from '../../shared/handoff/pack.ts';
import { readArguments } from '../arguments.ts';
import { captureFiles } from '../capture-files.ts';
import { CliError } from '../cli-error.ts';
import type { Command } from '../command.ts';
import { say } from '../terminal.ts';
import { refuseExisting, writeWhole } from '../write-file.ts';

/** Writes captures as one batch file, to be carried to the machine where the ledger is. */
export const packCommand: Command = {
  name: 'pack',
  usage: 'pack FILE... [--join] -o BATCH.taizhang.json [--force]',
  summary: '采集页面并写成一个批次文件，带到另一台电脑上填入。',
  async run(words) {
    const { values, positionals } = readArguments(words, {
      join: { type: 'boolean', default: false },
      output: { type: 'string', short: 'o' },
      force: { type: 'boolean', default: false },
    });
    if (positionals.length === 0)
      throw new CliError('请写出要采集的文件，例如：taizhang pack 公告.html -o 批次.taizhang.json');
    if (!values.output?.endsWith('.taizhang.json')) throw new CliError('请用 -o 写出以 .taizhang.json 结尾的文件名。');
    refuseExisting(values.output, values.force);
    const captures = await captureFiles(positionals, values.join);
    const [envelope] = packEnvelopes(captures, {
      id: randomUUID(),
      createdAt: new Date().toISOString(),
      partLimit: Number.POSITIVE_INFINITY,
    });
    if (!envelope) throw new CliError(`${positionals.length} 个文件中没有识别到事项，未写出批次。`);
    writeWhole(values.output, `${JSON.stringify(envelope, null, 1)}\n`);
    const items = captures.reduce((sum, { notice }) => sum + notice.items.length, 0);
    say(`批次已写入：${values.output}（${envelope.entries.length} 份公告，${items} 项）`);
    return 0;
  },
};
