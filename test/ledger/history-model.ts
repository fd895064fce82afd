import fc from 'fast-check';
import { expect } from 'vitest';
import { mapHeaders } from '../../shared/ledger/mapping/map-headers.ts';
import type { HeaderMapping } from '../../shared/ledger/mapping/mapping.ts';
import { ledgerRows } from '../../shared/ledger/plan/ledger-rows.ts';
import type { FillPlan, PlanChoices } from '../../shared/ledger/plan/plan.ts';
import { planFill } from '../../shared/ledger/plan/plan-fill.ts';
import { captureKey } from '../../shared/ledger/rows/row.ts';
import type { Receipt } from '../../shared/ledger/run/receipt.ts';
import { runFill } from '../../shared/ledger/run/run-fill.ts';
import { undoFill } from '../../shared/ledger/run/undo-fill.ts';
import { openRecord } from '../../shared/ledger/run/workbook-record.ts';
import { sidecarSheet } from '../../shared/ledger/sidecar.ts';
import type { Item } from '../../shared/notice/notice.ts';
import type { Cell, CellValue } from '../../shared/workbook/cell.ts';
import type { LedgerHost, Sheet } from '../../shared/workbook/host.ts';
import { captureOf, item } from './sample-notice.ts';

const sheetName = '台账';
const at = '2025-03-03T08:00:00Z';

/** One thing that happens to a ledger in its year. Numbers choose among what is there when their turn comes. */
export type Step =
  | { readonly kind: 'edit'; readonly row: number; readonly column: number }
  | { readonly kind: 'clear'; readonly row: number; readonly column: number }
  | { readonly kind: 'move'; readonly row: number; readonly to: number }
  | { readonly kind: 'delete'; readonly row: number }
  | { readonly kind: 'own'; readonly row: number }
  | { readonly kind: 'revise'; readonly item: number; readonly part: 'text' | 'title' | 'deadline' | 'unit' }
  | { readonly kind: 'add'; readonly at: number }
  | { readonly kind: 'drop'; readonly item: number }
  | { readonly kind: 'fill' }
  | { readonly kind: 'decide'; readonly ours: boolean }
  | { readonly kind: 'undo' }
  | { readonly kind: 'lose' };

const small = fc.nat({ max: 40 });

/** A year of a ledger: 4 to 16 steps, fills among them. */
export const history: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('edit' as const), row: small, column: small }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('clear' as const), row: small, column: small }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('move' as const), row: small, to: small }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('delete' as const), row: small }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('own' as const), row: small }) },
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant('revise' as const),
        item: small,
        part: fc.constantFrom('text' as const, 'title' as const, 'deadline' as const, 'unit' as const),
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('add' as const), at: small }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('drop' as const), item: small }) },
    { weight: 5, arbitrary: fc.constant({ kind: 'fill' as const }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('decide' as const), ours: fc.boolean() }) },
    { weight: 2, arbitrary: fc.constant({ kind: 'undo' as const }) },
    { weight: 1, arbitrary: fc.constant({ kind: 'lose' as const }) },
  ),
  { minLength: 4, maxLength: 16 },
);

/** A value of a cell that a test compares: text she typed starts with `她`. */
const isHers = (value: CellValue): value is string => typeof value === 'string' && value.startsWith('她');

function hersIn(sheet: Sheet): string[] {
  return sheet.cells.flatMap((row) => row.map((cell) => cell.value).filter(isHers)).sort();
}

const textOf = (cells: readonly Cell[]) => `|${cells.map((cell) => cell.value).join('|')}|`;

const nameOf = ({ title, text }: Item) => `|${title}|${text}|`;

function contentOf(sheet: Sheet): string[] {
  const rows = sheet.cells.map((row) => {
    const cells = row.map(({ value, formula, format, link }) => [
      formula === null ? value : null,
      formula,
      format,
      link,
    ]);
    while (JSON.stringify(cells.at(-1)) === JSON.stringify([null, null, 'General', null])) cells.pop();
    return JSON.stringify(cells);
  });
  while (rows.at(-1) === '[]') rows.pop();
  return rows;
}

/** Plays a history on a host and checks the promises of the ledger core after each fill and undo. */
export class LedgerYear {
  readonly #host: LedgerHost;
  #items: Item[] = [item(1), item(2), item(3), item(4)];
  #typed = 0;
  #minted = 10;
  /** The last fill, as long as nothing else happened: what the sheet was before it, and its receipt. */
  #undoable: { readonly before: readonly string[]; readonly receipt: Receipt } | null = null;
  #lastReceipt: Receipt | null = null;
  /** Title and text of rows that she deleted after a fill. */
  #deleted = new Set<string>();
  #lost = false;

