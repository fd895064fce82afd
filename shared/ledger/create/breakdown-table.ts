import type { Item } from '../../notice/notice.ts';
import { cellName, columnName } from '../../workbook/xlsx/grid/address.ts';
import { type SharedTarget, sharedTargets } from '../rows/breakdown-rows.ts';
import type { LedgerRow } from '../rows/row.ts';
import { ledgerDesign, type TemplateColumn } from '../templates.ts';
import type { LedgerContext } from './ledger-context.ts';
import { emptyRow, metaTexts, recordTable, tableRow, tableWords } from './record-table.ts';
import type { Band, SummaryLine, TableChart, TableColumn, TablePlaces, TableRow, TableSpec } from './table.ts';
import { helperColumns, paperFor, tableColumn } from './table-columns.ts';
import { frozenColumns } from './table-sheet.ts';
import { filled, safeName } from './words.ts';

const district = /(?:区|县|市|旗|镇|乡|街道|基地|国际港|管委会)(?:（[^（）]{1,12}）)?$/;
const office = /(?:局|委|办|公司|集团|中心|厅|院|校|会)$/;
/** Rows of a chart for each bar and for its title, and how many a page holds beside the repeated header. */
const rowsPerBar = 1.2;
const titleRows = 3;
const pageRows = 26;
/** Above so many bars a chart cannot be read and is left out. */
const mostBars = 60;

function levelOf(names: readonly string[]): string {
  const districts = names.filter((name) => district.test(name)).length;
  const offices = names.filter((name) => office.test(name)).length;
  if (districts >= names.length * 0.5) return offices > 0 ? '区县、单位' : '区县';
  return offices >= names.length * 0.5 ? '单位' : '项目';
}

const keyed = (field: string, lot: number): string => `${field}.${lot}`;

/** Formulas name columns by field; those of a repeated block are this block's own. */
function ownColumns(formula: string, lot: number): string {
  return formula.replace(
    /([{[])(share|doneValue|rate)([}\]])/g,
    (_, open: string, field: string, close: string) => `${open}${keyed(field, lot)}${close}`,
  );
}

function columnsOf(totals: readonly SharedTarget[], rows: readonly TableRow[], context: LedgerContext, level: string) {
  const { template } = context;
  const own = (column: TemplateColumn): TableColumn => tableColumn(column, rows, context);
  const made: TableColumn[] = [];
  let blocks = false;
  for (const column of template.columns) {
    if (column.repeat !== 'target') {
      if (column.optional) continue;
      made.push(column.field === 'region' ? { ...own(column), header: level } : own(column));
      continue;
    }
    if (blocks) continue;
    blocks = true;
    for (const [lot, total] of totals.entries()) {
      const group = filled(column.group ?? '', { metric: total.metric, unit: total.unit });
      for (const repeated of template.columns.filter((one) => one.repeat === 'target')) {
        const key = keyed(repeated.field, lot);
        const block = tableColumn(repeated, rows, context, key);
        const formula = block.formula === null ? null : ownColumns(block.formula, lot);
        made.push({ ...block, group, of: totals.length > 1 ? group : null, formula });
      }
    }
  }
  return [...made, ...helperColumns(template)];
}

/** One row a district with its share of every total, in the order of first mention. */
function matrixRows(totals: readonly SharedTarget[], rows: readonly LedgerRow[]): TableRow[] {
  const names = [...new Set(totals.flatMap((total) => total.shares.map((share) => share.name)))];
  const named = new Map([...rows].reverse().map((row) => [row.cells.region?.value, row]));
  const shares = totals.map((total) => new Map(total.shares.map((share) => [share.name, share.value])));
  return names.map((name, index) => {
    const first = named.get(name);
    const base = first ? tableRow(first) : emptyRow;
    const values = shares.map((lot, place) => [keyed('share', place), lot.get(name) ?? null] as const);
    return { ...base, values: { _id: base.id, seq: index + 1, region: name, ...Object.fromEntries(values) } };
  });
}

function summaryOf(totals: readonly SharedTarget[], context: LedgerContext): SummaryLine[] {
  return context.template.summary.map((line) => {
    const cells: Record<string, string | number> = {};
    for (const [field, text] of Object.entries(line.cells ?? {})) {
      if (field === 'region') {
        cells.region = text;
        continue;
      }
      for (const [lot, { target }] of totals.entries()) {
        if (text.includes('{target.value}') && target === null) continue;
        const filledIn = text
          .replace('{target.value}', String(target?.value ?? ''))
          .replace('{sum.share}', `SUBTOTAL(109,[${keyed('share', lot)}])`);
        cells[keyed(field, lot)] = filledIn.startsWith('=') ? ownColumns(filledIn, lot) : Number(filledIn);
      }
    }
    return { cells };
  });
}

