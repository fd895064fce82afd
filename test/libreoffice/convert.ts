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
 * Opens files in LibreOffice without a screen and saves each as `to` (`pdf`, `xlsx`, `csv:…`), by `filter` where the ending does not
 * say how to read it. Each call has a profile of its own, so that calls may run side by side. What was written, by its name; rejects
 * when LibreOffice cannot load a file.
 */
export async function convertAll(
  files: ReadonlyMap<string, Uint8Array>,
  to: string,
  filter?: string,
): Promise<Map<string, Uint8Array>> {
  const folder = mkdtempSync(join(tmpdir(), 'taizhang-office-'));
  try {
    const out = join(folder, 'out');
    for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes);
    const words = [
      '--headless',
      '--norestore',
      `-env:UserInstallation=file://${folder}/profile`,
      '--convert-to',
      to,
      '--outdir',
      out,
      ...(filter ? [`--infilter=${filter}`] : []),
      ...[...files.keys()].map((name) => join(folder, name)),
    ];
    await run('soffice', words, { maxBuffer: 1 << 24 });
    return new Map(readdirSync(out).map((name) => [name, new Uint8Array(readFileSync(join(out, name)))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The same for one file. */
export async function convert(file: Converted, to: string, filter?: string): Promise<Converted[]> {
  const written = await convertAll(new Map([[file.name, file.bytes]]), to, filter);
  return [...written].map(([name, bytes]) => ({ name, bytes }));
}
