import { fieldOf } from '../shared/ledger/fields.ts';
import type { ColumnMapping, How } from '../shared/ledger/mapping/mapping.ts';
import type { Note } from '../shared/ledger/notes/note.ts';
import { noteText } from '../shared/ledger/notes/note-text.ts';
import { layOut } from '../shared/ledger/plan/layout.ts';
import {
  type CellChange,
  type Conflict,
  type FillPlan,
  type GoneRow,
  type InsertRow,
  isEarlier,
  type UpdateRow,
} from '../shared/ledger/plan/plan.ts';
import { type CellValue, isDay } from '../shared/workbook/cell.ts';
import { cellName } from '../shared/workbook/xlsx/grid/address.ts';

interface RowJson {
  readonly number: number | null;
  readonly title: string;
}

type Plain = string | number | boolean | null;

/** A cell that the fill writes: its name as it stands afterwards, its header, what stands there, what will. */
interface CellJson {
  readonly cell: string;
  readonly header: string;
  readonly field: string;
  readonly before: Plain;
  readonly after: Plain;
}

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
    /** `row` is where the row will stand, counted from one. */
    readonly insert: readonly (RowJson & { readonly row: number; readonly cells: readonly CellJson[] })[];
    readonly update: readonly (RowJson & {
      readonly row: number;
      readonly fields: readonly string[];
      readonly cells: readonly CellJson[];
    })[];
    readonly same: readonly RowJson[];
    readonly conflict: readonly (RowJson & {
      readonly field: string;
      readonly hers: Plain;
      readonly ours: Plain;
      readonly base: Plain;
    })[];
    readonly gone: readonly (RowJson & { readonly by: GoneRow['by'] })[];
    /** `barred`: the sheet does not take the row as it stands; else its values fail their columns' rules. */
    readonly held: readonly (RowJson & { readonly reasons: readonly string[]; readonly barred: boolean })[];
  };
}

function plain(value: CellValue | undefined): Plain {
  if (value === undefined) return null;
  return isDay(value) ? value.day : value;
}

const rowJson = ({ number, title }: RowJson): RowJson => ({ number, title });

function cellsJson(cells: readonly CellChange[], row: number): CellJson[] {
  return cells.map(({ column, header, field, hers, ours }) => {
    return { cell: cellName(row, column), header, field, before: plain(hers), after: plain(ours) };
  });
}

/** A text on one line: headers and cells of hers may break theirs. */
const onLine = (text: string) => text.replace(/\s*[\r\n]\s*/g, '');

const said = (note: Note) => onLine(noteText(note, 'zh-CN'));

/** Where the rows that a plan writes stand afterwards, by id. */
function rowsAfter(plan: FillPlan): ReadonlyMap<string, number> {
  return new Map(layOut(plan).rows.map(({ planned, row }) => [planned.id, row]));
}

