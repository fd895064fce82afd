import { unitAt } from '../../../lex/unit.ts';
import type { Cell } from '../../../page/page-index.ts';
import { Excerpt } from '../../lines/excerpt.ts';
import type { Header, TableReader } from './table-reader.ts';

/** Headers of the column that names what the figures beside it count. */
const measures = /^(?:计量单位|计算单位|数量单位|指标单位|计量|量词)$/u;
const bareFigure =
  /^((?:约|≥|≤|>|<|不少于|不低于|不超过)?\s?[\d.,，]{1,20}(?:[-—–~～至][\d.,，]{1,20})?)(以上|以下|以内|左右)?$/u;
/** Headers of the column that says how much, where a column beside it says of what. */
const amounts =
  /^(?:(?:数量|规模|总量|工程量|建设规模|任务数|计划数|任务量)|(?:全[省市县区州旗镇乡])?(?:合计|总计|总数))$/u;

/** What a cell says; a bare figure says it with the measure that stands in the row's 计量单位. */
export function withMeasure(reader: TableReader, header: Header, row: readonly Cell[], cell: Cell): Excerpt {
  const said = reader.excerpt(cell);
  const figure = bareFigure.exec(said.text)?.[1];
  if (figure === undefined) return said;
  const measure = row.find((one) => measures.test(header.columns[one.column]?.label ?? ''));
  if (measure === undefined) return said;
  return Excerpt.join([said.slice(0, figure.length), reader.excerpt(measure), said.slice(figure.length)]);
}

/** Labels of columns whose figures are no promise: what is spent, what stands already, what was done. */
const notPromised =
  /投资|资金|金额|经费|预算|造价|概算|费用|现有|已|上年|去年|往年|完成|累计|分值|分数|占比|比例|得分|年限|序号/u;
const inBracket = /^([^（）()]{1,16})[（(](?:单位[：:])?([^（）()]{1,8})[）)]$/u;
const countNoun = /^[\p{Script=Han}]{0,10}?([\p{Script=Han}])数$/u;
/** Nouns in 数 that end in a unit's letter and count something else: 人数 counts 人, 参数 and 份数 nothing. */
const noCount = /(?:参|系|指|基|代|函|倍|分|份|度|天|次|期)数$/u;

/** What a column counts as its header says: 建设数量（套）, 面积（亩）, 套数; null where it names no unit. */
export function columnUnit(label: string): { readonly name: string; readonly unit: string } | null {
  if (notPromised.test(label)) return null;
  const bracket = inBracket.exec(label);
  const [name, unit] =
    bracket === null ? [label, countNoun.exec(label)?.[1] ?? ''] : [bracket[1] ?? '', bracket[2] ?? ''];
  if (unit === '' || (bracket === null && noCount.test(label))) return null;
  const scaled = unit.startsWith('万') ? unit.slice(1) : unit;
  const read = unitAt(scaled, 0);
  const counts = read !== null && read.end === scaled.length && (read.kind === 'count' || read.kind === 'measure');
  return counts ? { name, unit } : null;
}

/**
 * What a cell of bare digits promises under a header that names its unit, with the header's words: 建设数量 · 320 · 套; or under 数量
 * beside the measure of its `row`. Null elsewhere.
 */
export function promised(reader: TableReader, header: Header, row: readonly Cell[], cell: Cell): Excerpt | null {
  const said = reader.excerpt(cell);
  if (!bareFigure.test(said.text)) return null;
  if (amounts.test(header.columns[cell.column]?.label ?? '')) {
    const measured = withMeasure(reader, header, row, cell);
    return measured === said ? null : measured;
  }
  const counted = columnUnit(header.columns[cell.column]?.label ?? '');
  return counted === null ? null : said.between(counted.name, counted.unit);
}
