import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** One file that LibreOffice wrote. */
export interface Converted {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Opens a file in LibreOffice without a screen and saves it as `to` (`pdf`, `xlsx`, `csv:…`), by `filter` where the ending does not
 * say how to read it. Each call has a profile of its own, so that calls may run side by side. Rejects when LibreOffice cannot load it.
 */
export async function convert(file: Converted, to: string, filter?: string): Promise<Converted[]> {
  const folder = mkdtempSync(join(tmpdir(), 'taizhang-office-'));
  try {
    const source = join(folder, file.name);
    const out = join(folder, 'out');
    writeFileSync(source, file.bytes);
    const words = [
      '--headless',
      '--norestore',
      `-env:UserInstallation=file://${folder}/profile`,
      '--convert-to',
      to,
      '--outdir',
      out,
    ];
    await run('soffice', [...words, ...(filter ? [`--infilter=${filter}`] : []), source], { maxBuffer: 1 << 24 });
    return readdirSync(out).map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(out, name))) }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
