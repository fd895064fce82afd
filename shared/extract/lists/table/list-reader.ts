import { isDigitAt, LetterSet, withoutBlanks } from '../../../lex/letters.ts';
import { WordSet } from '../../../lex/words.ts';
import type { Cell } from '../../../page/page-index.ts';
import type { ItemDraft, SectionDraft } from '../../draft.ts';
import { Excerpt } from '../../lines/excerpt.ts';
import { isHanNumber, loneOrdinal } from '../../lines/lone-numbers.ts';
import { markerAt } from '../../lines/markers.ts';
import type { Aside, ShareSource } from '../../lines/sources.ts';
import { tableRemarks } from '../../vocabulary/column-words.ts';
import { headingKind } from '../../vocabulary/labels.ts';
import { saysNoTask } from '../../vocabulary/no-task.ts';
import type { ColumnKind } from '../../vocabulary/table-columns.ts';
import { declaredOf } from '../section-title.ts';
import { titleAndText } from '../title-text.ts';
import { ColumnSources } from './column-sources.ts';
import type { Column } from './columns.ts';
import { labelledCells } from './labelled-cells.ts';
import { promised, withMeasure } from './measure-column.ts';
import { sharesWithin } from './nested-shares.ts';
import { RowItem, type RowSources } from './row-item.ts';
import { shareColumns, sharesOfRow } from './share-columns.ts';
import { type Header, has, type TableReader, valueless } from './table-reader.ts';
import { isTotal } from './total-row.ts';
import { joinedSources, namesUnitsInText, type PartedCell, partedCell } from './units-in-cells.ts';

/** 我区任务, 本县承担内容: what a column of this place's own share begins with. */
const ownShare = new LetterSet('我本');

interface Row {
  readonly cells: readonly Cell[];
  readonly index: number;
}

const labelEnds = new LetterSet('：:】〕]');
const numberFrames = new LetterSet(' （）()、.．');
const remarks = new WordSet(tableRemarks);
const maxGroup = 60;

/** Reads the rows below a table's header as items, group rows as sections. */
export class ListReader {
  readonly #items: RowItem[] = [];
  readonly sections: SectionDraft[] = [];
  #section: string | null = null;
  #shareColumns: ReadonlyMap<number, Excerpt> = new Map();
  #within: ReadonlyMap<Cell, readonly ShareSource[]> = new Map();
  #spanned = new Map<ColumnKind, { readonly until: number; readonly cell: Cell }>();

  constructor(
    readonly reader: TableReader,
    readonly header: Header,
  ) {}

  items(): ItemDraft[] {
    return this.#items.map((item) => item.draft());
  }

  read(from: number): void {
    this.#shareColumns = shareColumns(this.reader, this.header, from);
    this.#within = sharesWithin(this.reader, from);
    for (let index = from; index < this.reader.grid.rows; index += 1) {
      const cells = this.reader.row(index);
      if (cells.length > 0) this.#row({ cells, index });
    }
  }

