import type { LedgerHost } from '../../shared/workbook/host.ts';
import { readOpenDocument } from './excel/open-document.ts';
import type { Company } from './excel/session.ts';
import { createExcelHost } from './excel.ts';
import { findWps } from './wps/application.ts';
import { createWpsHost } from './wps.ts';

/** Why an Excel cannot be spoken to. */
export type Unusable = 'silent' | 'too-old' | 'not-excel';

/** Where the pane runs: in a workbook it can reach, in a plain tab on a file, or in an Excel that it cannot speak to. */
export type Surroundings =
  | { readonly kind: 'workbook'; readonly host: LedgerHost }
  | { readonly kind: 'file' }
  | { readonly kind: 'unusable'; readonly code: Unusable; readonly message: string };

/** How long office.js may take; where its origin is blocked, `Office.onReady` never resolves (Office docs, "Initialize your add-in"). */
const patience = 5000;

const silent =
  'Excel 没有应答：5 秒内没有连上。工作簿没有改动。请检查网络能否访问 office.js 所在的站点，然后关闭本窗格再打开；也可以改用文件方式填入。';
const tooOld =
  '这个版本的 Excel 太旧：需要 Excel 2019 或更新的版本。工作簿没有改动。请改用文件方式填入，或用 WPS 打开导出的台账。';
const notExcel = '这里不是 Excel 工作簿。请在 Excel 里打开台账，再从“开始”选项卡打开本窗格。';

/** Office passes its name to the pane's address, whether or not office.js then loads. */
function openedByOffice(address: Location): boolean {
  return address.search.includes('_host_Info=') || address.hash.includes('_xdm_Info=');
}

type Ready = { readonly host: Office.HostType | null; readonly platform: Office.PlatformType | null };

/** Settles once office.js's script has run or failed, at once where the page has none that is still on its way. */
function libraryLoaded(page: Document): Promise<void> {
  const script = page.querySelector<HTMLScriptElement>('script[src$="office.js"]');
  if (typeof Office !== 'undefined' || !script) return Promise.resolve();
  return new Promise((resolve) => {
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => resolve());
  });
}

/** What Office says of itself once it is ready; null when it has not answered in time or its library is not there. */
function officeReady(page: Document): Promise<Ready | null> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(null), patience);
    const answer = (ready: Ready | null) => {
      clearTimeout(timer);
      resolve(ready);
    };
    void libraryLoaded(page).then(() => {
      if (typeof Office === 'undefined') answer(null);
      else void Office.onReady(answer);
    });
  });
}

/** This pane among those that may have the same workbook open. */
function companyHere(web: boolean): Company {
  const client = Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('');
  const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
  return { web, client, pause, now: () => Date.now() };
}

function excelHost(platform: Office.PlatformType | null): Surroundings {
  const { requirements, document } = Office.context;
  const has = (version: string) => requirements.isSetSupported('ExcelApi', version);
  if (!has('1.8')) return { kind: 'unusable', code: 'too-old', message: tooOld };
  const web = platform === Office.PlatformType.OfficeOnline;
  const company = companyHere(web);
  const copyPackage = () => readOpenDocument(document);
  const files = requirements.isSetSupported('CompressedFile') ? { copyPackage } : {};
  const reading = web || !('copyPackage' in files) ? {} : { readPackage: copyPackage };
  return { kind: 'workbook', host: createExcelHost(Excel, { has, company, ...files, ...reading }) };
}

/**
 * Finds out where the pane runs. Never rejects. office.js takes `history.pushState` and `replaceState` away and, in a frame without an
 * Office around it, leaves the page unless `OsfOptOut` is set: so only the pane's Office page loads it, and the pane uses neither.
 */
export async function detectSurroundings(page: Document = document): Promise<Surroundings> {
  const wps = findWps();
  if (wps) return { kind: 'workbook', host: createWpsHost(wps) };
  if (!openedByOffice(page.location)) return { kind: 'file' };
  const ready = await officeReady(page);
  if (ready === null) return { kind: 'unusable', code: 'silent', message: silent };
  if (ready.host === null) return { kind: 'file' };
  if (ready.host !== Office.HostType.Excel) return { kind: 'unusable', code: 'not-excel', message: notExcel };
  return excelHost(ready.platform);
}
