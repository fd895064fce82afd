import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** All sheets as CSV, raw values, comma, double quotes, UTF-8 (LibreOffice's filter tokens). */
const csvFilter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1';

function soffice(): string {
  const found = spawnSync('soffice', ['--version'], { encoding: 'utf8' });
  if (found.status !== 0) {
    throw new Error(
      'LibreOffice is needed to check the ledgers: install it (Debian: apt-get install libreoffice-calc)',
    );
  }
  return 'soffice';
}

/** Runs LibreOffice over files and hands back what it wrote, by file name. */
export function convert(files: ReadonlyMap<string, Uint8Array>, format: 'pdf' | 'csv' | 'xlsx'): Map<string, Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'taizhang-office-'));
  try {
    for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes);
    const out = join(folder, 'out');
    execFileSync(
      soffice(),
      [
        `-env:UserInstallation=file://${join(folder, 'profile')}`,
        '--headless',
        '--convert-to',
        format === 'csv' ? csvFilter : format,
        '--outdir',
        out,
        ...[...files.keys()].map((name) => join(folder, name)),
      ],
      { stdio: 'pipe' },
    );
    return new Map(readdirSync(out).map((name) => [name, readFileSync(join(out, name))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A copy of a workbook whose formulas have no results, so that a reader must calculate them. */
export function withoutResults(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [name, part] of Object.entries(parts)) {
    if (!name.startsWith('xl/worksheets/sheet')) continue;
    const xml = strFromU8(part).replace(/(<\/f>)<v>[^<]*<\/v>/g, '$1');
    parts[name] = strToU8(xml);
  }
  return zipSync(parts);
}

/** Rows and fields of a CSV text with quoted fields. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let field = '';
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (quoted) {
      if (character !== '"') field += character;
      else if (text[at + 1] === '"') {
        field += '"';
        at += 1;
      } else quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === ',' || character === '\n') {
      rows.at(-1)?.push(field);
      field = '';
      if (character === '\n') rows.push([]);
    } else if (character !== '\r') field += character;
  }
  if (field !== '' || (rows.at(-1)?.length ?? 0) > 0) rows.at(-1)?.push(field);
  return rows;
}