  #row(row: Row): void {
    const filled = row.cells.filter((cell) => this.reader.text(cell) !== '');
    const [only] = filled;
    if (only === undefined || this.#isHeaderAgain(row) || isTotal(this.reader.text(only))) return;
    const above = this.#items.at(-1);
    const labelled = labelEnds.within(this.reader.text(only))
      ? labelledCells(filled.map((cell) => this.reader.excerpt(cell)))
      : null;
    if (labelled !== null && above !== undefined) {
      above.extend([], labelled, []);
      return;
    }
    if (filled.length === 1 && this.#headsGroup(only, row)) {
      this.#group(this.reader.text(only));
      return;
    }
    const at = (kind: ColumnKind): Cell[] =>
      filled.filter((cell) => this.header.columns[cell.column]?.kind === kind && !this.#shareColumns.has(cell.column));
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
    const numeral = numbers[0] === undefined ? '' : numberFrames.strip(this.reader.text(numbers[0]));
    if (filled.length === 2 && titleOnly !== undefined && isHanNumber(numeral)) {
      this.#group(`${numeral}、${this.reader.text(titleOnly)}`);
      return;
    }
    const current = this.#items.at(-1);
    const own = current === undefined || numbers.length > 0 ? null : this.#fieldRow(filled);
    if (current !== undefined && own !== null) {
      current.extend([], own, []);
      return;
    }
    if (current !== undefined && this.#goesOn(row, current, numbers, titles)) {
      const cells = [...titles.slice(0, 1), ...contents];
      const parted = this.#parted(cells);
      current.extend(
        cells.map((cell) => parted.get(cell)?.said ?? this.reader.excerpt(cell)),
        joinedSources([this.#sources(row), ...[...parted.values()].map(({ sources }) => sources)]),
        this.#amounts(filled),
      );
      return;
    }
    this.#take(row, numbers, titles, contents, this.#amounts(filled));
  }

  /** A row of one filled cell heads the rows below it: across the table, alone in its row, or in the first columns with no number. */
  #headsGroup(only: Cell, row: Row): boolean {
    const { columns } = this.header;
    if (row.index < (this.#items.at(-1)?.until ?? 0)) return false;
    if (only.columns >= Math.max(2, columns.length - 1)) return true;
    if (row.cells.length === 1) return true;
    const kind = columns[only.column]?.kind;
    const numbered = has(columns, 'number') && loneOrdinal(this.reader.text(only)) === null;
    return numbered && (kind === 'number' || (kind === 'title' && has(columns, 'content', 'target', 'measures')));
  }

  /** What a row of a label and its value says of the item above: 责任单位 | 县住建局. */
  #fieldRow(filled: readonly Cell[]): RowSources | null {
    const [label, value, ...more] = filled;
    if (label === undefined || value === undefined || more.length > 0) return null;
    const printed = this.reader.text(label);
    const kind = headingKind(printed);
    if (kind === null) return null;
    const excerpt = this.reader.excerpt(value);
    return kind === 'lead' || kind === 'duty' || kind === 'cooperate'
      ? { units: [{ excerpt, header: printed, origin: 'own' }], fields: [], asides: [], shares: [] }
      : { units: [], fields: [{ kind, label: printed, first: excerpt, lines: [] }], asides: [], shares: [] };
  }

  /** A row inside a spanned number, or one that leaves number and title empty, goes on with the item above. */
  #goesOn(row: Row, current: RowItem, numbers: readonly Cell[], titles: readonly Cell[]): boolean {
    const { columns } = this.header;
    if (numbers.length > 0) return false;
    const numbered = has(columns, 'number');
    if (row.index < current.until) {
      return titles.length === 0 || (numbered && !current.countsOn(titles.map((cell) => this.reader.text(cell))));
    }
    const blank = (kind: ColumnKind): boolean =>
      row.cells.some((cell) => columns[cell.column]?.kind === kind && this.reader.text(cell) === '');
    return titles.length === 0 && blank('title') && (!numbered || blank('number'));
  }

  #isHeaderAgain(row: Row): boolean {
    const matching = row.cells.filter(
      (cell) => this.header.columns[cell.column]?.label === withoutBlanks(this.reader.text(cell)),
    );
    return row.cells.length >= 2 && matching.length * 3 >= row.cells.length * 2;
  }

  #group(text: string): void {
    const { title, declared } = declaredOf(text);
    const marker = markerAt(title);
    const name = title.slice(marker?.length ?? 0).trim();
    if (name === '' || name.length > maxGroup || remarks.at(name, 0) !== null || text.endsWith('。')) return;
    this.#openSection(marker?.label ?? '', name, declared);
  }