  constructor(host: LedgerHost) {
    this.#host = host;
  }

  async play(steps: readonly Step[]): Promise<void> {
    for (const step of steps) await this.#step(step);
    await this.#fill({});
    await this.#undoExactly();
  }

  async #sheet(): Promise<Sheet> {
    const survey = await this.#host.survey(sheetName);
    if (!survey.ok || !survey.value.sheet) throw new Error('the sheet is gone');
    return survey.value.sheet;
  }

  async #mapping(): Promise<{ sheet: Sheet; mapping: HeaderMapping }> {
    const sheet = await this.#sheet();
    const mapped = mapHeaders(sheet);
    if (!mapped.ok) throw new Error(mapped.error.message);
    return { sheet, mapping: mapped.value };
  }

  async #step(step: Step): Promise<void> {
    switch (step.kind) {
      case 'fill':
        return this.#fill({});
      case 'decide':
        return this.#decide(step.ours);
      case 'undo':
        return this.#undo();
      case 'lose':
        return this.#lose();
      case 'revise':
      case 'add':
      case 'drop':
        return this.#publish(step);
      default:
        this.#undoable = null;
        return this.#clerk(step);
    }
  }

  #publish(step: Extract<Step, { kind: 'revise' | 'add' | 'drop' }>): void {
    this.#minted += 1;
    const word = `新${this.#minted}`;
    if (step.kind === 'add') this.#items.splice(step.at % (this.#items.length + 1), 0, item(this.#minted));
    else if (this.#items.length > 1) {
      const index = step.item % this.#items.length;
      const old = this.#items[index];
      if (!old) return;
      if (step.kind === 'drop') this.#items.splice(index, 1);
      else if (step.part === 'text') this.#items[index] = { ...old, text: `${word}的任务内容。` };
      else if (step.part === 'title') this.#items[index] = { ...old, title: `${word}项目` };
      else if (step.part === 'unit') {
        const unit = { name: `${word}局`, canonical: `${word}局`, role: '责任', basis: 'printed' } as const;
        this.#items[index] = { ...old, units: [unit] };
      } else {
        const day = `2025-12-${String(1 + (this.#minted % 28)).padStart(2, '0')}`;
        this.#items[index] = { ...old, deadline: { text: `${word}前`, date: day } };
      }
    }
  }

  async #write(row: number, column: number, value: CellValue): Promise<void> {
    const sheet = await this.#sheet();
    if (sheet.cells[row]?.[column]?.formula) return;
    const done = await this.#host.write([{ sheet: sheetName, row, column, cells: [[{ value }]] }]);
    if (!done.ok) throw new Error(done.error.message);
  }

  #mint(): string {
    this.#typed += 1;
    return `她写的${this.#typed}`;
  }

  async #clerk(step: Extract<Step, { kind: 'edit' | 'clear' | 'move' | 'delete' | 'own' }>): Promise<void> {
    const { sheet, mapping } = await this.#mapping();
    const { bodyRow, bodyEnd } = mapping;
    const width = mapping.columns.length;
    const count = bodyEnd - bodyRow;
    if (step.kind === 'own') {
      const like = count > 0 ? bodyRow : bodyRow - 1;
      const row = bodyRow + (step.row % (count + 1));
      await this.#host.grow({ kind: 'rows', sheet: sheetName, at: row, count: 1, like });
      await this.#write(row, 1, this.#mint());
      return this.#write(row, 2, this.#mint());
    }
    if (count === 0) return;
    const row = bodyRow + (step.row % count);
    if (step.kind === 'edit') return this.#write(row, step.column % width, this.#mint());
    if (step.kind === 'clear') return this.#write(row, step.column % width, null);
    const cells = sheet.cells[row] ?? [];
    await this.#host.grow({ kind: 'rows', sheet: sheetName, at: row, count: -1, like: row });
    if (step.kind === 'delete') {
      const shown = textOf(cells);
      if (this.#lost) return;
      for (const one of this.#items) if (shown.includes(nameOf(one))) this.#deleted.add(nameOf(one));
      return;
    }
    if (count === 1) {
      await this.#host.grow({ kind: 'rows', sheet: sheetName, at: row, count: 1, like: row - 1 });
    }
    const to = count === 1 ? row : bodyRow + (step.to % count);
    if (count > 1) {
      const like = to === bodyRow ? bodyRow : to - 1;
      await this.#host.grow({ kind: 'rows', sheet: sheetName, at: to, count: 1, like });
    }
    const writes = cells.map((cell) => (cell.formula === null ? { value: cell.value, format: cell.format } : null));
    await this.#host.write([{ sheet: sheetName, row: to, column: 0, cells: [writes] }]);
  }

  async #plan(choices: PlanChoices): Promise<FillPlan> {
    const { sheet, mapping } = await this.#mapping();
    const record = await openRecord(this.#host, sheetName);
    if (!record.ok) throw new Error(record.error.message);
    const { last, problem } = record.value;
    if (!this.#lost) expect(problem).toBeNull();
    return planFill({ rows: ledgerRows(mapping, last, [captureOf(this.#items)]), sheet, mapping, last, choices });
  }

  async #fill(choices: PlanChoices): Promise<void> {
    const before = await this.#sheet();
    const plan = await this.#plan(choices);
    const given = plan.conflict.flatMap(({ decision, cell }) =>
      decision === 'ours' && isHers(cell.hers) ? [cell.hers] : [],
    );
    const capture = captureOf(this.#items);
    const done = await runFill(this.#host, plan, { at, captures: new Map([[captureKey(capture), capture]]) });
    if (!done.ok) throw new Error(done.error.message);
    const after = await this.#sheet();
    const kept = hersIn(before).filter((text) => !given.includes(text));
    expect(hersIn(after)).toEqual(kept);
    this.#checkRows(after);
    const again = await this.#plan({});
    expect([again.insert, again.update]).toEqual([[], []]);
    const open = plan.conflict.filter(({ decision }) => decision === 'open').map(({ key }) => key);
    expect(again.conflict.map(({ key }) => key)).toEqual(open);
    if (done.value.rows.length > 0) {
      this.#lastReceipt = done.value;
      this.#lost = false;
    }
    this.#undoable = done.value.rows.length > 0 ? { before: contentOf(before), receipt: done.value } : null;
  }

  /** No item stands in the sheet twice, and none stands there again that she deleted. */
  #checkRows(after: Sheet): void {
    const shown = after.cells.map(textOf);
    for (const one of this.#items) {
      const rows = shown.filter((row) => row.includes(nameOf(one)));
      expect(rows.length).toBeLessThanOrEqual(this.#deleted.has(nameOf(one)) ? 0 : 1);
    }
  }

  /** The hidden record is damaged: rows are found by what they hold from now on. */
  async #lose(): Promise<void> {
    const survey = await this.#host.survey(sidecarSheet);
    if (!survey.ok || !survey.value.sheet) return;
    await this.#host.write([{ sheet: sidecarSheet, row: 0, column: 0, cells: [[{ value: '?' }]] }]);
    this.#deleted.clear();
    this.#undoable = null;
    this.#lastReceipt = null;
    this.#lost = true;
  }

  async #decide(ours: boolean): Promise<void> {
    const plan = await this.#plan({});
    const conflicts = new Map(plan.conflict.map(({ key }) => [key, ours ? ('ours' as const) : ('hers' as const)]));
    await this.#fill({ conflicts });
    if (!ours) expect((await this.#plan({})).conflict).toEqual([]);
  }

  /** Undo right after a fill gives the sheet back as it was. */
  async #undoExactly(): Promise<void> {
    if (!this.#undoable) return;
    const { before, receipt } = this.#undoable;
    const undone = await undoFill(this.#host, receipt);
    if (!undone.ok) throw new Error(undone.error.message);
    expect(undone.value.refused).toEqual([]);
    expect(contentOf(await this.#sheet())).toEqual(before);
    this.#undoable = null;
    this.#lastReceipt = null;
  }

  /** Undo at any time loses nothing that she typed. */
  async #undo(): Promise<void> {
    if (this.#undoable) return this.#undoExactly();
    if (!this.#lastReceipt) return;
    const before = hersIn(await this.#sheet());
    const undone = await undoFill(this.#host, this.#lastReceipt);
    if (!undone.ok) throw new Error(undone.error.message);
    const returned = this.#lastReceipt.rows.flatMap((row) => row.cells.map((cell) => cell.before).filter(isHers));
    const after = hersIn(await this.#sheet());
    expect(after.filter((text) => !returned.includes(text))).toEqual(before.filter((text) => !returned.includes(text)));
    for (const text of before) expect(after).toContain(text);
    this.#lastReceipt = null;
  }
}
