import { countedIn, isFigure } from '../../ledger/mapping/counted-in.ts';
import type { HeaderMapping } from '../../ledger/mapping/mapping.ts';
import type { Cell } from '../../workbook/cell.ts';
import type { KeyedRow } from '../ledger-view.ts';
import { placeAt, saysSame, shownText } from '../shown-value.ts';
import type { ColumnPair } from './pair-columns.ts';

/** A returned cell and the ledger's that it answers for. */
export interface ReturnedCell {
  readonly ours: KeyedRow;
  readonly theirs: KeyedRow;
  readonly columns: ColumnPair;
  /** How the ledger's sheet and the file's were read. */
  readonly mappings: readonly [HeaderMapping, HeaderMapping];
}

/** One figure over several rows, or one text over several columns. */
function mergedOnTheWay({ theirs, ours, columns }: ReturnedCell): string | null {
  const merge = theirs.at.merge(placeAt(columns.theirs.column));
  if (merge === null || ours.at.merge(placeAt(columns.ours.column)) !== null) return null;
  if (merge.columns > 1) return `交回的表把 ${merge.columns} 列合并成了一格，分不清报的是哪一列`;
  if (merge.rows === 1 || !isFigure(columns.ours)) return null;
  return `交回的表把 ${merge.rows} 行的数合并成了一格，分不清各行是多少`;
}

function otherUnit({ theirs, ours, columns, mappings: [own, now] }: ReturnedCell): string | null {
  if (!isFigure(columns.ours)) return null;
  const units = [
    countedIn(own, columns.ours, (at) => shownText(ours.at, at)),
    countedIn(now, columns.theirs, (at) => shownText(theirs.at, at)),
  ] as const;
  if (units[0] === null || units[1] === null || saysSame(units[0], units[1])) return null;
  return `台账以“${units[0]}”计，交回的表改成了“${units[1]}”`;
}

const errors = /^#(?:REF!|DIV\/0!|VALUE!|NAME\?|N\/A|NUM!|NULL!)$/;
/** Words that stand for what is written beside them; in another row's neighbourhood they say something else. */
const pointers = /^(?:同[上下左右前后]|[如见]上|上同|[〃″"])[。.]?$/;

function saysNothing({ value, formula, struck }: Cell): string | null {
  if (formula !== null && value === null) return '这一格是没有算出结果的公式';
  if (struck && value !== null) return '这一格划了删除线';
  if (typeof value !== 'string') return null;
  const text = value.trim();
  if (errors.test(text)) return `公式出错（${text}）`;
  return pointers.test(text) ? `“${text}”离开原表就看不出指什么，请写全` : null;
}

/** Why a returned cell cannot be taken whatever its column holds, zh-CN; null where nothing speaks against it. */
export function hindranceOf(cell: ReturnedCell): string | null {
  const { theirs, columns } = cell;
  const held = theirs.at.cell(placeAt(columns.theirs.column));
  return mergedOnTheWay(cell) ?? otherUnit(cell) ?? (held === null ? null : saysNothing(held));
}
