import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const target = join(root, 'dist/cli/taizhang.mjs');
const inputs = ['cli', 'shared', 'package.json'];

function newest(place) {
  const found = statSync(place);
  if (!found.isDirectory()) return found.mtimeMs;
  return readdirSync(place).reduce((latest, name) => Math.max(latest, newest(join(place, name))), 0);
}

function isStale() {
  const built = statSync(target, { throwIfNoEntry: false });
  return !built || inputs.some((input) => newest(join(root, input)) > built.mtimeMs);
}

/** Builds the command line into one file. The file appears whole or not at all, so that two runs at once do no harm. */
export async function buildIfStale() {
  if (!isStale()) return;
  const { build } = await import('vite');
  const folder = join(root, 'dist', `cli-${process.pid}`);
  mkdirSync(join(root, 'dist/cli'), { recursive: true });
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    publicDir: false,
    build: {
      ssr: join(root, 'cli/main.ts'),
      outDir: folder,
      target: 'node20',
      minify: false,
      rolldownOptions: { output: { entryFileNames: 'taizhang.mjs', codeSplitting: false } },
    },
  });
  renameSync(join(folder, 'taizhang.mjs'), target);
  rmSync(folder, { recursive: true, force: true });
}
