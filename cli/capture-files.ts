import { closeSync, openSync, readSync } from 'node:fs';
import { readEnvelope } from '../shared/handoff/read.ts';
import type { Capture } from '../shared/notice/capture.ts';
import { CliError } from './cli-error.ts';
import { fileBytes } from './file-bytes.ts';
import { readNotice } from './read-notice.ts';
import { warnOfMarks } from './release-warning.ts';

const batchEnding = '.taizhang.json';

/** A file's first letters; empty where it cannot be read, which its reader says. */
function beginning(path: string): string {
  const head = Buffer.alloc(64);
  try {
    const file = openSync(path, 'r');
    try {
      return head.toString('utf8', 0, readSync(file, head));
    } finally {
      closeSync(file);
    }
  } catch {
    return '';
  }
}

/** A file is known by its content, whatever its name: what begins as JSON does is a batch, or meant to be one. No page or document begins so. */
function isBatch(path: string): boolean {
  return path.endsWith(batchEnding) || /^\uFEFF?\s*\{/u.test(beginning(path));
}

function readBatch(path: string): Capture[] {
  const envelope = readEnvelope(new TextDecoder().decode(fileBytes(path)));
  if (!envelope.ok) throw new CliError(`${path}：${envelope.error.message}`);
  return envelope.value.entries.map((entry) => entry.capture);
}

/**
 * The captures in these files, in order: a saved page or document gives one, a batch those it carries. With `join`
 * the pages are the pages of one notice. Rejects with a `CliError` that names the first file which cannot be read.
 * Notices marked secret or internal are named on stderr.
 */
export async function captureFiles(paths: readonly string[], join = false): Promise<Capture[]> {
  const captures = await readAll(paths, join);
  warnOfMarks(captures);
  return captures;
}

async function readAll(paths: readonly string[], join: boolean): Promise<Capture[]> {
  const pages = paths.filter((path) => !isBatch(path));
  if (join && pages.length > 0) return [...paths.filter(isBatch).flatMap(readBatch), (await readNotice(pages)).capture];
  const captures: Capture[] = [];
  for (const path of paths) captures.push(...(isBatch(path) ? readBatch(path) : [(await readNotice([path])).capture]));
  return captures;
}
