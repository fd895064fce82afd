import { statSync } from 'node:fs';
import { mostFileBytes } from '../../shared/files/read-file.ts';
import { answerFile, answerPath, errorLine } from '../stream/answer-line.ts';
import { folderFiles } from './folder-files.ts';
import { listedPaths } from './listed-paths.ts';
import { isWarc, warcPages } from './warc-pages.ts';

/** What one file of a batch came to: the line that is printed, and where it came from. */
export interface BatchAnswer {
  readonly from: string;
  readonly line: string;
}

const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
const isFile = (path: string) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

/** Whether something named stands for files that are not named: a folder, a web archive, a list of paths. */
export function gathersMore(paths: readonly string[]): boolean {
  return paths.some((path) => isFolder(path) || isWarc(path) || (isFile(path) && listedPaths(path) !== null));
}

/** Whether there is more than one file to read. */
export function isBatch(paths: readonly string[]): boolean {
  return paths.length > 1 || gathersMore(paths);
}

function* filesOf(paths: readonly string[]): Generator<string> {
  for (const path of paths) {
    if (isFolder(path)) yield* folderFiles(path);
    else yield* (isFile(path) ? listedPaths(path) : null) ?? [path];
  }
}

function tooLarge(url: string): string {
  const message = `网页存档里的 ${url} 解压后超过 ${mostFileBytes >> 20} MB，未读取。请单独保存这一页再试。`;
  return errorLine('unreadable', message, url);
}

async function* answersOfArchive(path: string): AsyncGenerator<BatchAnswer> {
  try {
    for await (const { url, name, bytes } of warcPages(path)) {
      yield { from: url, line: bytes === null ? tooLarge(url) : await answerFile(name, bytes, url) };
    }
  } catch (reason) {
    const why = reason instanceof Error ? reason.message : String(reason);
    const message = `网页存档 ${path} 读到这里中断（${why}），其后的网页未读。请重新获取这份存档。`;
    yield { from: path, line: errorLine('unreadable', message, path) };
  }
}

/** A record or an error line for each file and archived page, in order, one at a time as they are taken. A bad one never ends the batch. */
export async function* batchAnswers(paths: readonly string[]): AsyncGenerator<BatchAnswer> {
  for (const path of filesOf(paths)) {
    if (isWarc(path) && isFile(path)) yield* answersOfArchive(path);
    else yield { from: path, line: await answerPath(path) };
  }
}
