import { countedIn, isFigure } from '../../ledger/mapping/counted-in.ts';
import type { HeaderMapping } from '../../ledger/mapping/mapping.ts';
import type { Cell } from '../../workbook/cell.ts';
import type { KeyedRow } from '../ledger-view.ts';
import { placeAt, saysSame, shownText } from '../shown-value.ts';
import type { ColumnPair } from './pair-columns.ts';
import type { Refusal } from './refusal.ts';

/** A returned cell and the ledger's that it answers for. */
export interface ReturnedCell {
  readonly ours: KeyedRow;
  readonly theirs: KeyedRow;
  readonly columns: ColumnPair;
  /** How the ledger's sheet and the file's were read. */
  readonly mappings: readonly [HeaderMapping, HeaderMapping];
}

/** One figure over several rows, or one text over several columns. */
function mergedOnTheWay({ theirs, ours, columns }: ReturnedCell): Refusal | null {
  const merge = theirs.at.merge(placeAt(columns.theirs.column));
  if (merge === null || ours.at.merge(placeAt(columns.ours.column)) !== null) return null;
  if (merge.columns > 1) return { kind: 'merged-columns', count: merge.columns };
  if (merge.rows === 1 || !isFigure(columns.ours)) return null;
  return { kind: 'merged-rows', count: merge.rows };
}

function otherUnit({ theirs, ours, columns, mappings: [own, now] }: ReturnedCell): Refusal | null {
  if (!isFigure(columns.ours)) return null;
  const units = [
    countedIn(own, columns.ours, (at) => shownText(ours.at, at)),
    countedIn(now, columns.theirs, (at) => shownText(theirs.at, at)),
  ] as const;
  if (units[0] === null || units[1] === null || saysSame(units[0], units[1])) return null;
  return { kind: 'unit-changed', unit: units[0], now: units[1] };
}

const errors = /^#(?:REF!|DIV\/0!|VALUE!|NAME\?|N\/A|NUM!|NULL!)$/;
/** Words that stand for what is written beside them; in another row's neighbourhood they say something else. */
const pointers = /^(?:同[上下左右前后]|[如见]上|上同|[〃″"])[。.]?$/;

function saysNothing({ value, formula, struck }: Cell): Refusal | null {
  if (formula !== null && value === null) return { kind: 'no-result' };
  if (struck && value !== null) return { kind: 'struck' };
  if (typeof value !== 'string') return null;
  const text = value.trim();
  if (errors.test(text)) return { kind: 'formula-error', text };
  return pointers.test(text) ? { kind: 'pointer', text } : null;
}

/** Why a returned cell cannot be taken whatever its column holds; null where nothing speaks against it. */
export function hindranceOf(cell: ReturnedCell): Refusal | null {
  const { theirs, columns } = cell;
  const held = theirs.at.cell(placeAt(columns.theirs.column));
  return mergedOnTheWay(cell) ?? otherUnit(cell) ?? (held === null ? null : saysNothing(held));
}
