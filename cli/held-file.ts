import { existsSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { CliError } from './cli-error.ts';

/** The files that programs put beside a workbook while they have it open. */
const locks: readonly (readonly [program: string, name: (file: string) => string])[] = [
  ['Excel 或 WPS', (file) => `~$${file}`],
  ['WPS', (file) => `.~${file}`],
  ['LibreOffice', (file) => `.~lock.${file}#`],
];

/** The program that has a file open just now, as far as its lock file tells; null where none has. */
export function heldBy(path: string): string | null {
  const [folder, file] = [dirname(path), basename(path)];
  return locks.find(([, name]) => existsSync(join(folder, name(file))))?.[0] ?? null;
}

/** Refuses to replace a file that another program has open, whose next save would undo it, or that is read-only. */
export function refuseHeld(path: string): void {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return;
  const program = heldBy(path);
  if (program !== null) {
    throw new CliError(`${path} 正在 ${program} 中打开。未作任何改动。请先关闭它，或换一个文件名。`);
  }
  if ((found.mode & 0o222) === 0) throw new CliError(`${path} 是只读文件。未作任何改动。请取消只读，或换一个文件名。`);
}

/** zh-CN, that what was read of a file may lack what is not saved yet; null where no program has it open. */
export function heldWarning(path: string): string | null {
  const program = heldBy(path);
  return program === null ? null : `${path} 正在 ${program} 中打开：读到的是上次保存的内容，未保存的改动不在其中。`;
}
