import type { Cell, Grid, PageIndex } from '../../page/page-index.ts';
import { Excerpt } from '../lines/excerpt.ts';
import { markerAt } from '../lines/markers.ts';
import type { ColumnKind } from '../vocabulary/table-columns.ts';
import type { FieldSource, ItemDraft, ListDraft, SectionDraft, UnitSource } from './draft.ts';
import { declaredOf } from './section-title.ts';
import { fieldOfColumn, findHeader, type Header, has, TableReader, unitHeader, withGroups } from './table-reader.ts';
import { titleAndText } from './title-text.ts';

/** A table that was weighed and is no list of items. */
export interface TableRejection {
  readonly start: number;
  readonly text: string;
  readonly reason: string;
}

export interface TableHarvest {
  readonly lists: ListDraft[];
  readonly rejections: TableRejection[];
  /** Tables whose cells are items and no lines. */
  readonly taken: ReadonlySet<number>;
}

interface Row {
  readonly cells: readonly Cell[];
  readonly index: number;
}

class ListReader {
  readonly items: ItemDraft[] = [];
  readonly sections: SectionDraft[] = [];
  #section: string | null = null;
  #spanned = new Map<ColumnKind, { readonly until: number; readonly cell: Cell }>();
  #current: { readonly draft: ItemDraft; readonly until: number } | null = null;

  constructor(
    readonly reader: TableReader,
    readonly header: Header,
  ) {}

  read(from: number): void {
    for (let index = from; index < this.reader.grid.rows; index += 1) {
      const cells = this.reader.row(index);
      if (cells.length > 0) this.#row({ cells, index });
    }
  }

  #row(row: Row): void {
    const filled = row.cells.filter((cell) => this.reader.text(cell) !== '');
    const [only] = filled;
    if (only === undefined || this.#isHeaderAgain(row)) return;
    if (
      filled.length === 1 &&
      (only.columns >= Math.max(2, this.header.columns.length - 1) ||
        (row.cells.length === 1 && row.index >= (this.#current?.until ?? 0)))
    ) {
      this.#group(this.reader.text(only));
      return;
    }
    const at = (kind: ColumnKind): Cell[] => filled.filter((cell) => this.header.columns[cell.column]?.kind === kind);
    const numbers = at('number');
    const titles = has(this.header.columns, 'title', 'content') ? at('title') : at('measures');
    const contents = [...titles.slice(1), ...at('content'), ...at('target')].sort(
      (left, right) => left.column - right.column,
    );
    for (const cell of at('section')) {
      const { title, declared } = declaredOf(this.reader.text(cell));
      this.#openSection(markerAt(title)?.label ?? '', title.slice(markerAt(title)?.length ?? 0), declared);
    }
    const [titleOnly] = titles;
    const numeral = numbers[0] === undefined ? '' : this.reader.text(numbers[0]).replace(/[\s（）()、.．]/gu, '');
    if (filled.length === 2 && titleOnly !== undefined && /^[一二三四五六七八九十]{1,3}$/u.test(numeral)) {
      this.#group(`${numeral}、${this.reader.text(titleOnly)}`);
      return;
    }
    const current = this.#current;
    if (current !== null && row.index < current.until && numbers.length === 0 && !this.#ownTitle(titles)) {
      this.#extend(current.draft, [...titles.slice(0, 1), ...contents], row);
      return;
    }
    this.#take(row, numbers, titles, contents);
  }

  /** A row inside a spanned number may still be an item where only the section spans. */
  #ownTitle(titles: readonly Cell[]): boolean {
    return titles.length > 0 && !this.header.columns.some((column) => column.kind === 'number');
  }

  #isHeaderAgain(row: Row): boolean {
    const matching = row.cells.filter(
      (cell) => this.header.columns[cell.column]?.label === this.reader.text(cell).replace(/\s/gu, ''),
    );
    return row.cells.length >= 2 && matching.length * 3 >= row.cells.length * 2;
  }

  #group(text: string): void {
    const { title, declared } = declaredOf(text);
    const marker = markerAt(title);
    const name = title.slice(marker?.length ?? 0).trim();
    if (name === '' || name.length > 60 || /^(?:注|备注|说明|合计)/u.test(name) || /。$/u.test(text)) return;
    this.#openSection(marker?.label ?? '', name, declared);
  }