  #openSection(label: string, title: string, declared: number | null): void {
    this.#section = title;
    if (!this.sections.some((section) => section.title === title)) this.sections.push({ label, title, declared });
  }

  #sources(row: Row): RowSources {
    const said = new ColumnSources();
    const asides: Aside[] = [];
    for (const [kind, spanned] of this.#spanned) if (spanned.until <= row.index) this.#spanned.delete(kind);
    const seen = new Set<Cell>();
    const use = (cell: Cell): void => {
      const column = this.header.columns[cell.column];
      if (column === undefined || seen.has(cell)) return;
      seen.add(cell);
      const excerpt = this.reader.excerpt(cell);
      if (valueless(excerpt.text) || this.#shareColumns.has(cell.column)) return;
      if (column.kind === 'other') asides.push({ header: column.label, excerpt });
      else if (column.kind !== 'measures' || has(this.header.columns, 'title', 'content')) {
        said.take(column.kind, this.#label(cell, column), excerpt);
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
    const shares = [
      ...sharesOfRow(this.reader, this.header, row.cells, this.#shareColumns),
      ...row.cells.flatMap((cell) => this.#within.get(cell) ?? []),
    ];
    return { units: said.units, fields: said.fields, asides, shares };
  }

  /** What a cell's column is called; a cell across several of one kind is from the first to the last: 一季度至四季度. */
  #label(cell: Cell, column: Column): string {
    const last = this.header.columns[cell.column + cell.columns - 1];
    const across = last !== undefined && last.kind === column.kind && last.label !== column.label;
    return across ? `${column.label}至${last.label}` : column.label;
  }

  /** Figures of columns whose header names what they count, beside the row's text. */
  #amounts(filled: readonly Cell[]): Excerpt[] {
    return filled.flatMap((cell) => {
      const { kind } = this.header.columns[cell.column] ?? { kind: 'other' };
      if (kind !== 'other') return [];
      const amount = promised(this.reader, this.header, filled, cell);
      return amount === null ? [] : [amount];
    });
  }

  /** Cells whose text says who answers, where no column does. */
  #parted(cells: readonly Cell[]): ReadonlyMap<Cell, PartedCell> {
    const found = new Map<Cell, PartedCell>();
    if (this.reader.grid.nests || !namesUnitsInText(this.header)) return found;
    for (const cell of cells) {
      const parted = partedCell(this.reader, cell);
      if (parted !== null) found.set(cell, parted);
    }
    return found;
  }

  /** Whether a cell says that nothing is asked here: 由市级统一实施, or 无 where the column is this place's own share. */
  #asksNothing(cell: Cell): boolean {
    const text = this.reader.text(cell);
    const own = ownShare.has(this.header.columns[cell.column]?.label ?? '', 0);
    return saysNoTask(text) || (own && text !== '' && valueless(text));
  }

  #take(
    row: Row,
    numbers: readonly Cell[],
    titles: readonly Cell[],
    contents: readonly Cell[],
    amounts: readonly Excerpt[],
  ): void {
    const [titleCell] = titles;
    const [contentCell] = contents;
    const main = titleCell ?? contentCell;
    if (main === undefined) return;
    const grouped =
      numbers[0] !== undefined && numbers[0].rows > main.rows && markerAt(this.reader.text(main)) !== null;
    const printed = numbers[0] === undefined || grouped ? '' : withoutBlanks(this.reader.text(numbers[0]));
    if (isTotal(printed) || isTotal(this.reader.text(main))) return;
    const parted = this.#parted([main, ...contents.filter((cell) => cell !== main)]);
    const said = (cell: Cell): Excerpt =>
      parted.get(cell)?.said ?? withMeasure(this.reader, this.header, row.cells, cell);
    const whole = said(main);
    const marker = markerAt(whole.text);
    const head = marker === null ? whole : whole.slice(marker.length);
    const number = isDigitAt(printed, 0)
      ? Number.parseInt(printed, 10)
      : (markerAt(printed === '' ? '' : `${printed}、`)?.value ?? marker?.value ?? null);
    const others = contents.filter((cell) => cell !== main);
    const rest = others.map(said);
    const read = others.map((cell) => promised(this.reader, this.header, row.cells, cell) ?? said(cell));
    const named = { title: head, text: Excerpt.join(rest), content: Excerpt.join([head, ...read], '。') };
    const divided = titleCell !== undefined && rest.length > 0 ? named : titleAndText(head, rest);
    const content = Excerpt.join([divided.content, ...amounts], '。');
    const span = Math.max(numbers[0]?.rows ?? 1, numbers.length > 0 ? 1 : (titleCell?.rows ?? 1));
    const range = whole.pageRange(0, whole.text.length);
    const sources = joinedSources([this.#sources(row), ...[...parted.values()].map((one) => one.sources)]);
    this.#items.push(
      new RowItem(
        {
          printed: { ...divided, content },
          why: `表格一行：${this.header.columns
            .map((column) => column.label)
            .filter((label) => label !== '')
            .join('|')}`,
          hidden: this.reader.hidden(main),
          start: range?.start ?? 0,
          end: range?.end ?? 0,
        },
        { number, label: printed, section: this.#section, applicable: !others.some((cell) => this.#asksNothing(cell)) },
        sources,
        row.index + span,
        marker,
      ),
    );
  }
}
