import { fail, ok, type Result } from '../../shared/result/result.ts';
import { type Area, type Cell, isDay } from '../../shared/workbook/cell.ts';
import type {
  Block,
  CellWrite,
  Growth,
  HostError,
  HostErrorCode,
  LedgerHost,
  Sheet,
  Survey,
  WriteOptions,
} from '../../shared/workbook/host.ts';
import { cellOf } from './memory-sheet.ts';

interface Stored {
  sheet: Sheet;
  cells: Cell[][];
}

/** A fault to be met: the verb's call number (from 0) at which it fails. */
export interface Fault {
  readonly verb: 'write' | 'grow';
  readonly call: number;
  /** Blocks of that call that still get in. */
  readonly after?: number;
}

const blankCell = cellOf(null);

function movedFormula(formula: string | null, distance: number): string | null {
  return (
    formula?.replace(/([A-Z]+)(\d+)/g, (_, column: string, row: string) => `${column}${Number(row) + distance}`) ?? null
  );
}

/** A workbook in memory that behaves as the port promises, with faults on demand; for tests of the ledger core. */
export class MemoryHost implements LedgerHost {
  readonly kind = 'xlsx';
  readonly faults: Fault[] = [];
  readonly #sheets = new Map<string, Stored>();
  #calls = { write: 0, grow: 0 };

  constructor(...sheets: readonly Sheet[]) {
    for (const sheet of sheets) this.#sheets.set(sheet.name, { sheet, cells: sheet.cells.map((row) => [...row]) });
  }

  /** The sheet as it stands, for a test to look at. */
  sheet(name: string): Sheet {
    const stored = this.#sheets.get(name);
    if (!stored) throw new Error(`no sheet ${name}`);
    const width = stored.cells.reduce((widest, row) => Math.max(widest, row.length), 0);
    let last = stored.cells.length;
    const holds = (cell: Cell | undefined) => cell !== undefined && (cell.value !== null || cell.formula !== null);
    while (last > 0 && !(stored.cells[last - 1] ?? []).some(holds)) last -= 1;
    const cells = stored.cells
      .slice(0, last)
      .map((row) => Array.from({ length: width }, (_, column) => row[column] ?? blankCell));
    return { ...stored.sheet, cells };
  }

  /** The clerk's own hand: changes cells without asking the port. */
  edit(name: string, change: (cells: Cell[][]) => void): void {
    const stored = this.#sheets.get(name);
    if (stored) change(stored.cells);
  }

