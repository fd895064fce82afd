import type { Capture } from '../../shared/notice/capture.ts';
import type { Item, UnitRole } from '../../shared/notice/notice.ts';
import { fieldText } from '../fields/field-text.ts';

const headers = [
  '序号',
  '类别',
  '项目名称',
  '目标任务',
  '目标',
  '牵头单位',
  '责任单位',
  '配合单位',
  '完成时限',
  '资金来源',
  '有无任务',
  '事项来源',
  '文号',
  '原文链接',
];

function names(item: Item, role: UnitRole): string {
  return item.units
    .filter((unit) => unit.role === role)
    .map((unit) => unit.name)
    .join('、');
}

/** Text that a spreadsheet would take for a formula gets an apostrophe in front; it then reads as the text it is. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
  return /[",\n\r]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Captures as comma-separated values, UTF-8 with a byte order mark so that Excel and WPS read the Chinese. */
export function captureCsv(captures: readonly Capture[]): string {
  const rows = captures.flatMap(({ notice }) =>
    notice.items.map((item) => [
      item.number === null ? '' : String(item.number),
      item.section ?? '',
      item.title,
      item.text,
      fieldText(item, 'targets'),
      names(item, '牵头'),
      names(item, '责任'),
      names(item, '配合'),
      item.deadline?.date ?? item.deadline?.text ?? '',
      item.funding ?? '',
      fieldText(item, 'applicable'),
      notice.title,
      notice.documentNumber ?? '',
      notice.url ?? '',
    ]),
  );
  return `\ufeff${[headers, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}
