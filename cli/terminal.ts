import { CliError } from './cli-error.ts';

/** Writes one line to stdout. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Writes one line to stdout and resolves when there is room for the next, so that a slow reader costs no memory. */
export async function sayInTime(line: string): Promise<void> {
  if (process.stdout.write(`${line}\n`)) return;
  await new Promise<void>((resolve) => {
    process.stdout.once('drain', resolve);
  });
}

/** Writes one line to stderr. */
export function warn(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Why what was printed did not get through, as one Chinese line. */
function outputFailure(code: string | undefined): CliError {
  if (code === 'EPIPE') return new CliError('接收输出的程序提前结束了，后面的内容没有写出。');
  if (code === 'ENOSPC') return new CliError('磁盘已满，输出不完整。请腾出空间后重新运行。');
  return new CliError(`输出没有写完（${code ?? '未知错误'}）。请检查输出的去处后重新运行。`);
}

/** Ends the program with exit code 2 and one line on stderr when stdout cannot be written any more; a stderr that is gone is no matter. */
export function endWhenOutputFails(): void {
  process.stderr.on('error', () => undefined);
  process.stdout.on('error', (reason: NodeJS.ErrnoException) => {
    warn(outputFailure(reason.code).message);
    process.exit(2);
  });
}