  #error(code: HostErrorCode, message: string, written: readonly Block[] = []): { ok: false; error: HostError } {
    return fail({ code, message, written });
  }

  async survey(name?: string): Promise<Result<Survey, HostError>> {
    const sheets = [...this.#sheets.values()].map(({ sheet }) => ({ name: sheet.name, visibility: sheet.visibility }));
    const active = sheets[0]?.name ?? '';
    const sheet = this.#sheets.has(name ?? active) ? this.sheet(name ?? active) : null;
    return ok({ sheets, active, readOnly: false, sheet });
  }

  #fault(verb: 'write' | 'grow'): Fault | undefined {
    const call = this.#calls[verb];
    this.#calls[verb] += 1;
    return this.faults.find((fault) => fault.verb === verb && fault.call === call);
  }

  #put(block: Block): void {
    const cells = this.#sheets.get(block.sheet)?.cells ?? [];
    for (const [index, row] of block.cells.entries()) {
      for (const [offset, write] of row.entries()) {
        if (write === null) continue;
        const at = block.row + index;
        while (cells.length <= at) cells.push([]);
        const line = cells[at] ?? [];
        while (line.length <= block.column + offset) line.push(blankCell);
        line[block.column + offset] = written(line[block.column + offset] ?? blankCell, write);
      }
    }
  }

  #refusal(block: Block): { ok: false; error: HostError } | null {
    const stored = this.#sheets.get(block.sheet);
    if (!stored) return this.#error('no-sheet', `没有工作表“${block.sheet}”。`);
    for (const [index, row] of block.cells.entries()) {
      for (const [offset, write] of row.entries()) {
        const [at, column] = [block.row + index, block.column + offset];
        if (write === null) continue;
        if (stored.sheet.merges.some((area) => isInside(area, at, column))) {
          return this.#error('merged', '合并单元格内部。');
        }
        const cell = stored.cells[at]?.[column];
        if (stored.sheet.protected && (cell?.locked ?? true)) return this.#error('protected', '单元格已锁定。');
      }
    }
    return null;
  }

  async write(blocks: readonly Block[], options: WriteOptions = {}): Promise<Result<void, HostError>> {
    for (const block of blocks) {
      const refusal = this.#refusal(block);
      if (refusal) return refusal;
    }
    const fault = this.#fault('write');
    const done: Block[] = [];
    for (const block of blocks) {
      if (options.signal?.aborted) return this.#error('cancelled', '已停止。', done);
      if (fault && done.length >= (fault.after ?? 0)) return this.#error('host-failure', '写入中断。', done);
      this.#put(block);
      done.push(block);
    }
    if (fault) return this.#error('host-failure', '写入中断。', done);
    return ok(undefined);
  }

  async grow(growth: Growth): Promise<Result<void, HostError>> {
    if (this.#fault('grow')) return this.#error('host-failure', '插入行失败。');
    if (growth.kind === 'sheet') {
      if (this.#sheets.has(growth.name)) return ok(undefined);
      const sheet: Sheet = { ...emptySheet, name: growth.name, visibility: growth.visibility };
      this.#sheets.set(growth.name, { sheet, cells: [] });
      return ok(undefined);
    }
    if (growth.kind === 'sheets') return this.#error('unsupported', '不支持。');
    const stored = this.#sheets.get(growth.sheet);
    if (!stored) return this.#error('no-sheet', `没有工作表“${growth.sheet}”。`);
    if (stored.sheet.protected) return this.#error('protected', '工作表已受保护。');
    const { at, count, like, columns } = growth;
    const outside = (column: number) => columns !== undefined && (column < columns.first || column > columns.last);
    if (count > 0) {
      while (stored.cells.length < at) stored.cells.push([]);
      const model = stored.cells[like] ?? [];
      const fresh = Array.from({ length: count }, (_, index) =>
        model.map((cell, column) =>
          outside(column)
            ? blankCell
            : { ...cell, value: null, link: null, formula: movedFormula(cell.formula, at + index - like) },
        ),
      );
      stored.cells.splice(at, 0, ...fresh);
    } else stored.cells.splice(at, -count);
    const merges = stored.sheet.merges.flatMap((area) => movedMerge(area, at, count, like));
    stored.sheet = { ...stored.sheet, merges };
    return ok(undefined);
  }

  async reveal(): Promise<Result<void, HostError>> {
    return ok(undefined);
  }
}

const emptySheet: Sheet = {
  name: '',
  visibility: 'visible',
  cells: [],
  merges: [],
  tables: [],
  validations: [],
  protected: false,
  filtered: false,
  hiddenRows: [],
};

function isInside(area: Area, row: number, column: number): boolean {
  const within =
    row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
  return within && (row !== area.row || column !== area.column);
}

function movedMerge(area: Area, at: number, count: number, like: number): Area[] {
  if (count < 0) {
    const end = at - count;
    if (area.row >= end) return [{ ...area, row: area.row + count }];
    if (area.row + area.rows <= at) return [area];
    const rows = Math.max(0, at - area.row) + Math.max(0, area.row + area.rows - end);
    return rows > 0 && rows * area.columns > 1 ? [{ ...area, row: Math.min(area.row, at), rows }] : [];
  }
  const copies =
    area.rows === 1 && area.row === like
      ? Array.from({ length: count }, (_, index) => ({ ...area, row: at + index }))
      : [];
  if (area.row >= at) return [...copies, { ...area, row: area.row + count }];
  return [...copies, area.row + area.rows > at ? { ...area, rows: area.rows + count } : area];
}

function written(cell: Cell, write: CellWrite): Cell {
  const format = write.format ?? (isDay(write.value) && cell.format === 'General' ? 'yyyy-mm-dd' : cell.format);
  const link = write.link === undefined ? cell.link : (write.link?.url ?? null);
  return { ...cell, value: write.value, formula: null, format, link };
}
