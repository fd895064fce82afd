import type { UnitRole } from '../../notice/notice.ts';
import type { Area } from '../../workbook/cell.ts';
import type { BookCell, BookName, BookRow, BookSheet } from '../../workbook/xlsx/write/book.ts';
import { lineCount, linesHeight } from '../measure.ts';
import type { LedgerRow } from '../rows/row.ts';
import { unitsOf } from '../rows/units.ts';
import { ledgerDesign } from '../templates.ts';
import { heights } from './design.ts';
import type { LedgerContext } from './ledger-context.ts';

const sheet = '设置';
const widths = [34, 20, 12, 12, 14, 14, 16];
const dayFormat = 'yyyy"年"m"月"d"日"';

interface UnitLine {
  readonly name: string;
  readonly counts: Record<UnitRole, number>;
}

function directory(rows: readonly LedgerRow[], context: LedgerContext): UnitLine[] {
  const units = new Map<string, UnitLine>();
  const seen = new Set<string>();
  for (const row of rows) {
    const key = `${row.capture}:${row.source.item.id}`;
    if (seen.has(key)) continue;
    seen.add(key);
    for (const { name, role } of unitsOf(row.source.item, context.options)) {
      const line = units.get(name) ?? { name, counts: { 牵头: 0, 责任: 0, 配合: 0 } };
      line.counts[role] += 1;
      units.set(name, line);
    }
  }
  return [...units.values()];
}

type Kind = 'header' | 'body';

class SettingsRows {
  readonly rows: BookRow[] = [];
  readonly merges: Area[] = [];
  readonly #context: LedgerContext;

  constructor(context: LedgerContext) {
    this.#context = context;
  }

  heading(text: string): void {
    const style = this.#context.design.style({ kind: 'group', align: 'left', edges: null });
    this.merges.push({ row: this.rows.length, column: 0, rows: 1, columns: widths.length });
    this.rows.push({ height: heights.header, cells: [{ value: text, style }] });
  }

  line(values: readonly BookCell['value'][], kind: Kind, format?: string): number {
    const cells = values.map((value, index): BookCell => {
      const style = this.#context.design.style({
        kind,
        align: kind === 'header' ? 'center' : index === 0 ? 'left' : 'center',
        edges: {},
        ...(format !== undefined && index === 1 ? { format } : {}),
      });
      return { value, style };
    });
    const lines = values.map((value, index) =>
      typeof value === 'string' ? lineCount(value, widths[index] ?? 12, 11) : 1,
    );
    this.rows.push({ height: Math.max(heights.body, linesHeight(Math.max(...lines), 11)), cells });
    return this.rows.length - 1;
  }
}

/** A light's word and, over the rest of the width, what it means. */
function lightLine(lines: SettingsRows, word: string, meaning: string): void {
  const row = lines.line([word, meaning, null, null, null, null, null], 'body');
  lines.merges.push({ row, column: 1, rows: 1, columns: widths.length - 1 });
}

/** 设置: the dates and thresholds that formulas read by name, what the lights mean, and the units with their tasks. */
export function settingsSheet(
  rows: readonly LedgerRow[],
  context: LedgerContext,
): { sheet: BookSheet; names: BookName[] } {
  const { preset, settings, design } = context;
  const title: BookCell = { value: sheet, style: design.style({ kind: 'title', align: 'center', edges: null }) };
  const lines = new SettingsRows(context);
  lines.rows.push({ height: heights.title, cells: [title] });
  const names: BookName[] = [];
  const named = (name: string, label: string, format: string): void => {
    const row = lines.line([label, settings[name] ?? null], 'body', format);
    names.push({ name, sheet, area: { row, column: 1, rows: 1, columns: 1 } });
  };
  lines.heading('日期与界限（改这里，台账里的序时进度和亮灯随之重算）');
  named('asOf', '数据截止日期', dayFormat);
  named('yearStart', '序时起算日', dayFormat);
  for (const { name, label } of preset.thresholds) named(name, label, 'General');
  lines.heading(`亮灯规则：${preset.name}`);
  for (const [word, meaning] of Object.entries(preset.meaning)) lightLine(lines, word, meaning);
  lines.heading('单位名录（责任领导、联系人、联系电话由本单位填写）');
  lines.line(['单位', '牵头项数', '责任项数', '配合项数', '责任领导', '联系人', '联系电话'], 'header');
  for (const { name, counts } of directory(rows, context)) {
    lines.line([name, counts.牵头, counts.责任, counts.配合, null, null, null], 'body');
  }
  return {
    names,
    sheet: {
      name: sheet,
      visibility: 'visible',
      columns: widths.map((width) => ({ width })),
      rows: lines.rows,
      merges: [{ row: 0, column: 0, rows: 1, columns: widths.length }, ...lines.merges],
      print: {
        paper: 'A4',
        orientation: 'landscape',
        margins: ledgerDesign.page.marginsCm,
        footer: ledgerDesign.page.footer,
        area: { row: 0, column: 0, rows: lines.rows.length, columns: widths.length },
      },
    },
  };
}
