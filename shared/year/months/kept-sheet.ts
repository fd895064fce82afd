import { fail, ok, type Result } from '../../result/result.ts';
import type { CellValue } from '../../workbook/cell.ts';
import type { HostError, LedgerHost } from '../../workbook/host.ts';
import type { YearError } from '../year-error.ts';

/** Room for lines that join a sheet during the year. */
export const spareLines = 60;
/** Zero-based row of a kept sheet's header, under its title and its note; the lines begin below. */
export const keptHeader = 2;

const kinds = ['各月进度', '进度表', '资金表', '分布图'] as const;

/** What a kept sheet of a year is called. */
export function keptName(year: string, kind: (typeof kinds)[number]): string {
  return `${year}年${kind}`;
}

/** Whether a sheet is one that a ledger keeps beside itself. */
export function isKeptName(name: string): boolean {
  return /^\d{4}年/.test(name) && kinds.some((kind) => name === keptName(name.slice(0, 4), kind));
}

/** A sheet that the ledger keeps beside itself: made once, then only its lines are written again. */
export interface KeptSheet {
  readonly name: string;
  readonly header: readonly string[];
  readonly lines: readonly (readonly CellValue[])[];
  /** The sheet as a package; `plain` where the program takes none that hold charts. */
  readonly make: (plain: boolean) => Uint8Array;
}

const untold = ({ code, message }: HostError) => fail<YearError>({ code, message });

async function added(host: LedgerHost, { make }: KeptSheet): Promise<Result<void, HostError>> {
  const grown = await host.grow({ kind: 'sheets', package: make(false) });
  if (grown.ok || grown.error.code !== 'unsupported') return grown;
  return host.grow({ kind: 'sheets', package: make(true) });
}

/** Brings a kept sheet up to date, making it where there is none; lines that it no longer has are cleared. Her own formats and headers stay; a column new to it gets its header. */
export async function refreshSheet(host: LedgerHost, sheet: KeptSheet): Promise<Result<void, YearError>> {
  const { name, header, lines } = sheet;
  const firstRow = keptHeader + 1;
  const survey = await host.survey(name);
  if (!survey.ok) return untold(survey.error);
  if (survey.value.sheet === null) {
    const made = await added(host, sheet);
    if (!made.ok) return untold(made.error);
  }
  const before = survey.value.sheet?.cells ?? [];
  const rows = Math.max(lines.length, before.length - firstRow);
  if (rows === 0) return ok(undefined);
  const headers = header.map((text, column) => ({ value: before[keptHeader]?.[column]?.value ?? text }));
  const cells = Array.from({ length: rows }, (_, row) =>
    header.map((_text, column) => ({ value: lines[row]?.[column] ?? null })),
  );
  const written = await host.write([{ sheet: name, row: keptHeader, column: 0, cells: [headers, ...cells] }]);
  return written.ok ? ok(undefined) : untold(written.error);
}

/** Clears the kept sheets of a copy that is handed out: they tell every unit's figures. */
export async function clearKeptSheets(host: LedgerHost): Promise<Result<void, HostError>> {
  const survey = await host.survey();
  if (!survey.ok) return survey;
  const kept = survey.value.sheets.filter(({ name }) => isKeptName(name));
  for (const { name } of kept) {
    const read = await host.survey(name);
    if (!read.ok) return read;
    const lines = read.value.sheet?.cells.slice(keptHeader + 1) ?? [];
    if (lines.length === 0) continue;
    const cells = lines.map((line) => line.map(() => ({ value: null })));
    const cleared = await host.write([{ sheet: name, row: keptHeader + 1, column: 0, cells }]);
    if (!cleared.ok) return cleared;
  }
  return ok(undefined);
}
