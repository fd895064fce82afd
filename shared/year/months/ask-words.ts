import type { UnreadCell } from '../../ledger/report/row-cells.ts';
import type { Ask } from './take-stock.ts';

/** A cell that is to hold a figure and holds none, in zh-CN. */
export function unreadText({ header, text }: Pick<UnreadCell, 'header' | 'text'>): string {
  if (/^=/.test(text)) return `“${header}”的公式还没有算出结果，没有计入，请先用表格软件打开这份台账保存一次。`;
  return `“${header}”写的是“${text}”，算不出数，没有计入，请改写成数字。`;
}

/** What is asked about a row, one zh-CN sentence with both figures. */
export function askText({ kind, row, title, unit, leadUnit, now, against }: Ask): string {
  const place = `第 ${row + 1} 行“${title}”${leadUnit === null ? '' : `（${leadUnit}）`}`;
  const of = unit ?? '';
  switch (kind) {
    case 'falls':
      return `${place}累计完成数由 ${against}${of} 降到 ${now}${of}，请核实。`;
    case 'exceeds':
      return `${place}累计完成数 ${now}${of} 超过目标 ${against}${of}，请核实是否超额完成。`;
    case 'above':
      return `${place}累计完成数 ${now}${of} 高于“不超过”的 ${against}${of}，请核实。`;
    case 'short':
      return `${place}状态为已完成，累计完成数 ${now}${of} 未达到目标 ${against}${of}，请核实。`;
    case 'late':
      return `${place}完成时限 ${against} 已过，截至 ${now} 尚未完成。`;
    case 'unread':
      return `${place}${unreadText({ header: String(against), text: String(now) })}`;
    case 'still':
      return `${place}自 ${against} 以来没有新进展。`;
  }
}
