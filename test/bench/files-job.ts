import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { pdfTools } from '../../cli/document/pdf-tools.ts';
import { extract } from '../../shared/extract/extract.ts';
import { readFile } from '../../shared/files/read-file.ts';

/** Reads the file that `BENCH_FILE` names, once, in a process of its own, and prints what that took, beyond starting, as one line of JSON. */
const path = process.env.BENCH_FILE ?? '';
const bytes = new Uint8Array(readFileSync(path));
await pdfTools.library();
const rss = process.memoryUsage().rss;
const used = process.cpuUsage();
const before = performance.now();
const read = await readFile(basename(path), bytes, { pdf: pdfTools });
if (!read.ok) throw new Error(read.error.message);
const milliseconds = performance.now() - before;
const { user, system } = process.cpuUsage(used);
const megabytes = (process.resourceUsage().maxRSS * 1024 - rss) / 2 ** 20;
const items = extract([read.value]).capture.notice.items.length;
console.log(JSON.stringify({ milliseconds, processor: (user + system) / 1000, megabytes, items }));
