import fc from 'fast-check';
import { cellName } from '../../shared/workbook/xlsx/grid/address.ts';
import { packed, plainParts } from '../workbook/plain-workbook.ts';

/** A cell of a drawn sheet; `open` cells are unlocked, `format` is an index of `stylesXml`. */
interface DrawnCell {
  readonly text?: string;
  readonly number?: number;
  readonly formula?: string;
  readonly array?: string;
}

type Drawn = Map<string, DrawnCell>;

/** A sheet as random draws make it: a header, rows of hers, waiting rows, groups, totals, notes, side cells and what guards them. */
export interface DrawnSheet {
  readonly bytes: Uint8Array;
  /** How many items the notice has, and whether they stand in sections. */
  readonly items: number;
  readonly sectioned: boolean;
}

const stylesXml =
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font><sz val="11"/></font></fonts><fills count="1"><fill/></fills><borders count="2"><border/><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/><xf borderId="1"/><xf><protection locked="0"/></xf><xf borderId="1"><protection locked="0"/></xf></cellXfs></styleSheet>';

const headers = ['责任单位', '目标任务', '完成时限', '进展情况', '备注', '档案盒号'] as const;
const notes = [
  '备注',
  '审核',
  '制表人：',
  '填表说明：',
  '本表一式两份，报区政府。',
  '图例',
  '注：1.以月报为准',
  '联系人',
];
const bodyKinds = ['own', 'waiting', 'numbered', 'blank', 'group', 'subtotal'] as const;

/** What clerks' sheets have, at random. */
export const drawing = fc.record({
  titles: fc.nat({ max: 2 }),
  columns: fc.subarray([...headers], { minLength: 1 }),
  numbered: fc.boolean(),
  money: fc.boolean(),
  rate: fc.boolean(),
  body: fc.array(fc.constantFrom(...bodyKinds), { maxLength: 9 }),
  total: fc.constantFrom('none', 'sum', 'bare'),
  gap: fc.nat({ max: 3 }),
  below: fc.array(fc.constantFrom(...notes), { maxLength: 3 }),
  belowColumn: fc.nat({ max: 1 }),
  side: fc.array(fc.record({ row: fc.nat({ max: 20 }), kind: fc.constantFrom('text', 'sum', 'double', 'array') }), {
    maxLength: 4,
  }),
  tall: fc.array(
    fc.record({ row: fc.nat({ max: 8 }), column: fc.nat({ max: 2 }), rows: fc.integer({ min: 2, max: 3 }) }),
    {
      maxLength: 2,
    },
  ),
  wide: fc.array(fc.record({ row: fc.nat({ max: 14 }), column: fc.nat({ max: 4 }) }), { maxLength: 2 }),
  hidden: fc.array(fc.nat({ max: 14 }), { maxLength: 2 }),
  filter: fc.constantFrom('none', 'none', 'idle', 'active'),
  protection: fc.constantFrom('none', 'none', 'none', 'locked', 'open', 'rows'),
  ruled: fc.boolean(),
  rules: fc.boolean(),
  items: fc.integer({ min: 1, max: 8 }),
  sectioned: fc.boolean(),
});

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function cellXml(name: string, cell: DrawnCell, style: number): string {
  const s = style === 0 ? '' : ` s="${style}"`;
  if (cell.array !== undefined) return `<c r="${name}"${s}><f t="array" ref="${cell.array}">1+1</f></c>`;
  if (cell.formula !== undefined) return `<c r="${name}"${s}><f>${escaped(cell.formula)}</f></c>`;
  if (cell.number !== undefined) return `<c r="${name}"${s}><v>${cell.number}</v></c>`;
  if (cell.text === undefined) return `<c r="${name}"${s}/>`;
  return `<c r="${name}"${s} t="inlineStr"><is><t>${escaped(cell.text)}</t></is></c>`;
}

/** What a drawn sheet is made of. */
export type Draw = typeof drawing extends fc.Arbitrary<infer Value> ? Value : never;

/** The body of a draw, written into cells from a row on; gives the row below it. */
function drawBody(draw: Draw, cells: Drawn, from: number, title: number, money: number, rate: number, width: number) {
  const merges: string[] = [];
  let [row, made] = [from, 0];
  for (const kind of draw.body) {
    const put = (column: number, cell: DrawnCell) => cells.set(`${row},${column}`, cell);
    if (kind === 'group') {
      put(0, { text: `${'一二三四五六七八九'[made % 9]}、第${made}方面` });
      merges.push(`${cellName(row, 0)}:${cellName(row, width - 1)}`);
    } else if (kind === 'subtotal') put(0, { text: '小计' });
    else {
      if (title > 0 && kind !== 'blank' && kind !== 'waiting') put(0, { number: made + 1 });
      if (kind === 'own') put(title, { text: `她的事项${made}` });
      if (money >= 0 && kind !== 'blank') put(money, { number: 10 + made });
      if (rate >= 0 && kind !== 'blank') put(rate, { formula: `${cellName(row, Math.max(money, 0))}*2` });
    }
    made += 1;
    row += 1;
  }
  return { row, merges };
}

