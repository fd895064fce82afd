#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort } from 'node:worker_threads';

const sources = existsSync(fileURLToPath(new URL('./main.ts', import.meta.url)));

// In a checkout the sources stand beside this file and are built when they are newer; the archive has only the build.
if (sources && isMainThread) {
  const { buildIfStale } = await import('./build.mjs');
  await buildIfStale();
}
const { main, serveLines } = await import(sources ? '../dist/cli/taizhang.mjs' : '../lib/taizhang.mjs');
if (parentPort) serveLines(parentPort);
else process.exitCode = await main(process.argv.slice(2));
