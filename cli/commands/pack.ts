import { randomUUID } from 'node:crypto';
import { Envelope } from '../../shared/handoff/envelope.ts';
import { packEnvelopes } from '../../shared/handoff/pack.ts';
import { readArguments } from '../arguments.ts';
import { captureFiles } from '../capture-files.ts';
import { CliError } from '../cli-error.ts';
import type { Command } from '../command.ts';
import { force, join } from '../options.ts';
import { say } from '../terminal.ts';
import { refuseExisting, writeWhole } from '../write-file.ts';

const options = {
  join,
  output: { type: 'string', short: 'o', value: 'BATCH.taizhang.json', says: '写出的批次' },
  force,
} as const;

/** Writes captures as one batch file, to be carried to the machine where the ledger is. */
export const packCommand: Command = {
  name: 'pack',
  forms: [{ words: 'FILE...', needs: ['output'], may: ['join', 'force'] }],
  options,
  examples: [{ line: 'taizhang pack 公告.html -o 批次.taizhang.json', says: '采集一份公告，装成批次' }],
  summary: '采集页面并写成一个批次文件，带到另一台电脑上填入。',
  async run(words) {
    const { values, positionals } = readArguments(words, options);
    if (positionals.length === 0) {
      throw new CliError('请写出要采集的文件，例如：taizhang pack 公告.html -o 批次.taizhang.json');
    }
    if (!values.output?.endsWith('.taizhang.json')) throw new CliError('请用 -o 写出以 .taizhang.json 结尾的文件名。');
    refuseExisting(values.output, values.force);
    const captures = await captureFiles(positionals, values.join);
    const [envelope] = packEnvelopes(captures, {
      id: randomUUID(),
      createdAt: new Date().toISOString(),
      partLimit: Number.POSITIVE_INFINITY,
    });
    if (!envelope) throw new CliError(`${positionals.length} 个文件中没有识别到事项，未写出批次。`);
    const sound = Envelope.safeParse(envelope);
    if (!sound.success) {
      throw new CliError(`读出的批次不合规（${sound.error.issues[0]?.path.join('.') ?? ''}），未写出。`);
    }
    writeWhole(values.output, `${JSON.stringify(envelope, null, 1)}\n`);
    const items = captures.reduce((sum, { notice }) => sum + notice.items.length, 0);
    say(`批次已写入：${values.output}（${envelope.entries.length} 份公告，${items} 项）`);
    return 0;
  },
};
