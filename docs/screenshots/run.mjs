import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('.', import.meta.url));
const runner = fileURLToPath(new URL('../../scripts/typescript.mjs', import.meta.url));
const asked = process.argv.slice(2);

/** Draws the pictures asked for by name, or all; the icons are drawn only when they are asked for. */
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.slice(0, -3))
  .filter((name) => (asked.length === 0 ? name !== 'icons' : asked.includes(name)));
const failed = names.filter(
  (name) => spawnSync(process.execPath, [runner, `${folder}${name}.ts`], { stdio: 'inherit' }).status,
);
process.exitCode = names.length === 0 || failed.length > 0 ? 1 : 0;
