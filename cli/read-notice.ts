import { statSync } from 'node:fs';
import { type Extracted, extract } from '../shared/extract/extract.ts';
import type { PageIndex } from '../shared/page/page-index.ts';
import { CliError } from './cli-error.ts';
import { indexFile } from './document/index-file.ts';

/** One notice as read, and the files it was read from. */
export interface Reading extends Extracted {
  readonly files: readonly string[];
}

async function openFile(path: string): Promise<PageIndex> {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) throw new CliError(`找不到文件：${path}。请检查路径后重试。`);
  if (!found.isFile()) throw new CliError(`${path} 不是文件。请写出页面文件的路径。`);
  const read = await indexFile(path).catch((reason: unknown) => {
    const why = reason instanceof Error ? reason.message : String(reason);
    throw new CliError(
      `未能读取 ${path}（${why}）。请确认它是保存下来的网页、.docx、.xlsx、PDF 或文本文件，且有读取权限。`,
    );
  });
  if (read.ok) return read.value;
  throw new CliError(`未能读取 ${path}：${read.error.message}`);
}

/** Reads the files as the pages of one notice, in order. Rejects with a `CliError` for the first that cannot be read. */
export async function readNotice(files: readonly string[]): Promise<Reading> {
  const pages: PageIndex[] = [];
  for (const file of files) pages.push(await openFile(file));
  return { files, ...extract(pages) };
}

/** One notice a file, or with `join` one of them all. Files are read one by one, as the results are taken. */
export async function* readNotices(files: readonly string[], join: boolean): AsyncGenerator<Reading> {
  if (join) yield await readNotice(files);
  else for (const file of files) yield await readNotice([file]);
}
