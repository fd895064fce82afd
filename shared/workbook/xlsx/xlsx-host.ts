import { type XlsxError, XlsxFault } from '../../opc/error.ts';
import { openPackage } from '../../opc/package/package.ts';
import { defaultLimits, type Limits } from '../../opc/package/zip-read.ts';
import { fail, ok, type Result } from '../../result/result.ts';
import type { Block, Growth, HostError, HostErrorCode, LedgerHost, Survey, WriteOptions } from '../host.ts';
import { Book } from './book.ts';
import { endingOf } from './ending.ts';
import { growBook } from './grow/grow-book.ts';
import { removeRows } from './grow/grow-rows.ts';
import type { RowRun } from './grow/removed-rows.ts';
import { lockSheet, type SheetLock } from './lock/lock-sheet.ts';
import { type Refusal, refuseBlock } from './patch/refuse.ts';
import { saveBook } from './patch/save-book.ts';
import { writeBlocks } from './patch/write-blocks.ts';
import { mostCells, readSheet } from './survey/survey.ts';

/** A workbook file as a host: what is written stays in memory until `save`. */
export interface XlsxHost extends LedgerHost {
  readonly kind: 'xlsx';
  /** Removes several runs of rows at once, given top down, as `grow` would one after the other. */
  removeRows(sheet: string, runs: readonly RowRun[]): Promise<Result<void, HostError>>;
  /** Protects a sheet without a password and leaves only some of its cells open. */
  lock(lock: SheetLock): Promise<Result<void, HostError>>;
  /** The file name's ending that programs want for this kind of workbook: `.xlsm` where it holds macros, `.xltx` for a template. */
  readonly ending: string;
  /** The workbook as a file. Every part that nothing was written to is byte for byte the one that was read. */
  save(): Uint8Array;
}

/**
 * Opens an .xlsx file. The bytes are never changed. A file that is encrypted, old, damaged, over the limits or no workbook
 * is an error that says what to do.
 */
export function openXlsx(bytes: Uint8Array, limits: Limits = defaultLimits): Result<XlsxHost, XlsxError> {
  try {
    return ok(new FileHost(bytes.slice(), limits));
  } catch (error) {
    if (error instanceof XlsxFault) return fail(error.toError());
    throw error;
  }
}

class FileHost implements XlsxHost {
  readonly kind = 'xlsx';
  readonly #bytes: Uint8Array;
  #book: Book;
  #last: Promise<unknown> = Promise.resolve();

  constructor(bytes: Uint8Array, limits: Limits) {
    this.#bytes = bytes;
    this.#book = new Book(openPackage(bytes, limits));
  }

  get ending(): string {
    return endingOf(this.#book.pack, this.#book.workbook.part);
  }

  save(): Uint8Array {
    return this.#book.pack.isChanged ? saveBook(this.#book) : this.#bytes.slice();
  }

  survey(name?: string): Promise<Result<Survey, HostError>> {
    return this.#inTurn(() => {
      const { sheets, active } = this.#book.workbook;
      const found = this.#book.sheet(name ?? active);
      const sheet = found === null ? null : readSheet(this.#book, found);
      if (found !== null && sheet === null) {
        const most = mostCells / 10_000;
        return failure(
          'too-large',
          `工作表“${found.name}”的已用区域超过 ${most} 万个单元格，未读取。请删去表外的零散内容。`,
        );
      }
      const names = sheets.map((entry) => ({ name: entry.name, visibility: entry.visibility }));
      return ok({ sheets: names, active, readOnly: false, sheet });
    });
  }

  write(blocks: readonly Block[], options: WriteOptions = {}): Promise<Result<void, HostError>> {
    return this.#inTurn(async () => {
      const refusal = firstRefusal(this.#book, blocks);
      if (refusal !== null) return failure(refusal.code, refusal.message);
      const { written, cancelled } = await writeBlocks(this.#book, blocks, options);
      if (!cancelled) return ok(undefined);
      const rows = written.reduce((sum, block) => sum + block.cells.length, 0);
      return failure('cancelled', `已取消。此前的 ${rows} 行已写入，可以撤销；其余未写入。`, written);
    });
  }

  grow(growth: Growth): Promise<Result<void, HostError>> {
    return this.#inTurn(() => {
      const grown = growBook(this.#book, growth);
      if (!grown.ok) return failure(grown.error.code, grown.error.message);
      this.#book = grown.value;
      return ok(undefined);
    });
  }

  removeRows(sheet: string, runs: readonly RowRun[]): Promise<Result<void, HostError>> {
    return this.#inTurn(() => {
      const refusal = removeRows(this.#book, sheet, runs);
      return refusal === null ? ok(undefined) : failure(refusal.code, refusal.message);
    });
  }

  lock(lock: SheetLock): Promise<Result<void, HostError>> {
    return this.#inTurn(() => {
      const refusal = lockSheet(this.#book, lock);
      return refusal === null ? ok(undefined) : failure(refusal.code, refusal.message);
    });
  }

  reveal(name: string): Promise<Result<void, HostError>> {
    return this.#inTurn(() =>
      this.#book.sheet(name) === null ? failure('no-sheet', `工作簿里没有名为“${name}”的工作表。`) : ok(undefined),
    );
  }

  /** Runs verbs one after the other, and turns what the readers throw into an error of the port. */
  #inTurn<Value>(
    verb: () => Result<Value, HostError> | Promise<Result<Value, HostError>>,
  ): Promise<Result<Value, HostError>> {
    const turn = this.#last.then(verb).catch((error: unknown) => {
      if (error instanceof XlsxFault) return failure('host-failure', error.message);
      throw error;
    });
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}

function firstRefusal(book: Book, blocks: readonly Block[]): Refusal | null {
  for (const block of blocks) {
    const refusal = refuseBlock(book, block);
    if (refusal !== null) return refusal;
  }
  return null;
}

function failure(
  code: HostErrorCode,
  message: string,
  written: readonly Block[] = [],
): { ok: false; error: HostError } {
  return fail({ code, message, written });
}
