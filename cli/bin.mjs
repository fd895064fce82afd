#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const sources = new URL('./main.ts', import.meta.url);
const built = new URL('../dist/cli/taizhang.mjs', import.meta.url);

// In a checkout the sources stand beside this file and are built when they are newer; an installed package has only the build.
if (existsSync(fileURLToPath(sources))) {
  const { buildIfStale } = await import('./build.mjs');
  await buildIfStale();
}
const { main } = await import(built.href);
process.exitCode = await main(process.argv.slice(2));
