import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pdfTools } from '../../cli/document/pdf-tools.ts';
import { extract } from '../../shared/extract/extract.ts';
import { readFile } from '../../shared/files/read-file.ts';
import { indexPageBytes } from '../../shared/files/saved-page.ts';
import { readEnvelope } from '../../shared/handoff/read.ts';
import { readBackup } from '../../shared/history/backup.ts';
import { fillLedger, planLedger } from '../../shared/ledger/fill/fill-ledger.ts';
import { openLedger } from '../../shared/ledger/fill/open-ledger.ts';
import { Capture } from '../../shared/notice/capture.ts';
import type { PageIndex } from '../../shared/page/page-index.ts';
import { openXlsx } from '../../shared/workbook/xlsx/xlsx-host.ts';
import { taskSheet, workbookOf } from '../document/task-workbook.ts';
import { capture } from '../ledger/captures.ts';
import { mutatedBytes, mutatedPackage, mutatedText } from './mutate.ts';
import type { Random } from './random.ts';
import { judgeReturned, returnedFiles } from './returned.ts';

/** A kind of input from outside: where it starts, how it is changed, and what must hold whatever it became. */
export interface Kind {
  readonly name: string;
  /** How a file of it ends. */
  readonly ending: string;
  readonly seeds: () => readonly Uint8Array[] | Promise<readonly Uint8Array[]>;
  readonly mutate: (bytes: Uint8Array, random: Random) => Uint8Array;
  /** What is wrong, or null. Throws for what must never be thrown. */
  readonly judge: (bytes: Uint8Array) => Promise<string | null>;
}

const test = join(import.meta.dirname, '..');
const bytesAt = (path: string) => new Uint8Array(readFileSync(join(test, path)));
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

function documents(ending: string): Uint8Array[] {
  return readdirSync(join(test, 'document/cases'))
    .filter((name) => name.endsWith(ending))
    .map((name) => bytesAt(`document/cases/${name}`));
}

function pages(): Uint8Array[] {
  return readdirSync(join(test, 'fixtures')).map((name) => bytesAt(`fixtures/${name}/page.html`));
}

/** Whatever a page became, its record is one, and every quote stands in the page where it says. */
function judgePage(page: PageIndex): string | null {
  const { capture: read } = extract([page], { capturedAt: '2024-01-01T00:00:00Z' });
  const sound = Capture.safeParse(read);
  if (!sound.success) return `no record: ${sound.error.issues[0]?.path.join('.')} ${sound.error.issues[0]?.message}`;
  const anchors = Object.values(read.provenance).flatMap((fields) => Object.entries(fields));
  const invented = anchors.find(([, { exact, start, end }]) => page.text.slice(start, end) !== exact);
  return invented ? `invented quote of ${invented[0]}: ${invented[1].exact.slice(0, 60)}` : null;
}

async function judgeFile(name: string, bytes: Uint8Array): Promise<string | null> {
  const read = await readFile(name, bytes, { pdf: pdfTools });
  if (read.ok) return judgePage(read.value);
  return read.error.message === '' ? 'refused without a word' : null;
}

/** Whatever a workbook became, it is refused in words, or filled so that it opens again. */
async function judgeWorkbook(bytes: Uint8Array): Promise<string | null> {
  const opened = openXlsx(bytes);
  if (!opened.ok) return opened.error.message === '' ? 'refused without a word' : null;
  const host = opened.value;
  const ledger = await openLedger(host);
  if (!ledger.ok) return null;
  const brought = [capture('huashan-2024')];
  const plan = planLedger(ledger.value, brought);
  const filled = await fillLedger(host, plan, brought, { at: '2024-01-01T00:00:00Z' });
  if (!filled.ok) return null;
  const again = openXlsx(host.save());
  return again.ok ? null : `damaged: ${again.error.message}`;
}

const asText =
  (mutate: (text: string, random: Random) => string) =>
  (bytes: Uint8Array, random: Random): Uint8Array =>
    new TextEncoder().encode(mutate(textOf(bytes), random));

export const kinds: readonly Kind[] = [
  {
    name: 'pages',
    ending: '.html',
    seeds: pages,
    mutate: (bytes, random) =>
      random.below(8) === 0 ? mutatedBytes(bytes, random) : asText(mutatedText)(bytes, random),
    judge: async (bytes) => judgePage(indexPageBytes(bytes)),
  },
  {
    name: 'workbooks',
    ending: '.xlsx',
    seeds: () => ['calc-ledger.xlsx', 'calc-resaved.xlsx'].map((name) => bytesAt(`workbook/templates/${name}`)),
    mutate: mutatedPackage,
    judge: judgeWorkbook,
  },
  {
    name: 'returns',
    ending: '.xlsx',
    seeds: returnedFiles,
    mutate: mutatedPackage,
    judge: judgeReturned,
  },
  {
    name: 'batches',
    ending: '.taizhang.json',
    seeds: () => [bytesAt('stored/version-1/batch.taizhang.json')],
    mutate: asText(mutatedText),
    judge: async (bytes) => {
      const read = readEnvelope(textOf(bytes));
      return read.ok || read.error.message !== '' ? null : 'refused without a word';
    },
  },
  {
    name: 'backups',
    ending: '.jsonl',
    seeds: () => [bytesAt('stored/version-1/backup.jsonl')],
    mutate: asText(mutatedText),
    judge: async (bytes) => {
      const read = readBackup(textOf(bytes));
      return read.ok || read.error.message !== '' ? null : 'refused without a word';
    },
  },
  {
    name: 'docx',
    ending: '.docx',
    seeds: () => documents('.docx'),
    mutate: mutatedPackage,
    judge: (bytes) => judgeFile('通知.docx', bytes),
  },
  {
    name: 'xlsx',
    ending: '.xlsx',
    seeds: () => [workbookOf(taskSheet())],
    mutate: mutatedPackage,
    judge: (bytes) => judgeFile('清单.xlsx', bytes),
  },
  {
    name: 'pdf',
    ending: '.pdf',
    seeds: () => documents('.pdf'),
    mutate: mutatedBytes,
    judge: (bytes) => judgeFile('通知.pdf', bytes),
  },
];
