import { readFileSync } from 'node:fs';
import { CliError } from './cli-error.ts';
import { failureCode, whyFailed } from './file-failure.ts';

/** The bytes of a file that she named, or a `CliError` that says why they cannot be read. */
export function fileBytes(path: string): Uint8Array {
  try {
    return new Uint8Array(readFileSync(path));
  } catch (reason) {
    const what = failureCode(reason) === 'ENOENT' ? `找不到文件：${path}` : `未能读取 ${path}（${whyFailed(reason)}）`;
    throw new CliError(`${what}。未作任何改动。请检查路径和权限后重试。`);
  }
}
