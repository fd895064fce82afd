import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import type { Browser, BrowserContext, Frame, Page, Route } from 'playwright-core';
import { patience } from '../browser/patience.ts';
import type { EmulatedExcel } from './emulated-excel.ts';
import { requirementMatrix } from './release.ts';

/** An origin that office.js trusts as Excel on the web; it checks who its parent is. */
const excelOrigin = 'https://excel.officeapps.live.com';
export const paneOrigin = 'https://pane.taizhang.test';
const libraryOrigin = 'https://appsforoffice.microsoft.com';
const libraryFolder = dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/dist/office.js'));

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** What the page of the emulated Excel needs to know to shake hands. */
interface Handshake {
  readonly paneOrigin: string;
  readonly matrix: string;
  readonly language: string;
}

/**
 * The host half of office.js's handshake, run in the emulated Excel's page: it answers what the pane's frame asks by postMessage and
 * hands each batch to the workbook behind `answerExcel`. Serialised, so it uses nothing from outside.
 */
function shakeHands({ paneOrigin: origin, matrix, language }: Handshake): void {
  interface Message {
    readonly _messageType: number;
    readonly _actionName: string;
    readonly _conversationId: string;
    readonly _correlationId: number;
    readonly _data: { readonly DdaMethod?: { readonly DispatchId: number }; readonly ArrayData?: readonly unknown[] };
  }
  const context = {
    ...{ _id: 'pane-1', _appName: 16, _appVersion: '16.00', _appUILocale: language, _dataLocale: language },
    ...{ _docUrl: `${location.origin}/ledger.xlsx`, _clientMode: 1, _settings: [], _reason: 1, _osfControlType: 1 },
    ...{ _eToken: '', _correlationId: 'c', _appInstanceId: 'i', _appMinorVersion: 0, _requirementMatrix: matrix },
    ...{ _hostFullVersion: '16.0.19000.40000', _featureGates: {}, _appDomains: [] },
  };
  const executeRichApi = 93;
  const execute = async ({ DdaMethod, ArrayData }: Message['_data']) => {
    if (DdaMethod?.DispatchId !== executeRichApi) return { Error: 0, Version: 1 };
    const answer: unknown = await Reflect.get(window, 'answerExcel')(ArrayData?.[4], ArrayData?.[6]);
    return typeof answer === 'number'
      ? { Error: answer, Version: 1 }
      : { Error: 0, Version: 1, Data: [200, [], answer] };
  };
  addEventListener('message', async (event) => {
    const message: Message = JSON.parse(event.data);
    if (event.origin !== origin || message._messageType !== 0) return;
    const reply = (data: unknown) => {
      const head = { _messageType: 1, _actionName: message._actionName, _conversationId: message._conversationId };
      const tail = {
        _correlationId: message._correlationId,
        _origin: location.origin,
        _errorCode: 0,
        _responseType: 0,
      };
      const text = JSON.stringify({ ...head, ...tail, _data: data, _serializerVersion: 1 });
      (event.source as Window | null)?.postMessage(text, origin);
    };
    if (message._actionName === 'ContextActivationManager_getAppContextAsync') reply(context);
    else if (message._actionName === 'executeMethod') reply(await execute(message._data));
    else reply({ Error: 0, Version: 1 });
  });
}

function hostPage(handshake: Handshake, width: number): string {
  const query = `_host_Info=Excel$Web$16.00$${handshake.language}$corr$$$0`;
  const frame = `${paneOrigin}/index.html?${query}#&_xdm_Info=conv|pane-1|${excelOrigin}`;
  const name = JSON.stringify({ baseFrameName: 'f', hostInfo: `Excel|Web|16.00|${handshake.language}|corr|` });
  return `<!doctype html><meta charset="utf-8"><title>Excel</title>
<style>html,body{margin:0;height:100%}iframe{border:0;width:${width}px;height:100%;float:right}</style>
<script>(${shakeHands.toString()})(${JSON.stringify(handshake)});
addEventListener('DOMContentLoaded', () => {
  const pane = document.createElement('iframe');
  pane.name = ${JSON.stringify(name)};
  pane.src = ${JSON.stringify(frame)};
  document.body.append(pane);
});</script>`;
}

export interface PaneInExcel {
  readonly page: Page;
  readonly pane: Frame;
  /** Addresses asked for that neither Excel, the pane nor office.js's origin serves; a run should leave none. */
  readonly outside: readonly string[];
  /** Errors that the pane's page threw. */
  readonly faults: readonly string[];
  readonly close: () => Promise<void>;
}

export interface PaneOptions {
  /** The folder of the built pane. */
  readonly folder: string;
  /** A context that is there already, with its size and its theme; it stays open when the page is closed. */
  readonly within?: BrowserContext;
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  /** Whether office.js's origin answers; false plays a blocked network. */
  readonly libraryReachable?: boolean;
  /** Whether the frame may store; Edge's strict tracking prevention denies it to frames of another site. */
  readonly storageDenied?: boolean;
}

/**
 * The built pane, unmodified, in a frame of a page that plays Excel on the web. All three origins exist only in Playwright's router, so
 * office.js's own check of whom it talks to runs for real, and nothing reaches the network.
 */
export async function openPaneInExcel(
  browser: Pick<Browser, 'newContext'>,
  excel: EmulatedExcel,
  options: PaneOptions,
): Promise<PaneInExcel> {
  const { width = 450, height = 900, dark = false, libraryReachable = true, storageDenied = false } = options;
  const context =
    options.within ??
    (await browser.newContext({
      viewport: { width: width + 250, height },
      locale: 'zh-CN',
      colorScheme: dark ? 'dark' : 'light',
    }));
  context.setDefaultTimeout(patience);
  if (storageDenied) {
    await context.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) {
        Object.defineProperty(window, name, {
          get: () => {
            throw new DOMException('Access is denied for this document.', 'SecurityError');
          },
        });
      }
    });
  }
  const page = await context.newPage();
  const outside: string[] = [];
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  await page.exposeFunction('answerExcel', async (body: string, flags: number) => {
    const answer = await excel.answer(body, flags);
    if (answer.kind === 'silence') return new Promise(() => {});
    return answer.kind === 'body' ? JSON.stringify(answer.body) : answer.number;
  });
  const matrix = JSON.stringify(requirementMatrix(excel.release));
  const serve = async (route: Route, folder: string, path: string) => {
    const body = await readFile(join(folder, path)).catch(() => null);
    if (body === null) await route.fulfill({ status: 404, body: '' });
    else await route.fulfill({ contentType: types[extname(path)] ?? 'application/octet-stream', body });
  };
  await page.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    if (url.origin === excelOrigin && url.pathname === '/') {
      const body = hostPage({ paneOrigin, matrix, language: 'zh-CN' }, width);
      await route.fulfill({ contentType: 'text/html; charset=utf-8', body });
    } else if (url.origin === paneOrigin) await serve(route, options.folder, url.pathname);
    else if (url.origin === libraryOrigin && libraryReachable) {
      await serve(route, libraryFolder, url.pathname.replace('/lib/1/hosted/', ''));
    } else {
      if (url.origin !== libraryOrigin) outside.push(url.href);
      await route.abort();
    }
  });
  await page.goto(`${excelOrigin}/`);
  const element = await page.waitForSelector('iframe');
  const pane = await element.contentFrame();
  if (!pane) throw new Error('the pane has no frame');
  return { page, pane, outside, faults, close: () => (options.within ? page.close() : context.close()) };
}
