import type { Item } from '../notice/notice.ts';
import type { Reason } from './match-items.ts';

const percent = new Intl.NumberFormat('zh-CN', { style: 'percent', maximumFractionDigits: 0 });

/** Why two items were paired, in zh-CN. */
export function reasonText(reason: Reason): string {
  switch (reason.kind) {
    case 'title':
      return `名称相近（${percent.format(reason.likeness)}）`;
    case 'text':
      return `内容相近（${percent.format(reason.likeness)}）`;
    case 'metric':
      return reason.left === reason.right ? `同有指标“${reason.left}”` : `指标“${reason.left}”对“${reason.right}”`;
    case 'unit':
      return `同口单位（${reason.left}、${reason.right}）`;
  }
}

/** An item as a line names it. */
export function itemName({ number, title }: Item): string {
  return number === null ? title : `${number}．${title}`;
}
