import { type Area, type CellValue, isDay } from '../../workbook/cell.ts';
import type { BookCell, BookRow, BookSheet } from '../../workbook/xlsx/write/book.ts';
import { rowFit } from '../measure.ts';
import { itemOfRow, type LedgerRow } from '../rows/row.ts';
import type { FilledSheet } from '../sidecar.ts';
import { ledgerDesign } from '../templates.ts';
import { heights } from './design.ts';
import type { LedgerContext } from './ledger-context.ts';
import type { OrderLevel } from './options.ts';
import { chineseDay, filled, safeName, subjectWords } from './words.ts';

/** Label and value columns of the form, twice; together one upright A4 page. */
const widths = [16, 28, 16, 28];
const dayFormat = 'yyyy"年"m"月"d"日"';

interface Level {
  readonly colour: string;
  readonly requirement: string;
}

/** What each level says. Source: 提醒, 警示, 催办 of published supervision rules, mildest first. */
const levels: Readonly<Record<OrderLevel, Level>> = {
  蓝: { colour: '1F4E79', requirement: '请对照目标任务和办结时限抓紧推进，并于反馈时限前书面反馈进展情况。' },
  黄: {
    colour: '9C5700',
    requirement: '请分析滞后原因，提出补救措施和时间表，明确责任人，并于反馈时限前书面反馈。',
  },
  红: {
    colour: '9C0006',
    requirement: '请主要负责同志牵头研究，立即整改、限期完成，并于反馈时限前书面反馈；逾期未完成的，按规定提请问责。',
  },
};

interface FormCell {
  readonly text: string;
  readonly span: number;
  readonly height: number;
}

function readCell(source: string, span: number): FormCell {
  const [text = '', ...marks] = source.split('|');
  const mark = (name: string, otherwise: number): number => {
    const found = marks.find((one) => one.startsWith(`${name}=`));
    return found === undefined ? otherwise : Number(found.slice(name.length + 1));
  };
  return { text, span: mark('span', span), height: mark('height', heights.header) };
}

function textOf(value: CellValue): string {
  if (value === null) return '';
  return isDay(value) ? chineseDay(value.day) : String(value);
}

function levelOf({ id }: LedgerRow, { options }: LedgerContext): OrderLevel {
  return options.orders?.get(itemOfRow(id))?.level ?? options.level ?? '蓝';
}

function valuesOf(row: LedgerRow, index: number, context: LedgerContext): Record<string, CellValue> {
  const level = levelOf(row, context);
  const name = context.template.levels?.find((one) => one.light === level)?.name ?? '';
  const values: Record<string, CellValue> = {};
  for (const [field, cell] of Object.entries(row.cells)) values[field] = cell.value;
  return {
    ...values,
    code: `DB-${context.subject.year}-${String(index + 1).padStart(3, '0')}`,
    light: `${level}（${name}）`,
    assignedOn: { day: context.reportDate },
    requirement: levels[level].requirement,
    ...context.options.orders?.get(itemOfRow(row.id))?.values,
  };
}

/** The lines of one form; `row` is where it starts. */
class Form {
  readonly rows: BookRow[] = [];
  readonly merges: Area[] = [];
  readonly #context: LedgerContext;
  readonly #values: Record<string, CellValue>;
  readonly #start: number;

  constructor(context: LedgerContext, values: Record<string, CellValue>, start: number) {
    this.#context = context;
    this.#values = values;
    this.#start = start;
  }

  #fill(text: string): CellValue {
    const only = /^\{(\w+)\}$/.exec(text)?.[1];
    if (only !== undefined) return this.#values[only] ?? null;
    const words = Object.fromEntries(Object.entries(this.#values).map(([key, value]) => [key, textOf(value)]));
    return filled(text, { ...words, ...subjectWords(this.#context.subject) }).trim();
  }

  #merge(column: number, columns: number): void {
    this.merges.push({ row: this.#start + this.rows.length, column, rows: 1, columns });
  }

  title(text: string, colour: string): void {
    const style = this.#context.design.style({ kind: 'title', align: 'center', edges: null });
    this.#merge(0, widths.length);
    const cell = { value: this.#fill(text), style: style.font ? { ...style, font: { ...style.font, colour } } : style };
    this.rows.push({ height: heights.title, cells: [cell] });
  }

  /** A line outside the grid: two texts, or one over the whole width. */
  plain(texts: readonly string[]): void {
    const span = widths.length / texts.length;
    const cells: (BookCell | null)[] = [];
    for (const [index, text] of texts.entries()) {
      this.#merge(index * span, span);
      const align = index === 0 ? 'left' : 'right';
      cells[index * span] = {
        value: this.#fill(text),
        style: this.#context.design.style({ kind: 'footer', align, edges: null }),
      };
    }
    this.rows.push({ height: heights.line, cells: Array.from(cells, (cell) => cell ?? null) });
  }

  line(sources: readonly string[], last: boolean, first: boolean): void {
    const parts = sources.map((source) => readCell(source, 1));
    const fits: { text: string; width: number }[] = [];
    const cells: BookCell[] = [];
    for (const [index, part] of parts.entries()) {
      const at = cells.length;
      const value = this.#fill(part.text);
      const label = index % 2 === 0;
      if (part.span > 1) this.#merge(at, part.span);
      fits.push({
        text: textOf(value),
        width: widths.slice(at, at + part.span).reduce((sum, width) => sum + width, 0),
      });
      for (let offset = 0; offset < part.span; offset += 1) {
        const style = this.#context.design.style({
          kind: label ? 'header' : 'body',
          align: label ? 'center' : 'left',
          size: 12,
          edges: { left: at + offset === 0, right: at + offset === widths.length - 1, top: first, bottom: last },
          ...(isDay(value) ? { format: dayFormat } : {}),
        });
        cells.push({ value: offset === 0 ? value : null, style });
      }
    }
    const least = Math.max(...parts.map((part) => part.height));
    this.rows.push({ height: rowFit(fits, [12], least).height, cells });
  }
}

/** 督办单: one form an item, each on a page of its own; the level gives the title's colour and what is asked for. */
export function formSheet(
  rows: readonly LedgerRow[],
  context: LedgerContext,
  version: number,
): { sheet: BookSheet; record: FilledSheet } {
  const { template } = context;
  const [head = [], ...lines] = template.form ?? [];
  const out: BookRow[] = [];
  const merges: Area[] = [];
  const breaks: number[] = [];
  const places: FilledSheet['rows'] = [];
  for (const [index, row] of rows.entries()) {
    if (index > 0) breaks.push(out.length);
    const form = new Form(context, valuesOf(row, index, context), out.length);
    places.push({ id: row.id, row: out.length, values: {} });
    form.title(template.title, levels[levelOf(row, context)].colour);
    form.plain(head);
    for (const [place, line] of lines.entries()) form.line(line, place === lines.length - 1, place === 0);
    form.plain([template.footer]);
    out.push(...form.rows);
    merges.push(...form.merges);
  }
  const sheet = safeName(template.name, 31);
  return {
    record: {
      sheet,
      template: { id: template.id, version },
      header: { row: 0, rows: 1 },
      columns: [],
      idColumn: null,
      rows: places,
    },
    sheet: {
      name: sheet,
      visibility: 'visible',
      columns: widths.map((width) => ({ width })),
      rows: out,
      merges,
      grid: false,
      print: {
        paper: template.page.paper,
        orientation: template.page.orientation,
        margins: ledgerDesign.page.marginsCm,
        footer: ledgerDesign.page.footer,
        breaks,
        area: { row: 0, column: 0, rows: Math.max(1, out.length), columns: widths.length },
      },
    },
  };
}
