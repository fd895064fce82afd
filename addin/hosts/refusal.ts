import type { Block, HostError, HostErrorCode } from '../../shared/workbook/host.ts';

/** Stops a verb of a host; the verb answers with it as a `HostError` and never lets it out. */
export class Refusal extends Error {
  readonly code: HostErrorCode;
  readonly written: readonly Block[];

  constructor(code: HostErrorCode, message: string, written: readonly Block[] = []) {
    super(message);
    this.name = 'Refusal';
    this.code = code;
    this.written = written;
  }

  toError(): HostError {
    return { code: this.code, message: this.message, written: this.written };
  }
}

const untouched = '工作簿没有改动。';

export function noSheet(sheet: string): Refusal {
  return new Refusal('no-sheet', `工作簿里没有名为“${sheet}”的工作表。${untouched}请重新选择工作表。`);
}

export function sheetProtected(sheet: string): Refusal {
  return new Refusal(
    'protected',
    `工作表“${sheet}”已受保护，要写的单元格被锁定。${untouched}请在“审阅”里取消保护后重试，不会重复填入。`,
  );
}

export function sheetFiltered(sheet: string): Refusal {
  return new Refusal(
    'filtered',
    `工作表“${sheet}”正在筛选，有行被隐藏，写入会错行。${untouched}请先清除筛选再重试，不会重复填入。`,
  );
}

export function insideMerge(sheet: string, row: number): Refusal {
  return new Refusal(
    'merged',
    `工作表“${sheet}”第 ${row + 1} 行要写的单元格在合并区域内部，写不进去。${untouched}请取消合并后重试。`,
  );
}

export function workbookReadOnly(): Refusal {
  return new Refusal('read-only', `工作簿是只读的。${untouched}请另存一份再填入。`);
}

export function editingCell(written: readonly Block[] = []): Refusal {
  const safe = written.length === 0 ? untouched : `此前 ${rowCount(written)} 行已填入。`;
  return new Refusal(
    'cell-edit-mode',
    `有单元格正在编辑。${safe}请按回车或 Esc 结束编辑后重试，不会重复填入。`,
    written,
  );
}

export function cancelled(written: readonly Block[]): Refusal {
  const safe = written.length === 0 ? untouched : `此前 ${rowCount(written)} 行已填入，其余未写。`;
  return new Refusal('cancelled', `已取消。${safe}`, written);
}

/** Rows that the blocks hold, each block's counted by itself. */
export function rowCount(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + block.cells.length, 0);
}
