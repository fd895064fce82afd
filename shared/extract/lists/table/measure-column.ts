import { unitAt } from '../../../lex/unit.ts';
import type { Cell } from '../../../page/page-index.ts';
import { Excerpt } from '../../lines/excerpt.ts';
import { measureInHeader } from '../../vocabulary/count-columns.ts';
import type { Header, TableReader } from './table-reader.ts';

/** Headers of the column that names what the figures beside it count. */
const measures = /^(?:计量单位|计算单位|数量单位|指标单位|计量|量词)$/u;
const bareFigure = /^(?:约|≥|≤|>|<|不少于|不低于|不超过|至少)?\s?\d[\d.,，]{0,19}(?:以上|以内|左右)?$/u;
const figured = /\d/u;

/** The measure of a bare figure: what the row's 计量单位 says, else what stands in the column's own header. */
function measureOf(reader: TableReader, header: Header, row: readonly Cell[], cell: Cell): Excerpt | null {
  const beside = row.find((one) => measures.test(header.columns[one.column]?.label ?? ''));
  if (beside !== undefined) return reader.excerpt(beside);
  const above = header.columns[cell.column]?.cell ?? null;
  const printed = above === null ? null : reader.excerpt(above);
  const unit = printed === null ? null : measureInHeader(printed.text);
  return printed === null || unit === null ? null : printed.slice(unit.start, unit.end);
}

/** What a cell says; a bare figure says it with its measure, which stands between the figure and 以上. */
export function withMeasure(reader: TableReader, header: Header, row: readonly Cell[], cell: Cell): Excerpt {
  const said = reader.excerpt(cell);
  if (!bareFigure.test(said.text)) return said;
  const measure = measureOf(reader, header, row, cell);
  if (measure === null) return said;
  const end = said.text.search(/[^\d]{0,2}$/u);
  return Excerpt.join([said.slice(0, end), measure, said.slice(end)]);
}

/** What a column of figures says of a row: its header's name and the figure with its measure; null for a cell without either. */
export function countIn(reader: TableReader, header: Header, row: readonly Cell[], cell: Cell): Excerpt | null {
  const said = reader.excerpt(cell);
  const above = header.columns[cell.column]?.cell ?? null;
  if (!figured.test(said.text) || above === null) return null;
  const counted = withMeasure(reader, header, row, cell);
  const figure = /\d[\d.,，]*/u.exec(counted.text);
  if (figure === null || unitAt(counted.text, figure.index + figure[0].length) === null) return null;
  const printed = reader.excerpt(above);
  const unit = measureInHeader(printed.text);
  const name = unit === null ? printed : printed.slice(0, unit.nameEnd);
  return Excerpt.join([name, counted]);
}
