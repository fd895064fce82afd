import type { History } from '../../shared/history/open-history.ts';
import type { Capture } from '../../shared/notice/capture.ts';
import { download } from '../../shared/views/download.ts';
import { fileName } from '../platform/file-name.ts';
import type { Words } from '../strings/words.ts';
import type { Announcement } from '../views/surface.ts';
import { captureCsv } from './csv.ts';

type Wanted = readonly { readonly notice: string; readonly items?: readonly string[] }[];
type Announce = (announcement: Announcement) => void;

/** 导出 Excel: a new ledger from the built-in template. */
export async function saveLedger(
  history: History,
  wanted: Wanted,
  announce: Announce,
  words: Words,
  template: string,
): Promise<void> {
  await exported(history, wanted, announce, words, async (captures) => {
    /* The ledger's code is a third of the extension; a popup that exports nothing does not load it. */
    const { ledgerFile } = await import('./ledger-file.ts');
    const { name, bytes } = ledgerFile(template, captures);
    download(name, bytes);
  });
}

/** Saves notices as JSON or CSV, and says what came of it. */
export async function saveCaptures(
  kind: 'json' | 'csv',
  history: History,
  wanted: Wanted,
  announce: Announce,
  words: Words,
): Promise<void> {
  await exported(history, wanted, announce, words, async (captures, title) => {
    if (kind === 'csv') {
      download(fileName(title, '.csv'), captureCsv(captures));
    } else {
      download(fileName(title, '.json'), JSON.stringify(captures, null, 2));
    }
  });
}

async function exported(
  history: History,
  wanted: Wanted,
  announce: Announce,
  words: Words,
  write: (captures: Capture[], title: string) => Promise<void>,
): Promise<void> {
  const captures = await history.captures(wanted);
  if (!captures.ok) {
    announce({ text: words.failure(captures.error), tone: 'error' });
    return;
  }
  const items = captures.value.reduce((sum, { notice }) => sum + notice.items.length, 0);
  write(
    captures.value,
    captures.value.length === 1 ? (captures.value[0]?.notice.title ?? '') : words.severalNotices(captures.value.length),
  );
  announce({ text: words.exported(captures.value.length, items), tone: 'done' });
}
