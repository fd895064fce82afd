#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort } from 'node:worker_threads';

/** What `engines` in package.json promises; a test holds the two against each other. */
function isKnown(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  return (major === 20 && minor >= 19) || (major === 22 && minor >= 13) || major >= 24;
}

async function start() {
  if (!isKnown(process.version)) {
    process.stderr.write(
      `台账需要 Node 20.19 以上的 20 版、22.13 以上的 22 版，或 24 以上；这里是 ${process.version}。请从 https://nodejs.org 安装新版后再运行。\n`,
    );
    process.exitCode = 2;
    return;
  }
  const sources = existsSync(fileURLToPath(new URL('./main.ts', import.meta.url)));
  // In a checkout the sources stand beside this file and are built when they are newer; the archive has only the build.
  if (sources && isMainThread) {
    const { buildIfStale } = await import('./build.mjs');
    await buildIfStale();
  }
  const { main, serveLines } = await import(sources ? '../dist/cli/taizhang.mjs' : '../lib/taizhang.mjs');
  if (parentPort) serveLines(parentPort);
  else process.exitCode = await main(process.argv.slice(2));
}

// Not awaited: the engines that the sentence is for know no `await` at the top.
start();
