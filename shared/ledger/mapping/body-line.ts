import { fields } from '../fields.ts';
import { type Grid, shownText } from './grid.ts';
import type { HeaderArea } from './header-area.ts';
import { normaliseHeader } from './normalise-header.ts';
import { recogniseExactly } from './recognise.ts';
import { rowsSummed, sumsAbove, sumWord } from './sum-row.ts';
import { type TotalWord, totalWord } from './total-words.ts';

/**
 * What a row under the header is. `waiting`: nothing but numbers, as a form has that was numbered beforehand; `record`: it stands for
 * something; `named`: it has a name and nothing else; `heading`: a section's name with its ordinal; `lone`: one text by itself, which may head a group, name a record or be a
 * remark; `text`: words that fit no record; `page`, `subtotal`, `total`: sums of a printed page, of a part, of the table; `footer`: a note, a signature, a line about the sheet; `again`: the header repeated on a
 * later page; `other`: the header of another table.
 */
export type LineKind =
  | 'blank'
  | 'waiting'
  | 'record'
  | 'named'
  | 'heading'
  | 'lone'
  | 'text'
  | 'page'
  | 'subtotal'
  | 'total'
  | 'footer'
  | 'again'
  | 'other';

export interface Line {
  readonly kind: LineKind;
  readonly text: string;
  /** Cells of the table's columns that hold something, formulas apart. */
  readonly filled: number;
  /** Whether one merged cell runs over most of the table. */
  readonly wide: boolean;
  /** The number in front, where the table numbers its rows. */
  readonly number: number | null;
  /** Whether words stand where the table numbers its rows. */
  readonly odd: boolean;
  /** Which rows its formulas take in: some below, or only others; null where it has none. */
  readonly sums: 'below' | 'above' | null;
}

/** Words that begin the lines under a table: who made it, who signs it, what to know of it. */
const footerWords = [
  ...fields.filter((field) => field.fill === 'meta' && field.key !== 'remark').flatMap((field) => field.synonyms),
  ...['联系电话', '联系人', '负责人', '单位负责人', '部门负责人', '分管领导', '主要领导', '分管负责人', '主要负责人'],
  ...['审核', '审核人', '审核人员', '复核', '复核人', '审批', '审批人', '审定', '审签', '核稿', '校对', '校核', '核对'],
  ...[
    '制表',
    '制表人',
    '制表时间',
    '制表日期',
    '编制',
    '编制人',
    '填表',
    '填表人',
    '填表时间',
    '填表日期',
    '填报',
    '填报人',
  ],
  ...['经办', '经办人', '签字', '签名', '签章', '盖章', '单位盖章', '公章', '领导签字', '负责人签字', '日期', '年月日'],
  ...['注', '附注', '备注', '说明', '填表说明', '填报说明', '备注说明', '编制说明', '注意事项', '图例', '附', '附件'],
];
const footers = new Set(footerWords);

const heading =
  /^(?:[(（]?[一二三四五六七八九十]{1,3}[)）、.．]|第[一二三四五六七八九十]{1,3}(?:类|部分|章|节|方面|板块))|[(（](?:共)?\d{1,3}[项件个][)）]$/;
