import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../package/root.ts';

/** What each run of `npm run screenshots` draws from: the folders whose change makes its pictures old. */
export const drawnFrom = {
  extension: ['extension', 'shared/views', 'shared/check'],
  pane: ['addin/pane', 'shared/views', 'shared/check'],
  ledger: ['shared/ledger/create', 'shared/ledger/data', 'shared/workbook/xlsx/write'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Drawing = keyof typeof drawnFrom;

const kept = join(root, 'docs/screenshots/digests.json');

/** SHA-256 over the paths and contents of the sources of a drawing, in the order of the alphabet. */
export function digestOf(drawing: Drawing): string {
  const hash = createHash('sha256');
  for (const folder of drawnFrom[drawing]) {
    const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => /\.(?:tsx?|css|json)$/u.test(path))
      .sort();
    for (const path of files) {
      const text = readFileSync(join(root, folder, path), 'utf8').replaceAll('\r\n', '\n');
      hash.update(`${folder}/${path}\n${text}\n`);
    }
  }
  return hash.digest('hex');
}

/** The digests of the sources that the committed pictures were drawn from. */
export function keptDigests(): Readonly<Record<string, string>> {
  return JSON.parse(readFileSync(kept, 'utf8'));
}

/** Keeps what the pictures of a drawing were drawn from; called once all of them are there. */
export function keepDigest(drawing: Drawing): void {
  const digests = { ...keptDigests(), [drawing]: digestOf(drawing) };
  writeFileSync(kept, `${JSON.stringify(digests, null, 2)}\n`);
}
