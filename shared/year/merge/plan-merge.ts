import type { FieldKey } from '../../ledger/fields.ts';
import { countedIn } from '../../ledger/mapping/counted-in.ts';
import { headerPath } from '../../ledger/mapping/fingerprint.ts';
import { isEmpty } from '../../ledger/plan/sheet-body.ts';
import { isUpperBound } from '../../ledger/report/ledger-records.ts';
import type { CellValue } from '../../workbook/cell.ts';
import type { Sheet } from '../../workbook/host.ts';
import type { LedgerView } from '../ledger-view.ts';
import { placeAt, saysSame, shownText, shownValue } from '../shown-value.ts';
import { type SplitBy, shareOut } from '../split/share-out.ts';
import { UnitNames } from '../unit-cell.ts';
import { isAdded } from './added-cell.ts';
import { chooseReturns } from './choose-returns.ts';
import { type Fitted, fitReported } from './fit-reported.ts';
import type { MergeLog } from './merge-log.ts';
import type {
  CellPlace,
  MergeChoice,
  MergeConflict,
  MergedValue,
  MergePlan,
  RefusedValue,
  ReturnedFile,
  ReturnNote,
  ReturnRemark,
  Source,
} from './merge-plan.ts';
import { isNew, type Offer } from './offer.ts';
import { masterOf } from './pair-rows.ts';
import { type NoReturn, type ReadReturn, readReturn } from './read-return.ts';

export interface MergeInput {
  readonly view: LedgerView;
  readonly files: readonly ReturnedFile[];
  /** What was merged into the ledger before: who reported then, and for which round. */
  readonly before?: readonly Pick<MergeLog, 'round' | 'reported'>[];
  /** What the ledger was handed out by, for files that do not say. */
  readonly by?: SplitBy;
  readonly choices?: ReadonlyMap<string, MergeChoice>;
}

interface Answer extends Source {
  readonly offer: Offer;
  readonly value: CellValue;
}

/** The choices that a column of the ledger offers in a row, else null. */
function listAt({ validations }: Sheet, row: number, column: number): readonly string[] | null {
  const rule = validations.find(({ areas, list }) => {
    const here = areas.some(
      (area) =>
        row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns,
    );
    return list !== null && here;
  });
  return rule?.list ?? null;
}

/** What only grows over a year. */
const cumulative: ReadonlySet<FieldKey> = new Set(['doneValue', 'doneInvest', 'fundArrived', 'fundPaid']);

/** Sorts what the files say into values, conflicts and refusals. */
class Sorter {
  readonly values: MergedValue[] = [];
  readonly conflicts: MergeConflict[] = [];
  readonly refused: RefusedValue[] = [];
  readonly #falls: ReturnRemark[] = [];
  readonly #cleared = new Map<string, Extract<ReturnRemark, { kind: 'cleared' }>>();
  readonly changes = new Map<string, number>();
  unchanged = 0;
  readonly #answers = new Map<string, Answer[]>();

  constructor(
    readonly view: LedgerView,
    readonly choices: ReadonlyMap<string, MergeChoice>,
  ) {}

  hear(read: ReadReturn): void {
    const source = { file: read.file, receiver: read.signed ?? read.receiver };
    for (const offer of read.offers) {
      if (!isNew(offer)) {
        this.unchanged += 1;
        continue;
      }
      this.changes.set(read.file, (this.changes.get(read.file) ?? 0) + 1);
      const place = this.#place(offer);
      const fitted = this.#fit(offer, place);
      if (!fitted.ok) {
        this.refused.push({ ...place, ...source, value: offer.value, refusal: fitted.refusal });
        continue;
      }
      const key = `${place.rowKey} ${place.column}`;
      this.#answers.set(key, [...(this.#answers.get(key) ?? []), { ...source, offer, value: fitted.value }]);
    }
  }