const numbered = /^[*★▲※]?[\d续(（①-⑳]|^[*★▲※]?[一二三四五六七八九十]{1,3}[、.．]?$|^[A-Za-z]{1,6}[-_]?\d/;
const continued = /^[(（]?(?:续[上前]?|接[上前])[表页]/;
const sentence = /[。；;]|[：:].{8}/;
const longestHeading = 40;

const folded = (text: string) => text.normalize('NFKC').replace(/\s+/g, '');

/** A signer's or maker's label by itself: 科室负责人, 报送人, 主管领导, 审核人员. */
const signer =
  /^.{0,4}(?:审核|审批|审定|审签|复核|校对|校核|核对|核稿|制表|编制|填表|填报|报送|报表|经办|承办|签发|批准|统计|主管|分管|主要|负责|单位)(?:人|员|者|人员|领导|负责人|签字|签章|盖章)$/;

/** A day by itself, as it stands under a table's right end. */
const dayAlone = /^(?:19|20)?\d{2}年\d{1,2}月(?:\d{1,2}日)?$/;

/** What a label before a colon says when it is about the sheet or its signers, whatever else it says. */
const footerLabel =
  /[签审核校章]|制表|填表|填报|编制|经办|负责人|领导|联系|电话|日期|时间|备注|说明|注意|图例|附件|单位|口径|来源|资料/;

const isLabel = (text: string) => footers.has(folded(text)) || signer.test(folded(text));

/** Whether a text is what lines under a table hold: a label with or without its colon, 注1, a blank to be signed. */
function isFooterText(text: string, alone: boolean): boolean {
  const bare = folded(text).replace(/[(（][^)）]{0,6}[)）]/g, '');
  if (/^[*※]?注\d?[.、:]/.test(bare)) return true;
  const end = bare.search(/[:_＿]/);
  if (end === -1) {
    return (
      footers.has(bare) || signer.test(bare) || /(?:签字|签名|签章|盖章)$/.test(bare) || (alone && dayAlone.test(bare))
    );
  }
  return footers.has(bare.slice(0, end)) || (alone && end <= 10 && footerLabel.test(bare.slice(0, end)));
}

interface Place {
  readonly grid: Grid;
  readonly header: HeaderArea;
  readonly first: number;
  readonly last: number;
  /** Whether the first column numbers the rows. */
  readonly numbered: boolean;
}

/** How many of a row's texts are headers, and of those how many stand in their own columns of this table. */
function headerWords({ grid, header, first, last }: Place, row: number): { known: number; own: number } {
  const own = new Map(header.columns.map(({ column, path }) => [column, path]));
  let [known, same] = [0, 0];
  for (let column = first; column <= last; column += 1) {
    const value = grid.value(row, column);
    if (typeof value !== 'string' || value.trim() === '') continue;
    const inPlace =
      own.get(column)?.some((text) => normaliseHeader(text).text === normaliseHeader(value).text) ?? false;
    if (inPlace) same += 1;
    if (inPlace || recogniseExactly(value) !== null) known += 1;
  }
  return { known, own: same };
}

function filledColumns({ grid, first, last }: Place, row: number): number[] {
  const filled: number[] = [];
  for (let column = first; column <= last; column += 1) {
    if (grid.text(row, column).trim() !== '' && grid.formula(row, column) === null) filled.push(column);
  }
  return filled;
}

function leftmostText({ grid, last }: Place, row: number): string {
  for (let column = 0; column <= last; column += 1) {
    const value = grid.value(row, column);
    if (grid.formula(row, column) === null && value !== null && value !== '') {
      return typeof value === 'string' ? value : '';
    }
  }
  return '';
}

/** Whether a row holds nothing but figures in some of its columns. */
function holdsFigures({ grid }: Place, row: number, columns: readonly number[]): boolean {
  return columns.every((column) => typeof grid.value(row, column) === 'number');
}

/** How far from the table's first column the word of a row of sums may stand. */
const sumColumns = 3;

/** What formulas call a row: a total whose words are put together by one, or that has no words and sums what stands above it. */
function sumByFormula({ grid, header, first, last }: Place, row: number, isEmpty: boolean): TotalWord | null {
  for (let column = first; column < first + sumColumns; column += 1) {
    const formula = grid.formula(row, column);
    const word = formula === null ? null : sumWord({ value: grid.value(row, column), formula });
    if (word !== null) return word;
  }
  const bodyRow = header.row + header.rows;
  return isEmpty && sumsAbove(grid, row, { first, last, bodyRow }) ? 'total' : null;
}

function kindOf(place: Place, row: number, filled: readonly number[], wide: boolean): LineKind {
  const { grid, first } = place;
  const [lead] = filled;
  const computed = sumByFormula(place, row, lead === undefined);
  if (computed !== null) return computed;
  if (lead === undefined) {
    const merge = grid.merge(row, first);
    const inner = merge !== null && merge.row < row && shownText(grid, row, first) !== '';
    return inner ? 'record' : 'blank';
  }
  const text = grid.text(row, lead).trim();
  const sums = totalWord(text);
  if (sums !== null && (lead - first < sumColumns || holdsFigures(place, row, filled.slice(1)))) return sums;
  const header = headerWords(place, row);
  if (header.known >= 3 || (header.own >= 2 && header.own === filled.length)) {
    return header.own >= 2 && header.own * 2 >= header.known ? 'again' : 'other';
  }
  if (
    filled.every((column) => typeof grid.value(row, column) !== 'string' || /^\d{1,4}$/.test(grid.text(row, column)))
  ) {
    return 'waiting';
  }
  if (filled.length === 1 && continued.test(text)) return 'lone';
  const underNumber = place.numbered && lead === first;
  if (filled.length > 1) return 'record';
  if (sentence.test(text) || text.length > longestHeading) return lead === first || wide ? 'text' : 'record';
  if (lead - first < 2 && (wide || lead === first) && heading.test(text)) return 'heading';
  if (wide || (underNumber && !numbered.test(text))) return 'lone';
  if (underNumber) return 'record';
  if (lead === first) return 'lone';
  return lead - first < 2 ? 'named' : 'record';
}

/** Reads one row under the header by what stands in the table's own columns; notes may begin to their left. */
export function bodyLine(grid: Grid, header: HeaderArea, row: number, isNumbered: boolean): Line {
  const first = header.columns[0]?.column ?? 0;
  const last = header.columns.at(-1)?.column ?? first;
  const place: Place = { grid, header, first, last, numbered: isNumbered };
  const filled = filledColumns(place, row);
  const leftmost = leftmostText(place, row).trim();
  const [lead] = filled;
  const merge = lead === undefined ? null : grid.merge(row, lead);
  const wide = merge !== null && merge.rows === 1 && merge.columns >= Math.max(2, (last - first + 1) * 0.6);
  const text = lead === undefined ? leftmost : grid.text(row, lead).trim();
  const value = lead === first ? Number(text) : Number.NaN;
  const number = isNumbered && text !== '' && Number.isInteger(value) ? value : null;
  const signed = filled.every((column) => /[:：_]/.test(grid.text(row, column)) || isLabel(grid.text(row, column)));
  const foot = leftmost !== '' && isFooterText(leftmost, filled.length <= 1 || signed);
  const kind = foot ? 'footer' : kindOf(place, row, filled, wide);
  const odd = isNumbered && lead === first && !numbered.test(text);
  const sums = kind === 'total' ? rowsSummed(grid, row, first, last) : null;
  return { kind, text, filled: filled.length, wide, number, odd, sums };
}