/** The mapping and the plan as `--json` prints them. A guess that was not taken leaves its header without a field. */
export function planJson(plan: FillPlan): PlanJson {
  const rows = rowsAfter(plan);
  const placed = (row: InsertRow | UpdateRow) => {
    const at = rows.get(row.id) ?? 0;
    return { ...rowJson(row), row: at + 1, cells: cellsJson(row.cells, at) };
  };
  return {
    sheet: plan.sheet,
    mapping: plan.mapping.columns.map(({ header, column, field, how, use }) => {
      return { header, column, field: use === 'ask' ? null : field, how };
    }),
    plan: {
      insert: plan.insert.map(placed),
      update: plan.update.map((row) => ({ ...placed(row), fields: row.cells.map((cell) => cell.field) })),
      same: plan.same.map(rowJson),
      conflict: plan.conflict.map((one) => {
        const { field, hers, ours, base } = one.cell;
        return { ...rowJson(one), field, hers: plain(hers), ours: plain(ours), base: plain(base) };
      }),
      gone: plan.gone.map((row) => ({ ...rowJson(row), by: row.by })),
      held: plan.held.map((row) => ({ ...rowJson(row), reasons: row.reasons.map(said), barred: row.barred })),
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

function conflictLine(one: Conflict, at: number): string {
  const { header, hers, ours, base, column } = one.cell;
  if (isEarlier(one)) {
    const left = one.decision === 'ours' ? '按原文填入' : '未改动';
    return `  ${cellName(at, column)} ${name(one)}${onLine(header)}：已有内容“${short(hers)}”，${left}；原文“${short(ours)}”。`;
  }
  const before = base === undefined ? '' : `，上次填入“${short(base)}”`;
  const kept = one.decision === 'ours' ? '按原文填入' : '保留您的';
  return `  ${cellName(at, column)} ${name(one)}${onLine(header)}：您写“${short(hers)}”，原文“${short(ours)}”${before}。${kept}。`;
}

function goneLine(row: GoneRow, at: number): string {
  return row.by === 'her'
    ? `  ${name(row)}：您已删去此行，不再填入。`
    : `  ${name(row)}：公告里已没有此项，第 ${at + 1} 行保持不动。`;
}

/** A written row with its cells: old → new, or the new value alone where nothing stands. */
function writtenLines(label: string, row: InsertRow | UpdateRow, at: number): string[] {
  const cells = row.cells.map(({ column, header, hers, ours }) => {
    const from = hers === null ? '' : `${short(hers)} → `;
    return `    ${cellName(at, column)} ${header.replace(/\s+/g, '')}：${from}${short(ours)}`;
  });
  return [`  ${label} ${name(row)}（第 ${at + 1} 行）`, ...cells];
}

function countsOf({ insert, update, same, conflict, gone, held }: FillPlan): string {
  const cells = update.reduce((sum, row) => sum + row.cells.length, 0);
  const earlier = conflict.filter(isEarlier).length;
  return [
    `新增 ${insert.length} 行`,
    `更新 ${update.length} 行 ${cells} 格`,
    `不变 ${same.length} 行`,
    `冲突 ${conflict.length - earlier} 处`,
    ...(earlier > 0 ? [`已有内容未改动 ${earlier} 格`] : []),
    `仅一方有 ${gone.length} 行`,
    ...(held.length > 0 ? [`暂缓 ${held.length} 行`] : []),
  ].join('，');
}

/** What a fill did, or would do, in Chinese lines with its figures; a dry run names every cell. Cells are named as they stand afterwards. */
export function planLines(plan: FillPlan, dryRun: boolean): string[] {
  const { mapping, insert, update, conflict, gone } = plan;
  const counts = countsOf(plan);
  const { moved } = layOut(plan);
  const detail = [
    ...conflict.map((one) => conflictLine(one, moved(one.row))),
    ...gone.map((row) => goneLine(row, moved(row.row ?? 0))),
  ];
  const decided = conflict.some(({ decision }) => decision !== 'open');
  if (!dryRun) {
    const done = insert.length + update.length > 0 || decided ? '已填入' : '没有要填入的内容，';
    return [`${done}工作表“${plan.sheet}”：${counts}。`, ...detail];
  }
  const header = `表头对应（工作表“${plan.sheet}”第 ${mapping.headerRow + 1} 行起 ${mapping.headerRows} 行）：`;
  const at = rowsAfter(plan);
  const rows = [
    ...insert.flatMap((row) => writtenLines('新增', row, at.get(row.id) ?? 0)),
    ...update.flatMap((row) => writtenLines('更新', row, at.get(row.id) ?? 0)),
  ];
  return [header, ...mapping.columns.map(columnLine), `预览，未写入任何内容：${counts}。`, ...rows, ...detail];
}

/** What the person should know of headers left unmapped, values off a list, and rows held back. */
export function planWarnings(plan: FillPlan): string[] {
  const asks = plan.mapping.columns.filter((column) => column.use === 'ask' && column.field !== null);
  return [
    ...asks.map(({ column, header: printed, reason, field }) => {
      const key = field ?? '';
      const header = onLine(printed);
      return `${letters(column)} 列“${header}”未填：${said(reason)}。确认请加 --map ${header}=${key}，或加 --accept-guesses。`;
    }),
    ...plan.notes.map((note) => `${said(note)}。`),
    ...plan.held.map((row) => `${name(row)}暂缓填入：${row.reasons.map(said).join('；')}。`),
    ...[...plan.insert, ...plan.update].flatMap((row) => row.notes.map((note) => `${name(row)}：${said(note)}。`)),
  ];
}
