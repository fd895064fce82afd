import { fieldOf } from '../shared/ledger/fields.ts';
import type { ColumnMapping, How } from '../shared/ledger/mapping/mapping.ts';
import type { Conflict, FillPlan, GoneRow } from '../shared/ledger/plan/plan.ts';
import { type CellValue, isDay } from '../shared/workbook/cell.ts';
import { cellName } from '../shared/workbook/xlsx/grid/address.ts';

interface RowJson {
  readonly number: number | null;
  readonly title: string;
}

type Plain = string | number | boolean | null;

/** The plan as one record. `column` counts from zero; a day is `YYYY-MM-DD`; `base` is null where nothing was filled before. */
export interface PlanJson {
  readonly sheet: string;
  readonly mapping: readonly {
    readonly header: string;
    readonly column: number;
    readonly field: string | null;
    readonly how: How;
  }[];
  readonly plan: {
    readonly insert: readonly RowJson[];
    readonly update: readonly (RowJson & { readonly fields: readonly string[] })[];
    readonly same: readonly RowJson[];
    readonly conflict: readonly (RowJson & {
      readonly field: string;
      readonly hers: Plain;
      readonly ours: Plain;
      readonly base: Plain;
    })[];
    readonly gone: readonly (RowJson & { readonly by: GoneRow['by'] })[];
    readonly held: readonly (RowJson & { readonly reasons: readonly string[] })[];
  };
}

function plain(value: CellValue | undefined): Plain {
  if (value === undefined) return null;
  return isDay(value) ? value.day : value;
}

const rowJson = ({ number, title }: RowJson): RowJson => ({ number, title });

/** The mapping and the plan as `--json` prints them. A guess that was not taken leaves its header without a field. */
export function planJson(plan: FillPlan): PlanJson {
  return {
    sheet: plan.sheet,
    mapping: plan.mapping.columns.map(({ header, column, field, how, use }) => {
      return { header, column, field: use === 'ask' ? null : field, how };
    }),
    plan: {
      insert: plan.insert.map(rowJson),
      update: plan.update.map((row) => ({ ...rowJson(row), fields: row.cells.map((cell) => cell.field) })),
      same: plan.same.map(rowJson),
      conflict: plan.conflict.map((one) => {
        const { field, hers, ours, base } = one.cell;
        return { ...rowJson(one), field, hers: plain(hers), ours: plain(ours), base: plain(base) };
      }),
      gone: plan.gone.map((row) => ({ ...rowJson(row), by: row.by })),
      held: plan.held.map((row) => ({ ...rowJson(row), reasons: row.reasons })),
    },
  };
}

function short(value: CellValue | undefined): string {
  const text = String(plain(value) ?? '（空）').replace(/\s+/g, ' ');
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

const letters = (column: number) => cellName(0, column).slice(0, -1);

function name({ number, title }: RowJson): string {
  return number === null ? `“${title}”` : `第 ${number} 项“${title}”`;
}

function columnLine({ column, header, parents, field, how, use, hint }: ColumnMapping): string {
  const shown = [...parents, header].join(' › ').replace(/\s+/g, '');
  const unit = hint === null ? '' : `，单位 ${hint}`;
  const words = { fill: '填入', ask: '待确认，不填', keep: '不动' }[use];
  const target = field === null || use === 'ask' ? '—' : fieldOf(field).label;
  return `  ${letters(column)} ${shown} → ${target}（${how}${unit}；${words}）`;
}

function conflictLine(one: Conflict): string {
  const { header, hers, ours, base, column } = one.cell;
  const before = base === undefined ? '' : `，上次填入“${short(base)}”`;
  const kept = one.decision === 'ours' ? '按原文填入' : '保留您的';
  return `  ${cellName(one.row, column)} ${name(one)}${header}：您写“${short(hers)}”，原文“${short(ours)}”${before}。${kept}。`;
}

function goneLine(row: GoneRow): string {
  return row.by === 'her'
    ? `  ${name(row)}：您已删去此行，不再填入。`
    : `  ${name(row)}：公告里已没有此项，第 ${(row.row ?? 0) + 1} 行保持不动。`;
}

/** What a fill did, or would do, in Chinese lines with its figures. */
export function planLines(plan: FillPlan, dryRun: boolean): string[] {
  const { mapping, insert, update, same, conflict, gone, held } = plan;
  const cells = update.reduce((sum, row) => sum + row.cells.length, 0);
  const counts = [
    `新增 ${insert.length} 行`,
    `更新 ${update.length} 行 ${cells} 格`,
    `不变 ${same.length} 行`,
    `冲突 ${conflict.length} 处`,
    `仅一方有 ${gone.length} 行`,
    ...(held.length > 0 ? [`暂缓 ${held.length} 行`] : []),
  ].join('，');
  const detail = [...conflict.map(conflictLine), ...gone.map(goneLine)];
  if (!dryRun) return [`已填入工作表“${plan.sheet}”：${counts}。`, ...detail];
  const header = `表头对应（工作表“${plan.sheet}”第 ${mapping.headerRow + 1} 行起 ${mapping.headerRows} 行）：`;
  const rows = [
    ...insert.map((row) => `  新增 ${name(row)}`),
    ...update.map((row) => `  更新 ${name(row)}：${row.cells.map((cell) => cell.header).join('、')}`),
  ];
  return [header, ...mapping.columns.map(columnLine), `预览，未写入任何内容：${counts}。`, ...rows, ...detail];
}

/** What the person should know of headers left unmapped, values off a list, and rows held back. */
export function planWarnings(plan: FillPlan): string[] {
  const asks = plan.mapping.columns.filter((column) => column.use === 'ask' && column.field !== null);
  return [
    ...asks.map(({ column, header, reason, field }) => {
      const key = field ?? '';
      return `${letters(column)} 列“${header}”未填：${reason}。确认请加 --map ${header}=${key}，或加 --accept-guesses。`;
    }),
    ...plan.held.map((row) => `${name(row)}暂缓填入：${row.reasons.join('；')}。`),
    ...[...plan.insert, ...plan.update].flatMap((row) => row.notes.map((note) => `${name(row)}：${note}。`)),
  ];
}
