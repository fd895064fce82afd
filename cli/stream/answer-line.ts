import { z } from 'zod/mini';
import { extract } from '../../shared/extract/extract.ts';
import { readFile } from '../../shared/files/read-file.ts';
import { indexPageBytes } from '../../shared/files/saved-page.ts';
import type { PageIndex } from '../../shared/page/page-index.ts';
import { CliError } from '../cli-error.ts';
import { pdfTools } from '../document/pdf-tools.ts';
import { openFile, soundRecord } from '../read-notice.ts';

/** What a line of the stream asks for: a page's HTML, or a file by its path; with the address it was published at, if known. */
const StreamRequest = z
  .object({
    url: z.optional(z.url({ protocol: /^https?$/ })),
    html: z.optional(z.string()),
    path: z.optional(z.string().check(z.minLength(1))),
  })
  .check(z.refine(({ html, path }) => (html === undefined) !== (path === undefined)));
type StreamRequest = z.infer<typeof StreamRequest>;

/** The line that stands in the record's place when there is none. */
export function errorLine(
  code: 'not-a-request' | 'unreadable' | 'too-long' | 'failed',
  message: string,
  from: string | null = null,
): string {
  return JSON.stringify({ schema: 'taizhang/error@1', code, message, from });
}

/** UTF-8 bytes behind a byte order mark, which wins over whatever the page says of its encoding. */
function marked(html: string): Uint8Array {
  return new TextEncoder().encode(`\uFEFF${html}`);
}

async function pageOf({ url, html, path }: StreamRequest): Promise<PageIndex> {
  if (path !== undefined) return openFile(path, url);
  return indexPageBytes(marked(html ?? ''), undefined, url);
}

function requestOf(line: string): StreamRequest | null {
  try {
    const read = StreamRequest.safeParse(JSON.parse(line));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

/** The record of the page that `open` gives, or the error line where it cannot be read. Never rejects. */
async function answer(from: string | null, open: () => Promise<PageIndex>): Promise<string> {
  try {
    const { capture } = extract([await open()]);
    return JSON.stringify(soundRecord(capture.notice, from ?? '这一行'));
  } catch (reason) {
    if (reason instanceof CliError) return errorLine('unreadable', reason.message, from);
    return errorLine('failed', `读取时出错（${reason instanceof Error ? reason.message : String(reason)}）。`, from);
  }
}

/** The record, or the error line, for one line of the stream. Never rejects. */
export async function answerLine(line: string): Promise<string> {
  const request = requestOf(line);
  if (!request) return errorLine('not-a-request', '这一行不是 {"url"?, "html"} 或 {"url"?, "path"} 形式的 JSON。');
  return answer(request.url ?? request.path ?? null, () => pageOf(request));
}

/** The record, or the error line, for a file. Never rejects. */
export function answerPath(path: string): Promise<string> {
  return answer(path, () => openFile(path));
}

/** The record, or the error line, for a file that was kept in an archive. Never rejects. */
export function answerFile(name: string, bytes: Uint8Array, url: string): Promise<string> {
  return answer(url, async () => {
    const read = await readFile(name, bytes, { pdf: pdfTools }, { url });
    if (read.ok) return read.value;
    throw new CliError(`未能读取 ${url}：${read.error.message}`);
  });
}
