import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { indexFile } from '../../cli/document/index-file.ts';
import { extract } from '../../shared/extract/extract.ts';
import { DocumentFault } from '../../shared/files/document-error.ts';
import type { Item, Notice } from '../../shared/notice/notice.ts';
import type { PageIndex } from '../../shared/page/page-index.ts';

/** Reads bytes as the file of that name. */
export async function indexOf(name: string, bytes: Uint8Array | string): Promise<PageIndex> {
  const folder = mkdtempSync(join(tmpdir(), 'taizhang-document-'));
  try {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    const read = await indexFile(path);
    if (!read.ok) throw new DocumentFault(read.error.code, read.error.message);
    return read.value;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export async function linesIn(name: string, bytes: Uint8Array | string): Promise<string[]> {
  return (await indexOf(name, bytes)).text.split('\n');
}

export async function noticeIn(name: string, bytes: Uint8Array | string): Promise<Notice> {
  return extract([await indexOf(name, bytes)]).capture.notice;
}

/** What a ledger takes from an item, whatever file it was read from. */
export function essence({ number, section, title, units, targets, deadline }: Item) {
  return {
    number,
    section,
    title,
    units: units.map(({ name, role }) => [name, role]),
    targets: targets.map(({ metric, value, unit }) => [metric, value, unit]),
    deadline: deadline?.date ?? null,
  };
}
