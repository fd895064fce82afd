import { type FieldKey, fieldOf } from '../ledger/fields.ts';
import type { ColumnMapping, HeaderMapping } from '../ledger/mapping/mapping.ts';
import { normaliseHeader } from '../ledger/mapping/normalise-header.ts';
import { fail, ok, type Result } from '../result/result.ts';
import type { LedgerView } from './ledger-view.ts';
import type { YearError } from './year-error.ts';

/** Fields outside 进度 that a unit fills too. */
const besides: ReadonlySet<FieldKey> = new Set([
  'nextPlan',
  'completedOn',
  'person',
  'contact',
  'phone',
  'doneInvest',
  'fundArrived',
  'fundPaid',
]);

/** What the office that hands out decides by itself. */
const office: ReadonlySet<FieldKey> = new Set(['score', 'weight']);

/** Whether a unit reports a field: progress that a person types, and the people and money that only the unit knows. */
export function isReported(field: FieldKey | null): boolean {
  if (field === null || office.has(field)) return false;
  const { fill, group } = fieldOf(field);
  return besides.has(field) || (fill === 'user' && group === 'progress');
}

/**
 * The columns of a ledger that units fill, without those that its own formulas reckon in every row. An error names the header that is not
 * there, or the fields that would do where the sheet has none.
 */
export function fillableColumns(
  { sheet, mapping, rows }: LedgerView,
  named: readonly string[] = [],
): Result<readonly ColumnMapping[], YearError> {
  const reported = reportedColumns(mapping, named);
  if (!reported.ok) return reported;
  const free = reported.value.filter(({ column }) =>
    rows.some(({ at }) => (sheet.cells[at.row]?.[column]?.formula ?? null) === null),
  );
  if (free.length > 0) return ok(free);
  const headers = reported.value.map(({ header }) => header).join('、');
  return fail({
    code: 'nothing-to-fill',
    message: `工作表“${sheet.name}”的“${headers}”都是公式，没有可由单位填的列。请指明由单位填的表头。`,
  });
}

/**
 * The columns that units fill: those of the progress fields, or just the ones named by their headers. An error names the header
 * that is not there, or the fields that would do where the sheet has none.
 */
function reportedColumns(
  mapping: HeaderMapping,
  named: readonly string[] = [],
): Result<readonly ColumnMapping[], YearError> {
  const { columns } = mapping;
  if (named.length > 0) {
    const wanted = named.map((name) => ({ name, text: normaliseHeader(name).text }));
    const found = wanted.map(({ text }) => columns.find(({ header }) => normaliseHeader(header).text === text));
    const lost = wanted.find((_, index) => found[index] === undefined);
    if (lost !== undefined) {
      const headers = columns.map(({ header }) => header).join('、');
      return fail({ code: 'unknown-header', message: `表中没有“${lost.name}”列。表头有：${headers}。` });
    }
    return ok(found.flatMap((column) => (column === undefined ? [] : [column])));
  }
  const reported = columns.filter(({ field, use }) => use !== 'ask' && isReported(field));
  if (reported.length > 0) return ok(reported);
  const labels = (['progress', 'status', 'doneValue', 'problems'] as const).map((key) => fieldOf(key).label).join('、');
  return fail({
    code: 'nothing-to-fill',
    message: `工作表“${mapping.sheet}”没有单位要填的列（如${labels}）。请加这样的列，或指明由单位填的表头。`,
  });
}
