import type { Block } from '../../shared/workbook/host.ts';
import { Refusal } from './refusal.ts';

/** Characters a cell holds at most (support.microsoft.com, "Excel specifications and limits"; WPS keeps the same). */
const longestText = 32_767;

/** Refuses, before anything is written, text that no cell can hold. */
export function refuseLongText(blocks: readonly Block[]): void {
  for (const block of blocks) {
    for (const [index, line] of block.cells.entries()) {
      const long = line.find((cell) => typeof cell?.value === 'string' && cell.value.length > longestText)?.value;
      if (typeof long !== 'string') continue;
      throw new Refusal(
        'too-large',
        `第 ${block.row + index + 1} 行有一格文字长 ${long.length} 个字符，单元格最多 ${longestText} 个。工作簿没有改动。请缩短后重试。`,
      );
    }
  }
}
