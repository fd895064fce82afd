import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { CliError } from './cli-error.ts';
import { whyFailed } from './file-failure.ts';
import { refuseHeld } from './held-file.ts';

function isDanglingLink(path: string): boolean {
  return !existsSync(path) && (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false);
}

/**
 * Refuses a place to write to before any work is done for it: a file that stands there already, or a link whose target does not; with
 * `force` only a file that another program has open or that is read-only.
 */
export function refuseExisting(path: string, force: boolean): void {
  if (force) {
    refuseHeld(path);
    return;
  }
  if (existsSync(path)) throw new CliError(`文件已存在：${path}。未作任何改动。请换一个文件名，或加 --force 覆盖。`);
  if (isDanglingLink(path)) {
    throw new CliError(
      `${path} 是一个链接，它指向的 ${readlinkSync(path)} 不存在。未作任何改动。请换一个文件名，或加 --force 写到那里。`,
    );
  }
}

/** The path itself where nothing stands there, else the first of `名（2）.xlsx`, `名（3）.xlsx` … that is free. */
export function freePath(path: string): string {
  const ending = extname(path);
  const stem = join(dirname(path), basename(path, ending));
  let free = path;
  for (let number = 2; lstatSync(free, { throwIfNoEntry: false }); number += 1) free = `${stem}（${number}）${ending}`;
  return free;
}

/** Where a path leads in the end: links are followed, also one whose target is not there yet. */
function targetOf(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  return isDanglingLink(path) ? targetOf(resolve(dirname(path), readlinkSync(path))) : path;
}

/** The draft takes the mode and the owner of the file that it replaces, or is refused. */
function dressAs(draft: string, old: Stats | undefined): void {
  if (!old) return;
  chmodSync(draft, old.mode);
  const made = statSync(draft);
  if (made.uid !== old.uid || made.gid !== old.gid) chownSync(draft, old.uid, old.gid);
}

function writeDraft(draft: string, content: Uint8Array): void {
  const file = openSync(draft, 'wx');
  try {
    for (let at = 0; at < content.length; ) at += writeSync(file, content, at);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Makes the new name last through a power cut; Windows has no such call for folders and needs none. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const open = openSync(folder, 'r');
  try {
    fsyncSync(open);
  } finally {
    closeSync(open);
  }
}

/**
 * Writes a file whole or not at all: beside its place first, on the disk, then renamed over it. A file that is replaced keeps its
 * mode and owner; a link is followed to what it points at. A write that cannot be done is a `CliError` that says why.
 */
export function writeWhole(path: string, content: Uint8Array | string): void {
  let draft: string | null = null;
  try {
    const target = targetOf(path);
    const folder = dirname(target);
    mkdirSync(folder, { recursive: true });
    draft = `${target}.${process.pid}.part`;
    writeDraft(draft, typeof content === 'string' ? Buffer.from(content) : content);
    dressAs(draft, statSync(target, { throwIfNoEntry: false }));
    renameSync(draft, target);
    syncFolder(folder);
  } catch (reason) {
    if (draft !== null) rmSync(draft, { force: true });
    throw new CliError(
      `未能写入 ${path}（${whyFailed(reason)}）。原文件未改动。请检查文件夹是否存在、是否有写入权限。`,
    );
  }
}
