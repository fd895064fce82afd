import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import vm from 'node:vm';
import type { EmulatedExcel } from './emulated-excel.ts';
import { hasSet } from './release.ts';

/** What office.js is answered by. */
export type Answering = Pick<EmulatedExcel, 'answer' | 'release'>;

const libraryFile = createRequire(import.meta.url).resolve('@microsoft/office-js/dist/excel-web-16.00.js');
let compiled: vm.Script | null = null;

function library(): vm.Script {
  compiled ??= new vm.Script(readFileSync(libraryFile, 'utf8'), { filename: libraryFile });
  return compiled;
}

interface BridgeMessage {
  readonly id: number;
  readonly flags: number;
  readonly message: { readonly body: unknown };
}

/** The transport's error numbers as the REST-shaped answer of this seam spells them. */
const errorCodes: Readonly<Record<number, string>> = {
  5004: 'InvalidOperationInCellEditMode',
  5012: 'InvalidOrTimedOutSession',
  5103: 'RequestPayloadSizeLimitExceeded',
  5104: 'ResponsePayloadSizeLimitExceeded',
};

function bridgeTo(excel: Answering) {
  const bridge = {
    /** office.js puts its receiver here. */
    onMessageFromHost: (_text: string): void => {},
    sendMessageToHost(text: string): void {
      const { id, flags, message }: BridgeMessage = JSON.parse(text);
      void excel.answer(JSON.stringify(message.body), flags).then((answer) => {
        if (answer.kind === 'silence') return;
        const reply =
          answer.kind === 'body'
            ? { statusCode: 200, body: JSON.stringify(answer.body) }
            : { statusCode: 400, body: JSON.stringify({ error: { code: errorCodes[answer.number], message: '' } }) };
        bridge.onMessageFromHost(JSON.stringify({ id, type: 1, message: { headers: {}, ...reply } }));
      });
    },
  };
  return bridge;
}

const node = () => ({ style: {}, appendChild() {}, setAttribute() {}, getElementsByTagName: () => [] });

function storage() {
  const entries = new Map<string, string>();
  return {
    getItem: (key: string) => entries.get(key) ?? null,
    setItem: (key: string, value: string) => entries.set(key, value),
    removeItem: (key: string) => entries.delete(key),
  };
}

/** The least of a window that the library looks at while it loads. */
function windowStub(excel: Answering): Record<string, unknown> {
  const timers = { setTimeout, clearTimeout, setInterval, clearInterval, performance, console, Promise };
  const document = {
    getElementsByTagName: () => [],
    createElement: node,
    getElementById: () => null,
    addEventListener() {},
    head: node(),
    body: node(),
  };
  const origin = 'https://localhost';
  const location = { search: '', hash: '', href: `${origin}/`, protocol: 'https:', host: 'localhost', origin };
  const navigator = { userAgent: 'node', language: 'zh-CN' };
  const stub: Record<string, unknown> = {
    ...timers,
    document,
    location,
    navigator,
    _richApiNativeBridge: bridgeTo(excel),
  };
  Object.assign(stub, {
    sessionStorage: storage(),
    localStorage: storage(),
    external: {},
    name: '',
    XMLHttpRequest: class {},
  });
  Object.assign(stub, { addEventListener() {}, removeEventListener() {} });
  return Object.assign(stub, { window: stub, self: stub, top: stub, parent: stub });
}

export interface LoadedOffice {
  readonly excel: typeof Excel;
  /** `Office.context.requirements.isSetSupported` of the release. */
  readonly supports: (name: string, version?: string) => boolean;
}

/**
 * The real office.js in Node: it sends every batch as JSON text to a global `_richApiNativeBridge` where there is one, and the emulated
 * Excel answers. It refuses what the release lacks, as it does in Excel.
 */
export function loadOffice(emulated: Answering): LoadedOffice {
  const stub = windowStub(emulated);
  library().runInContext(vm.createContext(stub));
  const supports = (name: string, version?: string) => hasSet(emulated.release, name, version);
  Object.assign(stub, { Office: { context: { requirements: { isSetSupported: supports } } } });
  const extension = stub.OfficeExtension as typeof OfficeExtension & {
    CommonUtility: { _doApiNotSupportedCheck: boolean };
  };
  extension.config.extendedErrorLogging = true;
  extension.CommonUtility._doApiNotSupportedCheck = true;
  return { excel: stub.Excel as typeof Excel, supports };
}
