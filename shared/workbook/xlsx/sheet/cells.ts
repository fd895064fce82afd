import type { Cell, CellValue } from '../../cell.ts';
import { dayOf } from '../grid/serial.ts';
import { showsDay } from '../style/number-format.ts';
import type { Styles } from '../style/styles.ts';
import type { CellXml } from './row.ts';

/** What a cell's stored value means in its workbook. */
export interface ValueContext {
  readonly strings: readonly string[];
  readonly styles: Styles;
  readonly date1904: boolean;
}

/** The value of a stored cell: a day where its format shows one and it has no time, an error as its text. */
export function readValue(cell: CellXml, context: ValueContext): CellValue {
  const { value } = cell;
  if (value === null) return null;
  if (cell.type === 's') return textOrNull(context.strings[Number(value)] ?? '');
  if (cell.type === 'inlineStr' || cell.type === 'str' || cell.type === 'e') return textOrNull(value);
  if (cell.type === 'b') return value.trim() === '1' || value.trim() === 'true';
  if (cell.type === 'd') return readIsoDate(value);
  if (value.trim() === '') return null;
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  const day = showsDay(context.styles.style(cell.style ?? 0).format) ? dayOf(number, context.date1904) : null;
  return day === null ? number : { day };
}

function textOrNull(text: string): string | null {
  return text === '' ? null : text;
}

/** A date of the strict dialect (`t="d"`), where it is a whole day; else its text. */
function readIsoDate(value: string): CellValue {
  const match = /^(\d{4}-\d{2}-\d{2})(?:T00:00:00(?:\.0+)?Z?)?$/.exec(value.trim());
  return match === null ? value : { day: match[1] ?? value };
}

/** Blank cells by style, one object each: a sheet holds many. */
export class BlankCells {
  readonly #known = new Map<number, Cell>();
  readonly #styles: Styles;

  constructor(styles: Styles) {
    this.#styles = styles;
  }

  of(style: number): Cell {
    const known = this.#known.get(style);
    if (known !== undefined) return known;
    const { format, locked, struck } = this.#styles.style(style);
    const plain: Cell = { value: null, formula: null, format, link: null, locked };
    const cell: Cell = struck ? { ...plain, struck } : plain;
    this.#known.set(style, cell);
    return cell;
  }
}
