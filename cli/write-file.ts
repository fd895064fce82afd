import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { CliError } from './cli-error.ts';

/** Refuses a file that stands there already, before any work is done for it. */
export function refuseExisting(path: string, force: boolean): void {
  if (existsSync(path) && !force) {
    throw new CliError(`文件已存在：${path}。未作任何改动。请换一个文件名，或加 --force 覆盖。`);
  }
}

/** Writes a file whole or not at all: beside its place first, then renamed over it. */
export function writeWhole(path: string, content: Uint8Array | string): void {
  const draft = `${path}.${process.pid}.part`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(draft, content);
    renameSync(draft, path);
  } catch (reason) {
    rmSync(draft, { force: true });
    const why = reason instanceof Error ? reason.message : String(reason);
    throw new CliError(`未能写入 ${path}（${why}）。原文件未改动。请检查文件夹是否存在、是否有写入权限。`);
  }
}
