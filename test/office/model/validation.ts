import type { Area } from '../../../shared/workbook/cell.ts';
import { intersect, parseArea } from '../book/address.ts';
import { isEmpty } from '../book/cell.ts';
import type { BookSheet, BookValidation } from '../book/sheet.ts';
import { Model } from '../rich-api/model.ts';
import { refuseLocked } from './guards.ts';
import type { Session } from './session.ts';

function listSource(rule: unknown): string | null {
  const list: unknown = typeof rule === 'object' && rule !== null ? Reflect.get(rule, 'list') : undefined;
  const source: unknown = typeof list === 'object' && list !== null ? Reflect.get(list, 'source') : undefined;
  return typeof source === 'string' ? source : null;
}

/** `Excel.DataValidation`: what rule an area has, and whether its cells keep it. Writing a value never asks the rule (`DataValidation.valid`). */
export class ValidationModel extends Model {
  override readonly scalars = ['Type', 'Rule', 'Valid'];
  readonly #session: Session;
  readonly #sheet: BookSheet;
  readonly #area: Area;

  constructor(session: Session, sheet: BookSheet, area: Area) {
    super();
    this.#session = session;
    this.#sheet = sheet;
    this.#area = area;
  }

  /** The rules met, with null for cells that have none. */
  #rules(): Set<BookValidation | null> {
    const covered = this.#sheet.validations.filter((rule) => rule.areas.some((area) => intersect(area, this.#area)));
    const rules = new Set<BookValidation | null>(covered);
    let cells = 0;
    for (const rule of covered) {
      for (const area of rule.areas) {
        const inside = intersect(area, this.#area);
        if (inside) cells += inside.rows * inside.columns;
      }
    }
    if (cells < this.#area.rows * this.#area.columns) rules.add(null);
    return rules;
  }

  /** `Inconsistent`: some cells have a rule and some have none; `MixedCriteria`: cells have different rules (`Excel.DataValidationType`). */
  get Type(): string {
    const rules = this.#rules();
    if (rules.size === 1) return [...rules][0]?.type ?? 'None';
    return rules.has(null) ? 'Inconsistent' : 'MixedCriteria';
  }

  get Rule(): unknown {
    const rules = [...this.#rules()];
    const only = rules.length === 1 ? rules[0] : null;
    return only?.source ? { list: { inCellDropDown: true, source: only.source } } : {};
  }

  set Rule(rule: unknown) {
    refuseLocked(this.#sheet, this.#area);
    this.#sheet.validations.push({ areas: [this.#area], type: 'List', source: listSource(rule) });
    this.#session.book.forgetUndo();
  }

  /** True where every cell keeps its rule, false where none does, null otherwise. */
  get Valid(): boolean | null {
    const { row, column, rows, columns } = this.#area;
    let kept = 0;
    for (let i = row; i < row + rows; i += 1) {
      for (let j = column; j < column + columns; j += 1) if (this.#keeps(i, j)) kept += 1;
    }
    return kept === rows * columns ? true : kept === 0 ? false : null;
  }

  #keeps(row: number, column: number): boolean {
    const rule = this.#sheet.validationAt(row, column);
    const cell = this.#sheet.cell(row, column);
    if (!rule?.source || isEmpty(cell)) return true;
    return this.#entries(rule.source).includes(String(cell.value));
  }

  #entries(source: string): string[] {
    if (!source.startsWith('=')) return source.split(',');
    const [name, address] = source.slice(1).includes('!')
      ? source.slice(1).split('!')
      : [this.#sheet.name, source.slice(1)];
    const sheet = this.#session.book.sheet((name ?? '').replace(/^'|'$/g, ''));
    const { row, column, rows, columns } = parseArea(address);
    const cells = Array.from({ length: rows }, (_, i) =>
      Array.from({ length: columns }, (_, j) => sheet.cell(row + i, column + j)),
    );
    return cells.flat().map((cell) => String(cell.value));
  }
}
