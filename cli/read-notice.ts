import { statSync } from 'node:fs';
import { type Extracted, extract } from '../shared/extract/extract.ts';
import { Notice } from '../shared/notice/notice.ts';
import type { PageIndex } from '../shared/page/page-index.ts';
import { CliError } from './cli-error.ts';
import { indexFile } from './document/index-file.ts';
import { whyFailed } from './file-failure.ts';

/** One notice as read, and the files it was read from. */
export interface Reading extends Extracted {
  readonly files: readonly string[];
}

/** Reads one file as a page; `url` is where it was published. Rejects with a `CliError` that names what is wrong with it. */
export async function openFile(path: string, url?: string): Promise<PageIndex> {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) throw new CliError(`找不到文件：${path}。请检查路径后重试。`);
  if (!found.isFile()) throw new CliError(`${path} 不是文件。请写出页面文件的路径。`);
  const read = await indexFile(path, url).catch((reason: unknown) => {
    throw new CliError(
      `未能读取 ${path}（${whyFailed(reason)}）。请确认它是保存下来的网页、.docx、.xlsx、PDF 或文本文件，且有读取权限。`,
    );
  });
  if (read.ok) return read.value;
  throw new CliError(`未能读取 ${path}：${read.error.message}`);
}

/** Reads the files as the pages of one notice, in order. Rejects with a `CliError` for the first that cannot be read. */
export async function readNotice(files: readonly string[]): Promise<Reading> {
  const pages: PageIndex[] = [];
  for (const file of files) pages.push(await openFile(file));
  return { files, ...extract(pages, { timed: true }) };
}

/** One notice a file, or with `join` one of them all. Files are read one by one, as the results are taken. */
export async function* readNotices(files: readonly string[], join: boolean): AsyncGenerator<Reading> {
  if (join) yield await readNotice(files);
  else for (const file of files) yield await readNotice([file]);
}

/** The record as it may leave: one that its own schema refuses is a `CliError` which names the field, never printed. */
export function soundRecord(notice: Notice, from: string): Notice {
  const read = Notice.safeParse(notice);
  if (read.success) return notice;
  const where = read.error.issues[0]?.path.join('.') ?? '';
  throw new CliError(`${from} 读出的记录不合规（${where}），未输出。请把这个文件反馈给维护者。`);
}