/** A bar chart a total, over a hidden list that sorts itself by share as the clerk edits. */
function chartOf(
  spec: Omit<TableSpec, 'chart'>,
  totals: readonly SharedTarget[],
  rows: readonly TableRow[],
  title: string,
) {
  return (places: TablePlaces): TableChart => {
    const firstHelper = spec.columns.length;
    const body = places.bodyRow + 1;
    const last = places.bodyEnd;
    const helpers = rows.map((): { value: string | number; formula: string }[] => []);
    let top = places.end + 1;
    const charts = totals.map((total, lot) => {
      const at = firstHelper + lot * 4;
      const range = (index: number): string => `$${columnName(index)}$${body}:$${columnName(index)}$${last}`;
      const shareColumn = places.column(keyed('share', lot));
      const regionColumn = places.column('region');
      const figures = rows.map((row) => Number(row.values[keyed('share', lot)] ?? 0));
      const order = figures.map((_, row) => row).sort((a, b) => (figures[b] ?? 0) - (figures[a] ?? 0) || a - b);
      const ranks: number[] = [];
      for (const [place, row] of order.entries()) ranks[row] = place + 1;
      const names = order.map((row) => String(rows[row]?.values.region ?? ''));
      const sorted = order.map((row) => figures[row] ?? 0);
      for (const [index, cells] of helpers.entries()) {
        const own = `$${columnName(at)}`;
        const match = `MATCH(${index + 1},${range(at + 1)},0)`;
        cells.push(
          { value: figures[index] ?? 0, formula: `=N(${cellName(places.bodyRow + index, shareColumn)})` },
          {
            value: ranks[index] ?? 0,
            formula: `=COUNTIF(${range(at)},">"&${own}${body + index})+COUNTIF(${own}$${body}:${own}${body + index},${own}${body + index})`,
          },
          { value: names[index] ?? '', formula: `=INDEX(${range(regionColumn)},${match})` },
          { value: sorted[index] ?? 0, formula: `=INDEX(${range(at)},${match})` },
        );
      }
      // Places of the notice that have no share of this total stand last and are left out.
      const bars = Math.max(1, sorted.filter((figure) => figure > 0).length);
      const height = Math.min(pageRows, Math.ceil(bars * rowsPerBar) + titleRows);
      const area = (index: number) => ({ row: places.bodyRow, column: index, rows: bars, columns: 1 });
      const chart = {
        title: filled(title, { metric: total.metric }),
        series: total.unit === '' ? total.metric : `${total.metric}（${total.unit}）`,
        names: { sheet: spec.sheet, area: area(at + 2), values: names.slice(0, bars) },
        figures: { sheet: spec.sheet, area: area(at + 3), values: sorted.slice(0, bars) },
        place: { row: top, column: 0, rows: height, columns: places.columns },
      };
      top += height + 1;
      return chart;
    });
    const whole = top <= pageRows;
    return { charts, helpers, rows: top - places.end, breaks: whole ? [] : charts.map((chart) => chart.place.row) };
  };
}

function itemTable(
  item: Item,
  rows: readonly LedgerRow[],
  context: LedgerContext,
  version: number,
  mark: string,
): TableSpec {
  const { template } = context;
  const totals = sharedTargets(item);
  const matrix = matrixRows(totals, rows);
  const level = levelOf(matrix.map((row) => String(row.values.region)));
  const columns = columnsOf(totals, matrix, context, level);
  const words = { ...tableWords(context), level };
  const gap = ledgerDesign.conditional['breakdown-gap'];
  const spec: Omit<TableSpec, 'chart'> = {
    sheet: safeName(template.name + mark, 31),
    template: { id: template.id, version },
    title: filled(template.title, words),
    meta: metaTexts(context, words),
    above: [`第${item.number ?? ''}项　${item.title}`],
    columns,
    headerRows: 2,
    freezeColumns: frozenColumns(template.freeze),
    bands: matrix.map((row): Band => ({ kind: 'row', row })),
    summary: summaryOf(totals, context),
    footer: filled(template.footer, words),
    rules: totals.map((_, lot) => ({
      columns: [keyed('share', lot)],
      formula: `=AND(LEFT({region},2)="差额",{${keyed('share', lot)}}<>0)`,
      style: gap?.fill === undefined ? {} : { fill: gap.fill },
      summaries: true,
    })),
    paper: paperFor(columns, context),
    orientation: template.page.orientation,
    settings: context.settings,
  };
  return template.chart && !context.options.plain && matrix.length <= mostBars
    ? { ...spec, chart: chartOf(spec, totals, matrix, template.chart.title) }
    : spec;
}

/** A table a shared-out item: a row a district, three columns a total, and 合计, 文件总目标, 差额 under them. */
export function breakdownTables(rows: readonly LedgerRow[], context: LedgerContext, version: number): TableSpec[] {
  const byItem = new Map<string, LedgerRow[]>();
  for (const row of rows) {
    const key = `${row.capture}:${row.source.item.id}`;
    const own = byItem.get(key);
    if (own) own.push(row);
    else byItem.set(key, [row]);
  }
  const groups = [...byItem.values()];
  if (groups.length === 0) return [emptyTable(context, version)];
  const used = new Map<string, number>();
  return groups.flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    const { item } = first.source;
    const label = String(item.number ?? item.id).slice(0, 12);
    const times = (used.get(label) ?? 0) + 1;
    used.set(label, times);
    const mark = groups.length === 1 ? '' : times === 1 ? `（${label}）` : `（${label}-${times}）`;
    return [itemTable(item, own, context, version, mark)];
  });
}

/** The form of the table without a total, for a notice that shares nothing out. */
function emptyTable(context: LedgerContext, version: number): TableSpec {
  const level = '区县';
  const spec = recordTable([], context, version);
  return {
    ...spec,
    title: filled(context.template.title, { ...tableWords(context), level }),
    columns: spec.columns.map((column) => ({ ...column, group: null })),
    headerRows: 1,
    summary: [],
  };
}
