import { fields } from '../fields.ts';
import { type Grid, shownText } from './grid.ts';
import type { HeaderArea } from './header-area.ts';
import type { GroupRow } from './mapping.ts';

/** What stands under the header. */
export interface BodyArea {
  readonly bodyRow: number;
  readonly bodyEnd: number;
  readonly closed: boolean;
  readonly groups: readonly GroupRow[];
  /** Rows inside the body that hold no record: subtotals, a 合计 right under the header. */
  readonly reserved: readonly number[];
}

const totals = new Set(['合计', '总计', '共计', '累计', '汇总', '总合计', '合计数', '平均', '全区合计', '全市合计']);
const footerWords = [
  ...fields.filter((field) => field.fill === 'meta' && field.key !== 'remark').flatMap((field) => field.synonyms),
  ...['联系电话', '联系人', '负责人', '单位负责人', '分管领导', '主要领导', '注', '备注', '说明', '填表说明'],
];
const heading =
  /^(?:[(（]?[一二三四五六七八九十]{1,3}[)）、.．]|第[一二三四五六七八九十]{1,3}(?:类|部分|章|节|方面|板块))|[(（](?:共)?\d{1,3}[项件个][)）]$/;

type Kind = 'blank' | 'record' | 'group' | 'subtotal' | 'total' | 'footer';

interface Line {
  readonly kind: Kind;
  readonly text: string;
}

function isFooter(text: string): boolean {
  const folded = text.normalize('NFKC').replace(/\s+/g, '');
  return footerWords.some((word) => folded.startsWith(`${word}:`)) || /^注\d?[.、:]/.test(folded);
}

function lineOf(grid: Grid, header: HeaderArea, row: number, numbered: boolean): Line {
  const first = header.columns[0]?.column ?? 0;
  const extent = (header.columns.at(-1)?.column ?? first) - first + 1;
  const filled: number[] = [];
  for (let column = 0; column < grid.columns; column += 1) {
    if (grid.text(row, column).trim() !== '' && grid.formula(row, column) === null) filled.push(column);
  }
  const [lead] = filled;
  if (lead === undefined) {
    const merge = grid.merge(row, first);
    const inner = merge !== null && merge.row < row && shownText(grid, row, first) !== '';
    return { kind: inner ? 'record' : 'blank', text: '' };
  }
  const text = grid.text(row, lead).trim();
  const bare = text.normalize('NFKC').replace(/[\s:]+/g, '');
  if (isFooter(text)) return { kind: 'footer', text };
  if (lead - first < 3) {
    if (totals.has(bare)) return { kind: 'total', text };
    if (bare.startsWith('小计')) return { kind: 'subtotal', text };
  }
  const merge = grid.merge(row, lead);
  const wide = merge !== null && merge.rows === 1 && merge.columns >= Math.max(2, extent * 0.6);
  if (filled.length === 1 && lead - first < 2 && typeof grid.value(row, lead) === 'string') {
    const underNumber = numbered && lead === first && !/^[\d续(（]/.test(text);
    if (wide || (lead === first && heading.test(text)) || underNumber) return { kind: 'group', text };
  }
  return { kind: 'record', text };
}

/** A 合计 right under the header of an empty form: the rows that wait for records stand below it. */
function isTopTotal(lines: readonly Line[]): boolean {
  return lines[0]?.kind === 'total' && lines[1]?.kind === 'blank' && lines[2]?.kind === 'blank';
}

/**
 * Reads what stands under a header: where records begin and end, group rows between them, and 合计 or footer lines below.
 * `tableEnd` is the first row below a ListObject's data, where the header is a ListObject's.
 */
export function findBody(grid: Grid, header: HeaderArea, numbered: boolean, tableEnd: number | null): BodyArea {
  const bodyRow = header.row + header.rows;
  const limit = tableEnd ?? grid.rows;
  const lines: Line[] = [];
  for (let row = bodyRow; row < limit; row += 1) lines.push(lineOf(grid, header, row, numbered));
  const last = lines.findLastIndex((line) => line.kind === 'record' || line.kind === 'group');
  const first = Math.max(last + 1, isTopTotal(lines) ? 1 : 0);
  const closing = lines.findIndex(
    (line, index) => index >= first && ['total', 'footer', 'subtotal'].includes(line.kind),
  );
  const end = closing === -1 ? Math.max(limit, bodyRow) : bodyRow + closing;
  const groups: GroupRow[] = [];
  const reserved: number[] = [];
  for (const [index, line] of lines.slice(0, end - bodyRow).entries()) {
    if (line.kind === 'group') groups.push({ row: bodyRow + index, text: line.text });
    if (['subtotal', 'total', 'footer'].includes(line.kind)) reserved.push(bodyRow + index);
  }
  const below = tableEnd !== null && tableEnd < grid.rows;
  return { bodyRow, bodyEnd: end, closed: closing !== -1 || below, groups, reserved };
}
