import { mostFileBytes } from '../../shared/files/read-file.ts';
import { sayInTime } from '../terminal.ts';
import { answerLine, errorLine } from './answer-line.ts';
import { Progress } from './progress.ts';
import { splitLines } from './split-lines.ts';
import { hireWorkers, type LineWorkers } from './workers.ts';

/** How many lines each worker may have before it: enough that none waits for work, few enough that memory stays flat. */
const ahead = 4;

const alone: LineWorkers = { answer: answerLine, close: async () => undefined };

/**
 * Reads lines from `source` and prints a record or an error line for each, in their order. Lines are read only as fast as answers
 * are printed, so memory does not grow with the stream.
 */
export async function extractLines(source: AsyncIterable<Uint8Array>, jobs: number): Promise<void> {
  const workers = jobs === 1 ? alone : hireWorkers(jobs);
  const progress = new Progress();
  const waiting: Promise<string>[] = [];
  const printOldest = async (): Promise<void> => {
    const line = await waiting.shift();
    if (line === undefined) return;
    await sayInTime(line);
    progress.step(line.startsWith('{"schema":"taizhang/error@'));
  };
  try {
    for await (const line of splitLines(progress.count(source), mostFileBytes)) {
      waiting.push(
        'text' in line
          ? workers.answer(line.text)
          : Promise.resolve(
              errorLine('too-long', `这一行有 ${line.tooLong} 字节，超过 ${mostFileBytes >> 20} MB，未读取。`),
            ),
      );
      if (waiting.length >= jobs * ahead) await printOldest();
    }
    while (waiting.length > 0) await printOldest();
  } finally {
    await workers.close();
  }
  progress.end();
}
