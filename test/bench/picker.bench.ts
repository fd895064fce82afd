import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Page } from 'puppeteer-core';
import { chromiumBuild, type ExtensionBrowser, launchExtension } from '../extension/extension-browser.ts';
import { serveNotices } from '../extension/notice-server.ts';
import { noticeOf } from '../picker/fifty.ts';
import { openPicker, untilMarks } from '../picker/picker-driver.ts';
import { report } from './report.ts';

/** What a page is given, at most, and the longest that anything may hold it up where a notice has fifty items. */
const mostBytes = 150_000;
const longest = 50;

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds of its own work, whatever else the machine does meanwhile. */
  readonly tdur?: number;
  readonly args?: {
    readonly name?: string;
    readonly data?: { readonly frames?: readonly { readonly url: string; readonly processId?: number }[] };
  };
}

interface Row {
  readonly items: number;
  /** From the press of 在页面上点选 to the marks. */
  readonly opened: number;
  /** From a key to what it shows, the median of many. */
  readonly key: number;
  /** Milliseconds of the longest task in the page while it was picked from. */
  readonly longTask: number;
  readonly marks: number;
}

/** Traces the page's main thread; what it returns ends the trace and says how long the longest task was. */
async function watchTasks(page: Page): Promise<() => Promise<number>> {
  await page.tracing.start({ categories: ['toplevel', 'disabled-by-default-devtools.timeline'] });
  return async () => {
    const bytes = await page.tracing.stop();
    const { traceEvents } = JSON.parse(new TextDecoder().decode(bytes)) as { traceEvents: readonly TraceEvent[] };
    const owner = traceEvents
      .flatMap(({ args }) => args?.data?.frames ?? [])
      .find(({ url }) => url === page.url())?.processId;
    const thread = traceEvents.find(
      ({ name, pid, args }) => name === 'thread_name' && pid === owner && args?.name === 'CrRendererMain',
    );
    const tasks = traceEvents.filter(
      ({ name, pid, tid }) => name === 'RunTask' && pid === owner && tid === thread?.tid,
    );
    if (tasks.length === 0) throw new Error('the trace holds no task of the page');
    return tasks.reduce((most, { tdur = 0 }) => Math.max(most, tdur / 1000), 0);
  };
}

async function keyTime(page: Page, picker: Frame): Promise<number> {
  const times: number[] = [];
  for (let at = 1; at <= 21; at += 1) {
    const start = performance.now();
    await page.keyboard.press('ArrowDown');
    await picker.waitForFunction(
      (wanted) => document.querySelector('.ordinal')?.textContent === wanted,
      {},
      String(at + 1),
    );
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[10] ?? 0;
}

async function measure(chromium: ExtensionBrowser, items: number): Promise<Row> {
  const page = await chromium.goto(`/${items}.html`);
  await page.setViewport({ width: 1366, height: 768 });
  const longestTask = await watchTasks(page);
  const start = performance.now();
  const picker = await openPicker(chromium, page);
  const marks = await untilMarks(page, (all) => all.length > 0);
  const opened = performance.now() - start;
  const key = await keyTime(page, picker);
  const row = { items, opened, key, longTask: await longestTask(), marks: marks.length };
  await page.close();
  return row;
}

const server = await serveNotices();
for (const items of [50, 1_000, 10_000]) server.pages.set(`/${items}.html`, noticeOf(items));
const chromium = await launchExtension({ port: server.port });
try {
  await measure(chromium, 50);
  const rows = [await measure(chromium, 50), await measure(chromium, 1_000), await measure(chromium, 10_000)];
  const size = statSync(join(chromiumBuild, 'content-scripts/picker.js')).size;
  for (const { items, opened, key, longTask, marks } of rows) {
    report({ subject: `${items} items, popup and picker open`, figure: `${Math.round(opened)} ms, ${marks} marks` });
    report({ subject: `${items} items, key to card`, figure: `${Math.round(key)} ms` });
    report({ subject: `${items} items, longest task in the page`, figure: `${Math.round(longTask)} ms` });
  }
  report({ subject: 'picker.js', figure: `${size} bytes`, ratio: size / mostBytes, against: `at most ${mostBytes}` });
  const [fifty] = rows;
  if (size > mostBytes) throw new Error(`picker.js has ${size} bytes, more than ${mostBytes}`);
  if (fifty !== undefined && fifty.longTask > longest) {
    throw new Error(`a task of ${Math.round(fifty.longTask)} ms on a page of 50 items, more than ${longest}`);
  }
} finally {
  await chromium.close();
  await server.close();
}
