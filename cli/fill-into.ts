import { type FieldKey, fields } from '../shared/ledger/fields.ts';
import { fillLedger, planLedger } from '../shared/ledger/fill/fill-ledger.ts';
import { openLedger } from '../shared/ledger/fill/open-ledger.ts';
import type { ColumnMapping, HeaderMapping } from '../shared/ledger/mapping/mapping.ts';
import { normaliseHeader } from '../shared/ledger/mapping/normalise-header.ts';
import { acceptGuesses, chooseFields } from '../shared/ledger/mapping/remember.ts';
import { noteText } from '../shared/ledger/notes/note-text.ts';
import { hasColumns, noColumns } from '../shared/ledger/plan/no-columns.ts';
import type { FillPlan } from '../shared/ledger/plan/plan.ts';
import type { RowOptions } from '../shared/ledger/rows/row.ts';
import type { Capture } from '../shared/notice/capture.ts';
import { openXlsx } from '../shared/workbook/xlsx/xlsx-host.ts';
import { CliError } from './cli-error.ts';
import { type PlanJson, planJson, planLines, planWarnings } from './plan-text.ts';

export interface FillIntoOptions {
  /** The time of the fill, ISO 8601. */
  readonly at: string;
  /** `--sheet`; the active sheet, else the first that has a header, where it is missing. */
  readonly sheet?: string;
  /** `--map`, each `表头=字段` with a field's key or label, or nothing behind the sign to leave the column alone. */
  readonly map?: readonly string[];
  /** `--accept-guesses`. */
  readonly acceptGuesses?: boolean;
  /** Name of the file that will hold the result: its ending must be that of the workbook's kind. */
  readonly output?: string;
  /** `--dry-run`: plan only. */
  readonly dryRun?: boolean;
  /** `--unit` and the like. */
  readonly rows?: RowOptions;
}

export interface FilledInto {
  /** The filled workbook; null on a dry run. */
  readonly bytes: Uint8Array | null;
  /** What was done or would be, for stdout. */
  readonly lines: readonly string[];
  /** Headers left unmapped and rows held back, for stderr. */
  readonly warnings: readonly string[];
  /** The plan as one record, for `--json`. */
  readonly json: PlanJson;
}

function fieldNamed(name: string): FieldKey | null {
  const text = name.trim();
  if (text === '' || text === '不填') return null;
  const found = fields.find(({ key, label }) => key === text || label === text);
  if (!found) throw new CliError(`--map 里的字段“${text}”不认得。请写字段名，如 title、项目名称、责任单位。`);
  return found.key;
}

function headerNames({ parents, header }: ColumnMapping): string[] {
  const path = [...parents, header];
  return [header, path.join('/'), path.join('›')].map((name) => normaliseHeader(name).text);
}

/** `--map 表头=字段` as choices by column; a header that is not there, or there twice, is named. */
function choicesOf(mapping: HeaderMapping, pairs: readonly string[]): Map<number, FieldKey | null> {
  const choices = new Map<number, FieldKey | null>();
  for (const pair of pairs) {
    const sign = pair.lastIndexOf('=');
    if (sign < 1) throw new CliError(`--map 要写成“表头=字段”，收到的是“${pair}”。`);
    const name = normaliseHeader(pair.slice(0, sign)).text;
    const named = mapping.columns.filter((column) => headerNames(column).includes(name));
    const [column, second] = named;
    if (!column) {
      const headers = mapping.columns.map((one) => one.header).join('、');
      throw new CliError(`--map 里的表头“${pair.slice(0, sign)}”不在表中。表中有：${headers}。`);
    }
    if (second) throw new CliError(`表头“${pair.slice(0, sign)}”在表中有 ${named.length} 列，请写成“上级表头/表头”。`);
    choices.set(column.column, fieldNamed(pair.slice(sign + 1)));
  }
  return choices;
}

function chosenMapping(mapping: HeaderMapping, options: FillIntoOptions): HeaderMapping {
  const accepted = options.acceptGuesses ? acceptGuesses(mapping) : mapping;
  return chooseFields(accepted, choicesOf(accepted, options.map ?? []));
}

/** Office programs do not open a workbook with macros under the ending of one without, nor the other way round. */
function refuseEnding(output: string, ending: string): void {
  if (output.toLowerCase().endsWith(ending)) return;
  const kind = ending === '.xlsm' ? '含宏' : '的类型';
  throw new CliError(
    `这份工作簿${kind}，输出的文件名要以 ${ending} 结尾，否则 Excel 和 WPS 打不开：${output}。未作任何改动。`,
  );
}

function refuseEmpty({ mapping }: FillPlan): void {
  if (hasColumns(mapping)) return;
  throw new CliError(`${noteText(noColumns(mapping), 'zh-CN')}（--map 表头=字段）。未作任何改动。`);
}

/**
 * Fills captures into a workbook of hers: header mapping, plan, and, unless it is a dry run, the fill itself. Never touches the
 * bytes that it was given. A mistake that the person can mend is thrown as a `CliError`.
 */
export async function fillInto(
  bytes: Uint8Array,
  captures: readonly Capture[],
  options: FillIntoOptions,
): Promise<FilledInto> {
  const opened = openXlsx(bytes);
  if (!opened.ok) throw new CliError(opened.error.message);
  const host = opened.value;
  if (options.output !== undefined) refuseEnding(options.output, host.ending);
  const ledger = await openLedger(host, options.sheet);
  if (!ledger.ok) throw new CliError(ledger.error.message);
  const { record } = ledger.value;
  const mapping = chosenMapping(ledger.value.mapping, options);
  const plan = planLedger({ ...ledger.value, mapping }, captures, options.rows ? { rows: options.rows } : {});
  refuseEmpty(plan);
  const warnings = [...(record.problem === null ? [] : [record.problem]), ...planWarnings(plan)];
  const shown = { lines: planLines(plan, options.dryRun ?? false), warnings, json: planJson(plan) };
  if (options.dryRun) return { bytes: null, ...shown };
  const ran = await fillLedger(host, plan, captures, { at: options.at });
  if (!ran.ok) throw new CliError(`${ran.error.reason}没有填入任何内容，未写出文件，原文件未改动。`);
  const unkept = '填入记录没能存进工作簿（结构受保护）：下次填入将按内容对应各行。';
  return { bytes: host.save(), ...shown, warnings: ran.value.stored ? warnings : [...warnings, unkept] };
}