  #openSection(label: string, title: string, declared: number | null): void {
    this.#section = title;
    if (!this.sections.some((section) => section.title === title)) this.sections.push({ label, title, declared });
  }

  #sources(row: Row): { units: UnitSource[]; fields: FieldSource[] } {
    const units: UnitSource[] = [];
    const fields: FieldSource[] = [];
    for (const [kind, spanned] of this.#spanned) if (spanned.until <= row.index) this.#spanned.delete(kind);
    const seen = new Set<Cell>();
    const use = (cell: Cell): void => {
      const column = this.header.columns[cell.column];
      if (column === undefined || seen.has(cell)) return;
      seen.add(cell);
      const excerpt = this.reader.excerpt(cell);
      if (excerpt.text === '' || /^(?:\/|—|-|无)$/u.test(excerpt.text)) return;
      if (column.kind === 'lead' || column.kind === 'duty' || column.kind === 'cooperate') {
        units.push({ excerpt, header: unitHeader[column.kind], origin: 'own' });
      } else if (column.kind !== 'measures' || has(this.header.columns, 'title', 'content')) {
        const field = fieldOfColumn[column.kind];
        if (field !== undefined) fields.push({ kind: field, label: column.label, first: excerpt, lines: [] });
      }
    };
    for (const cell of row.cells) {
      use(cell);
      const kind = this.header.columns[cell.column]?.kind;
      if (cell.rows > 1 && kind !== undefined && kind !== 'number' && kind !== 'title' && kind !== 'content') {
        this.#spanned.set(kind, { until: row.index + cell.rows, cell });
      }
    }
    for (const { cell } of this.#spanned.values()) {
      const kind = this.header.columns[cell.column]?.kind;
      if (!row.cells.some((other) => this.header.columns[other.column]?.kind === kind)) use(cell);
    }
    return { units, fields };
  }

  #take(row: Row, numbers: readonly Cell[], titles: readonly Cell[], contents: readonly Cell[]): void {
    const [titleCell] = titles;
    const [contentCell] = contents;
    const main = titleCell ?? contentCell;
    if (main === undefined) return;
    const printed = numbers[0] === undefined ? '' : this.reader.text(numbers[0]).replace(/\s/gu, '');
    if (/^(?:合计|总计|小计)$/u.test(printed) || /^(?:合计|总计|小计)$/u.test(this.reader.text(main))) return;
    const whole = this.reader.excerpt(main);
    const marker = markerAt(whole.text);
    const head = marker === null ? whole : whole.slice(marker.length);
    const number = /^\d{1,4}/u.test(printed)
      ? Number.parseInt(printed, 10)
      : (markerAt(printed === '' ? '' : `${printed}、`)?.value ?? marker?.value ?? null);
    const rest = contents.filter((cell) => cell !== main).map((cell) => this.reader.excerpt(cell));
    const named = { title: head, text: Excerpt.join(rest), content: Excerpt.join([head, ...rest], '。') };
    const divided = titleCell !== undefined && rest.length > 0 ? named : titleAndText(head, rest);
    const { units, fields } = this.#sources(row);
    const span = Math.max(numbers[0]?.rows ?? 1, numbers.length > 0 ? 1 : (titleCell?.rows ?? 1));
    const range = whole.pageRange(0, whole.text.length);
    const draft: ItemDraft = {
      number,
      label: printed,
      section: this.#section,
      title: divided.title,
      text: divided.text,
      content: divided.content,
      units,
      fields,
      applicable: true,
      why: `表格一行：${this.header.columns
        .map((column) => column.label)
        .filter((label) => label !== '')
        .join('|')}`,
      weak: false,
      hidden: this.reader.hidden(main),
      start: range?.start ?? 0,
      end: range?.end ?? 0,
    };
    this.items.push(draft);
    this.#current = { draft, until: row.index + span };
  }

  #extend(draft: ItemDraft, cells: readonly Cell[], row: Row): void {
    const more = cells.map((cell) => this.reader.excerpt(cell));
    draft.text = Excerpt.join([draft.text, ...more]);
    draft.content = Excerpt.join([draft.content, ...more], /[。；]$/u.test(draft.content.text) ? '' : '。');
    const { units, fields } = this.#sources(row);
    draft.units.push(...units.filter((unit) => !draft.units.some((known) => known.excerpt.text === unit.excerpt.text)));
    draft.fields.push(...fields.filter((field) => !draft.fields.some((known) => known.kind === field.kind)));
  }
}

