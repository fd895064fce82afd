import type { Cell } from '../../../page/page-index.ts';
import { Excerpt } from '../../lines/excerpt.ts';
import type { Header, TableReader } from './table-reader.ts';

/** Headers of the column that names what the figures beside it count. */
const measures = /^(?:计量单位|计算单位|数量单位|指标单位|计量|量词)$/u;
const bareFigure = /^(?:约|≥|≤|>|<|不少于|不低于)?\s?[\d.,，]{1,20}$/u;

/** What a cell says; a bare figure says it with the measure that stands in the row's 计量单位. */
export function withMeasure(reader: TableReader, header: Header, row: readonly Cell[], cell: Cell): Excerpt {
  const said = reader.excerpt(cell);
  if (!bareFigure.test(said.text)) return said;
  const measure = row.find((one) => measures.test(header.columns[one.column]?.label ?? ''));
  return measure === undefined ? said : Excerpt.join([said, reader.excerpt(measure)]);
}
