import { readArguments } from '../arguments.ts';
import { CliError } from '../cli-error.ts';
import type { Command } from '../command.ts';
import { explain } from '../explain.ts';
import { readNotices } from '../read-notice.ts';
import { say } from '../terminal.ts';

/** Prints what the core makes of each page: one record a line, or with `--explain` why. */
export const extractCommand: Command = {
  name: 'extract',
  usage: 'extract FILE... [--join] [--explain]',
  summary:
    '采集网页、.docx、.xlsx、PDF 或文本文件，每份公告输出一行 JSON；--join 把多个文件当作同一公告的各页，--explain 改为说明每一项的依据。',
  async run(words) {
    const { values, positionals } = readArguments(words, {
      join: { type: 'boolean', default: false },
      explain: { type: 'boolean', default: false },
    });
    if (positionals.length === 0) throw new CliError('请写出要采集的文件，例如：taizhang extract 公告.html');
    for await (const reading of readNotices(positionals, values.join)) {
      if (values.explain) for (const line of explain(reading)) say(line);
      else say(JSON.stringify(reading.capture.notice));
    }
    return 0;
  },
};
