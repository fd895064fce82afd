import { availableParallelism } from 'node:os';
import { readArguments } from '../arguments.ts';
import { batchAnswers, gathersMore, isBatch } from '../batch/batch.ts';
import { BatchSummary } from '../batch/batch-summary.ts';
import { CliError } from '../cli-error.ts';
import type { Command } from '../command.ts';
import { explain } from '../explain.ts';
import { figureLines } from '../figure-lines.ts';
import { join } from '../options.ts';
import { readNotices, soundRecord } from '../read-notice.ts';
import { warnOfMarks } from '../release-warning.ts';
import { extractLines } from '../stream/extract-lines.ts';
import { say, sayInTime, warn } from '../terminal.ts';

const options = {
  join,
  explain: { type: 'boolean', default: false, says: '改为说明每一项的依据、每个候选为什么不是' },
  figures: {
    type: 'boolean',
    default: false,
    says: '改为输出数字账：每一项的原文里每个数字被读成了什么，未读出的标 unread',
  },
  jsonl: {
    type: 'boolean',
    default: false,
    says: '从标准输入逐行读 {"url", "html"} 或 {"url", "path"}，逐行输出记录或错误',
  },
  jobs: { type: 'string', value: 'N', says: '和 --jsonl 一起用：同时用几个线程；不写时为 1' },
} as const;

function jobsOf(text: string | undefined): number {
  const jobs = Number(text ?? 1);
  if (Number.isInteger(jobs) && jobs >= 1 && jobs <= 256) return jobs;
  throw new CliError(`--jobs 要写 1 到 256 之间的整数，收到的是“${text}”。本机可用 ${availableParallelism()} 个。`);
}

/** One line a file of a batch; what could not be read is a line too, and counted at the end. */
async function extractBatch(paths: readonly string[]): Promise<number> {
  const summary = new BatchSummary();
  for await (const { from, line } of batchAnswers(paths)) {
    summary.count(from, line);
    await sayInTime(line);
  }
  if (summary.failed > 0 || gathersMore(paths)) for (const line of summary.lines()) warn(line);
  return summary.failed === 0 ? 0 : 1;
}

/** Prints what the core makes of each page: one record a line, or with `--explain` why; with `--jsonl` for a stream of pages. */
export const extractCommand: Command = {
  name: 'extract',
  summary: '采集网页、.docx、.xlsx、PDF 或文本文件，每份公告输出一行 JSON；可给文件夹、网页存档和路径清单。',
  forms: [
    { words: 'FILE|FOLDER|ARCHIVE|LIST...', may: ['join', 'explain', 'figures'] },
    { words: '', needs: ['jsonl'], may: ['jobs'] },
  ],
  options,
  examples: [
    { line: 'taizhang extract 公告.html | jq .title', says: '一份公告的标题' },
    {
      line: 'taizhang extract 收件/ 存档.warc.gz 清单.txt > 记录.jsonl',
      says: '整批采集，读不了的不影响其余，最后有小结',
    },
    { line: 'taizhang extract --jsonl --jobs 4 < 网页.jsonl > 记录.jsonl', says: '成批采集，顺序不变' },
  ],
  async run(words) {
    const { values, positionals } = readArguments(words, options);
    if (values.jsonl) {
      if (positionals.length > 0 || values.join || values.explain || values.figures) {
        throw new CliError('--jsonl 从标准输入读，不和文件名、--join、--explain、--figures 一起用。');
      }
      await extractLines(process.stdin, jobsOf(values.jobs));
      return 0;
    }
    if (values.jobs !== undefined) throw new CliError('--jobs 只和 --jsonl 一起用。');
    if (positionals.length === 0) throw new CliError('请写出要采集的文件，例如：taizhang extract 公告.html');
    if (isBatch(positionals) && !values.join && !values.explain && !values.figures) return extractBatch(positionals);
    for await (const reading of readNotices(positionals, values.join)) {
      warnOfMarks([reading.capture]);
      if (values.explain) for (const line of explain(reading)) say(line);
      else if (values.figures) for (const line of figureLines(reading.capture)) say(line);
      else await sayInTime(JSON.stringify(soundRecord(reading.capture.notice, reading.files.join('、'))));
    }
    return 0;
  },
};