/** The sheet of a draw. */
export function drawSheet(draw: Draw): DrawnSheet {
  const cells: Drawn = new Map();
  const head = [...(draw.numbered ? ['序号'] : []), '项目名称', ...draw.columns];
  const title = draw.numbered ? 1 : 0;
  const money = draw.money ? head.push('投资额度') - 1 : -1;
  const rate = draw.rate && draw.money ? head.push('折算') - 1 : -1;
  for (let row = 0; row < draw.titles; row += 1) {
    cells.set(`${row},0`, { text: row === 0 ? '2025年台账' : '填报单位：' });
  }
  for (const [column, text] of head.entries()) cells.set(`${draw.titles},${column}`, { text });
  const from = draw.titles + 1;
  const body = drawBody(draw, cells, from, title, money, rate, head.length);
  const merges = [...body.merges];
  let row = body.row;
  if (draw.total !== 'none') {
    cells.set(`${row},0`, { text: '合计' });
    const sums = money >= 0 && row > from && draw.total === 'sum';
    if (sums) cells.set(`${row},${money}`, { formula: `SUM(${cellName(from, money)}:${cellName(row - 1, money)})` });
    row += 1;
  }
  row += draw.gap;
  for (const [index, text] of draw.below.entries()) cells.set(`${row + index},${draw.belowColumn}`, { text });
  const beside = head.length + 1;
  for (const { row: down, kind } of draw.side) {
    const at = from + down;
    if (kind === 'text') cells.set(`${at},${beside}`, { text: '旁注' });
    else if (kind === 'double' && money >= 0) {
      cells.set(`${at},${beside + 1}`, { formula: `${cellName(from, money)}*2` });
    } else if (kind === 'sum' && money >= 0) {
      cells.set(`${at},${beside + 1}`, {
        formula: `SUM(${cellName(from, money)}:${cellName(Math.max(row, from), money)})`,
      });
    } else if (kind === 'array') {
      cells.set(`${at},${beside + 3}`, { array: `${cellName(at, beside + 3)}:${cellName(at + 2, beside + 3)}` });
    }
  }
  const taken = (area: { row: number; column: number; rows: number; columns: number }) =>
    merges.some((ref) => {
      const [start = '', end = ''] = ref.split(':');
      const digits = (name: string) => Number(name.replace(/\D/g, '')) - 1;
      return area.row <= digits(end) && area.row + area.rows > digits(start);
    });
  for (const { row: down, column, rows } of draw.tall) {
    const area = { row: from + down, column: Math.min(column, head.length - 1), rows, columns: 1 };
    if (taken(area) || area.row + rows > body.row) continue;
    for (let inner = 1; inner < rows; inner += 1) cells.delete(`${area.row + inner},${area.column}`);
    merges.push(`${cellName(area.row, area.column)}:${cellName(area.row + rows - 1, area.column)}`);
  }
  for (const { row: down, column } of draw.wide) {
    const area = { row: from + down, column: Math.min(column, head.length - 2), rows: 1, columns: 2 };
    if (taken(area) || area.column < 0) continue;
    cells.delete(`${area.row},${area.column + 1}`);
    merges.push(`${cellName(area.row, area.column)}:${cellName(area.row, area.column + 1)}`);
  }
  return { bytes: pack(draw, cells, merges, { from, end: body.row, width: head.length }), ...draw };
}

function pack(
  draw: Draw,
  cells: Drawn,
  merges: readonly string[],
  { from, end, width }: { from: number; end: number; width: number },
): Uint8Array {
  const byRow = new Map<number, [number, DrawnCell][]>();
  for (const [key, cell] of cells) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    byRow.set(row, [...(byRow.get(row) ?? []), [column, cell]]);
  }
  for (let row = from; row < end; row += 1) {
    const known = new Map(byRow.get(row) ?? []);
    for (let column = 0; column < width; column += 1) if (!known.has(column)) known.set(column, {});
    byRow.set(row, [...known]);
  }
  const open = draw.protection === 'open' || draw.protection === 'rows';
  const rows = [...byRow].sort(([a], [b]) => a - b);
  const hidden = new Set(draw.hidden.map((row) => from + row));
  const xml = rows.map(([row, line]) => {
    const inBody = row >= from && row < end;
    const style = inBody ? (draw.ruled ? 1 : 0) + (open ? 2 : 0) : 0;
    const texts = line
      .sort(([a], [b]) => a - b)
      .map(([column, cell]) => cellXml(cellName(row, column), cell, column < width ? style : 0));
    return `<row r="${row + 1}"${hidden.has(row) ? ' hidden="1"' : ''}>${texts.join('')}</row>`;
  });
  const area = `A${from}:${cellName(Math.max(end - 1, from), width - 1)}`;
  const criteria = '<filterColumn colId="0"><filters><filter val="1"/></filters></filterColumn>';
  const after = [
    draw.protection === 'none'
      ? ''
      : `<sheetProtection sheet="1"${draw.protection === 'rows' ? ' insertRows="0" deleteRows="0"' : ''}/>`,
    draw.filter === 'none' ? '' : `<autoFilter ref="${area}">${draw.filter === 'active' ? criteria : ''}</autoFilter>`,
    merges.length === 0
      ? ''
      : `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`,
    draw.rules
      ? `<conditionalFormatting sqref="${cellName(from, width + 1)}:${cellName(from + 3, width + 2)}"><cfRule type="expression" priority="1"><formula>TRUE</formula></cfRule></conditionalFormatting>`
      : '',
  ].join('');
  const parts = plainParts(xml.join(''), after);
  const styled: Record<string, string> = { ...parts, 'xl/styles.xml': stylesXml };
  const rels = parts['xl/_rels/workbook.xml.rels'] ?? '';
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles';
  styled['xl/_rels/workbook.xml.rels'] = rels.replace(
    '</Relationships>',
    `<Relationship Id="rId2" Type="${type}" Target="styles.xml"/></Relationships>`,
  );
  styled['[Content_Types].xml'] = (parts['[Content_Types].xml'] ?? '').replace(
    '</Types>',
    '<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>',
  );
  return packed(styled);
}
