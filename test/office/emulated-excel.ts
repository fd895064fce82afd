import type { Book } from './book/book.ts';
import { HostFault } from './book/fault.ts';
import { WorkbookModel } from './model/workbook.ts';
import type { Release } from './release.ts';
import { RichApiProcessor } from './rich-api/processor.ts';
import type { Action, RequestBody, ResponseBody } from './rich-api/wire.ts';

/** The limit on a request and on an answer in Excel on the web. */
const payloadLimit = 5 * 1024 * 1024;
/** `Excel.run({delayForCellEdit: true})` sets this flag on its requests (measured). */
const delayForCellEdit = 64;

/** What goes wrong with one request. */
export type Disturbance =
  /** The action at `action` (counted in this request) fails; those before it stay done. */
  | { readonly kind: 'action-fails'; readonly action: number; readonly code: string }
  /** The work is done and the answer never arrives: the client hears of a lost connection, or nothing at all. */
  | { readonly kind: 'answer-lost'; readonly silent: boolean }
  /** The request never reaches the workbook. */
  | { readonly kind: 'not-delivered' }
  /** The host has forgotten the objects that the client kept. */
  | { readonly kind: 'references-lost' }
  /** The answer takes its time. */
  | { readonly kind: 'slow'; readonly milliseconds: number };

export type Answer =
  | { readonly kind: 'body'; readonly body: ResponseBody }
  /** An error of the transport, by Office's number: 5004 cell edit mode, 5103 and 5104 payload limits, 5012 lost session. */
  | { readonly kind: 'refused'; readonly number: number }
  | { readonly kind: 'silence' };

export interface Traffic {
  requests: number;
  requestBytes: number;
  answerBytes: number;
  actions: number;
}

const changing = new Set([3, 4]);
const reading = new Set(['_KeepReference', '_RemoveReference', '_ValidateArraySize', 'GetCount', 'GetCellProperties']);

/** Whether an action may change the workbook; such requests are what fault tests disturb. */
export function changes(action: Action): boolean {
  return changing.has(action.ActionType) && !reading.has(action.Name ?? '');
}

/** An Excel that answers office.js: one workbook, one release, and whatever disturbs it. */
export class EmulatedExcel {
  readonly book: Book;
  readonly release: Release;
  readonly traffic: Traffic = { requests: 0, requestBytes: 0, answerBytes: 0, actions: 0 };
  /** Asked before each request, which it numbers from zero; null lets the request pass. */
  disturb: (request: { readonly number: number; readonly body: RequestBody }) => Disturbance | null = () => null;
  readonly #processor: RichApiProcessor;
  #cellEdit: { ended: Promise<void>; end: () => void } | null = null;

  constructor(book: Book, release: Release) {
    this.book = book;
    this.release = release;
    this.#processor = new RichApiProcessor(new WorkbookModel({ book, web: release.web }));
  }

  /** The user starts typing in a cell; until `endCellEdit` requests fail or, with `delayForCellEdit`, wait. */
  beginCellEdit(): void {
    let end = () => {};
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    this.#cellEdit = { ended, end };
  }

  endCellEdit(): void {
    this.#cellEdit?.end();
    this.#cellEdit = null;
  }

  async answer(text: string, flags: number): Promise<Answer> {
    const number = this.traffic.requests;
    const size = Buffer.byteLength(text);
    this.traffic.requests += 1;
    this.traffic.requestBytes += size;
    if (this.release.web && size > payloadLimit) return { kind: 'refused', number: 5103 };
    if (this.#cellEdit) {
      if ((flags & delayForCellEdit) === 0) return { kind: 'refused', number: 5004 };
      await this.#cellEdit.ended;
    }
    const body: RequestBody = JSON.parse(text);
    this.traffic.actions += body.Actions.length;
    const disturbance = this.disturb({ number, body });
    if (disturbance?.kind === 'not-delivered') return { kind: 'refused', number: 5012 };
    if (disturbance?.kind === 'references-lost') this.#processor.dropReferences();
    if (disturbance?.kind === 'slow') await new Promise((resolve) => setTimeout(resolve, disturbance.milliseconds));
    return this.#run(body, disturbance);
  }

  async #run(body: RequestBody, disturbance: Disturbance | null): Promise<Answer> {
    let index = 0;
    this.book.beginStep();
    const answered = await this.#processor.process(body, () => {
      const failing = disturbance?.kind === 'action-fails' && disturbance.action === index;
      index += 1;
      if (failing) throw new HostFault(disturbance.code, 'The action failed.');
    });
    if (disturbance?.kind === 'answer-lost') {
      return disturbance.silent ? { kind: 'silence' } : { kind: 'refused', number: 5012 };
    }
    const size = Buffer.byteLength(JSON.stringify(answered));
    this.traffic.answerBytes += size;
    if (this.release.web && size > payloadLimit) return { kind: 'refused', number: 5104 };
    return { kind: 'body', body: answered };
  }
}