  #fit({ row, column, value, format, hindrance }: Offer, place: CellPlace): Fitted {
    if (hindrance !== null) return { ok: false, refusal: hindrance };
    const { sheet, mapping } = this.view;
    if (row.at.obstacle(placeAt(place.column)) !== null) {
      return { ok: false, refusal: { kind: 'not-writable' } };
    }
    const ownFormat = sheet.cells[place.row]?.[place.column]?.format ?? 'General';
    const list = listAt(sheet, place.row, place.column);
    return fitReported(column, {
      value,
      format,
      ownFormat,
      unit: countedIn(mapping, column, (at) => shownText(row.at, at)),
      list,
      added: isAdded(sheet, place),
    });
  }

  /** Decides every cell that was answered. */
  settle(): void {
    for (const [key, answers] of this.#answers) {
      const [first] = answers;
      if (first === undefined) continue;
      const place = this.#place(first.offer);
      const hers = shownValue(first.offer.row.at, place.column);
      const differ = answers.some(({ value }) => !saysSame(value, first.value));
      if (!differ && saysSame(hers, first.value)) {
        this.unchanged += 1;
        continue;
      }
      const edited = answers.every(({ offer }) =>
        offer.base === undefined ? !isEmpty(hers) : !saysSame(offer.base, hers),
      );
      if (!differ && !edited) {
        this.#take(place, hers, first);
        continue;
      }
      const choice = this.choices.get(key) ?? null;
      const chosen = typeof choice === 'object' ? answers.find(({ file }) => file === choice?.file) : undefined;
      if (chosen !== undefined) this.#take(place, hers, chosen);
      const decision = chosen !== undefined || choice === 'hers' ? choice : null;
      const offers = answers.map(({ file, receiver, value }) => ({ file, receiver, value }));
      this.conflicts.push({ ...place, key, kind: differ ? 'units' : 'hers', hers, offers, decision });
    }
  }

  /** Whether a figure adds up over the year: a share, and what is not to exceed a bound, go up and down. */
  #grows({ row, column }: Offer): boolean {
    const { mapping } = this.view;
    const comparator = mapping.columns.find(({ field }) => field === 'comparator');
    const bound = comparator === undefined ? '' : shownText(row.at, comparator.column);
    return countedIn(mapping, column, (at) => shownText(row.at, at)) !== '%' && !isUpperBound(bound);
  }

  /** What values that go in take away, for her to look at. */
  get losses(): ReturnRemark[] {
    return [...this.#falls, ...this.#cleared.values()];
  }

  #take(place: CellPlace, before: CellValue, { file, receiver, value, offer }: Answer): void {
    const { field } = offer.column;
    if (isEmpty(value) && !isEmpty(before)) {
      const { title, header } = place;
      const { cells, ...first } = this.#cleared.get(file) ?? {
        kind: 'cleared',
        cells: 0,
        title,
        header,
        file,
        receiver,
      };
      this.#cleared.set(file, { ...first, cells: cells + 1 });
    }
    const falls = typeof before === 'number' && typeof value === 'number' && value < before;
    if (falls && field !== null && cumulative.has(field) && this.#grows(offer)) {
      const { title, header } = place;
      this.#falls.push({ kind: 'falls', title, header, before, after: value, file, receiver });
    }
    const written = typeof offer.value === 'string' && !saysSame(offer.value, value) ? offer.value.trim() : null;
    this.values.push({ ...place, file, receiver, before, after: value, written });
  }

  #place({ row, column }: Offer): CellPlace {
    const { column: at, header } = column;
    return { rowKey: row.key, row: row.at.row, column: at, header, path: headerPath(column), title: row.title };
  }
}

/** Who is to report in a ledger handed out like this (by 责任单位 where no file says); nobody where it cannot be told. */
function expected(view: LedgerView, reads: readonly ReadReturn[], by: SplitBy): string[] {
  const way = reads.find(({ handOut }) => handOut !== null)?.handOut?.by ?? by;
  const shared = shareOut(view, way);
  return shared.ok ? shared.value.shares.filter(({ fill }) => fill.length > 0).map(({ name }) => name) : [];
}

const isRead = (one: ReadReturn | NoReturn): one is ReadReturn => 'offers' in one;

/** Conflicts that she has not decided. */
export function openConflicts({ conflicts }: Pick<MergePlan, 'conflicts'>): readonly MergeConflict[] {
  return conflicts.filter(({ decision }) => decision === null);
}

/** What merging the returned files into the ledger would do. Three-way: as sent, as returned, as the ledger stands now. */
export async function planMerge(input: MergeInput): Promise<MergePlan> {
  const { view, files, before = [] } = input;
  const master = masterOf(view);
  const heard: (ReadReturn | NoReturn)[] = [];
  for (const file of files) heard.push(await readReturn(file, master));
  const { current, passed, round } = chooseReturns(
    heard.filter(isRead),
    before.flatMap((merge) => merge.round ?? []),
  );
  const sorter = new Sorter(view, input.choices ?? new Map());
  for (const read of current) sorter.hear(read);
  sorter.settle();
  const notes = new Map<string, ReturnNote>();
  for (const one of heard) {
    if (isRead(one)) continue;
    const { file, state, message } = one;
    notes.set(file, { file, state, message, receiver: null, reporter: null, changes: 0 });
  }
  for (const note of passed) notes.set(note.file, note);
  for (const { file, receiver, reporter } of current) {
    const changes = sorter.changes.get(file) ?? 0;
    notes.set(file, { file, state: 'read', receiver, reporter, message: null, changes });
  }
  const called = new UnitNames();
  const due = expected(view, current, input.by ?? 'dutyUnit').map((name) => called.called(name));
  const earlier = before.filter((merge) => merge.round === round).flatMap((merge) => merge.reported);
  const names = [...earlier, ...current.flatMap(({ receiver }) => receiver ?? [])];
  const reported = [...new Set(names.map((name) => called.called(name)))];
  return {
    sheet: view.sheet.name,
    round,
    files: files.flatMap(({ name }) => notes.get(name) ?? []),
    values: sorter.values,
    conflicts: sorter.conflicts,
    refused: sorter.refused,
    rows: current.flatMap(({ rows }) => rows),
    remarks: [...current.flatMap(({ remarks }) => remarks), ...sorter.losses],
    unchanged: sorter.unchanged,
    reported,
    waiting: due.filter((name) => !reported.includes(name)),
  };
}