function heading(page: PageIndex, grid: Grid): string | null {
  for (let at = grid.first - 1; at >= 0 && at >= grid.first - 3; at -= 1) {
    const block = page.blocks[at];
    if (block === undefined || block.table === grid.index) continue;
    const text = block.text;
    if (/^(?:单位|备注|填报|附件\s?\d*[：:]?$)/u.test(text) || text.length < 4) continue;
    return text.length <= 60 && !/[。；]$/u.test(text) ? text : null;
  }
  return null;
}

/**
 * Reads the tables that are lists of items: a header that names a task and who answers for it, group rows as sections,
 * spanned cells repeated, a table that goes on over several of the same width read as one.
 */
export function tableItems(page: PageIndex): TableHarvest {
  const lists: ListDraft[] = [];
  const rejections: TableRejection[] = [];
  const taken = new Set<number>();
  let open: { readonly header: Header; readonly list: ListDraft } | null = null;
  for (const grid of page.grids) {
    const first = page.blocks[grid.first];
    if (grid.nests || first === undefined || first.copy || grid.rows < 2 || grid.columns < 2) continue;
    const reader = new TableReader(page, grid);
    const found = findHeader(reader);
    const header: Header | null =
      (found === null ? null : withGroups(reader, found.header, found.at + found.header.rows)) ??
      (open !== null && grid.columns === open.header.columns.length ? open.header : null);
    if (header === null) {
      rejections.push({ start: first.start, text: first.text, reason: '表头不是任务清单' });
      continue;
    }
    const listReader = new ListReader(reader, header);
    listReader.read(found === null ? 0 : found.at + header.rows);
    if (listReader.items.length === 0) continue;
    taken.add(grid.index);
    const title = heading(page, grid);
    const goesOn =
      open !== null && (found === null || (sameHeader(open.header, header) && continues(open.list, listReader.items)));
    if (open !== null && goesOn) {
      open.list.items.push(...listReader.items);
      if (listReader.sections.length === 0 && title !== null && found !== null)
        sectionFrom(open.list, listReader.items, title);
      else open.list.sections.push(...listReader.sections);
      continue;
    }
    const list: ListDraft = { heading: title, items: listReader.items, sections: listReader.sections, source: 'table' };
    lists.push(list);
    open = { header, list };
  }
  return { lists, rejections, taken };
}

function sameHeader(left: Header, right: Header): boolean {
  return left.columns.map((column) => column.label).join('|') === right.columns.map((column) => column.label).join('|');
}

/** Whether the numbers of a further table go on from the last one's. */
function continues(list: ListDraft, items: readonly ItemDraft[]): boolean {
  const last = list.items.at(-1)?.number ?? null;
  const first = items[0]?.number ?? null;
  return last !== null && first !== null && first === last + 1;
}

function sectionFrom(list: ListDraft, items: readonly ItemDraft[], title: string): void {
  const marker = markerAt(title);
  if (marker === null) return;
  const { title: name, declared } = declaredOf(title.slice(marker.length));
  list.sections.push({ label: marker.label, title: name, declared });
  for (const item of items) item.section = name;
}
