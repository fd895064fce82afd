import { LetterSet, pastBlank } from '../../../lex/letters.ts';
import { WordSet } from '../../../lex/words.ts';
import type { Block, Grid, PageIndex } from '../../../page/page-index.ts';
import type { ItemDraft, ListDraft, SectionDraft } from '../../draft.ts';
import { isDateLine } from '../../lines/date-line.ts';
import { loneOrdinal } from '../../lines/lone-numbers.ts';
import { markerAt } from '../../lines/markers.ts';
import { noHeadingLeads } from '../../vocabulary/column-words.ts';
import { declaredOf } from '../section-title.ts';
import { beginsForm, formItems } from './form-table.ts';
import { inferredHeader } from './inferred-header.ts';
import { ListReader } from './list-reader.ts';
import { withAreas, withGroups } from './spanned.ts';
import { findHeader, type Header, TableReader } from './table-reader.ts';

/** A table that was weighed and is no list of items. */
export interface TableRejection {
  readonly start: number;
  readonly text: string;
  readonly reason: string;
}

export interface TableHarvest {
  readonly lists: readonly ListDraft[];
  readonly rejections: TableRejection[];
  /** Tables whose cells are items and no lines. */
  readonly taken: ReadonlySet<number>;
}

const minTitle = 4;
const maxTitle = 60;
const noHeadings = new WordSet(noHeadingLeads);
const sentenceEnds = new LetterSet('。；');
const digits = new LetterSet('0123456789');
const colons = new LetterSet('：:');
const annexWord = '附件';

/** 附件3：, and nothing behind it. */
function isAnnexLabel(text: string): boolean {
  if (!text.startsWith(annexWord)) return false;
  const end = digits.runEnd(text, pastBlank(text, annexWord.length));
  return (colons.has(text, end) ? end + 1 : end) === text.length;
}

/** The table's name in a row of its own above the header: 某区2024年项目清单 over all columns. */
function titleRow(reader: TableReader, header: number): string | null {
  for (let row = 0; row < header; row += 1) {
    const [only, ...more] = reader.row(row).filter((cell) => reader.text(cell) !== '');
    if (only === undefined || more.length > 0 || only.columns * 2 < reader.grid.columns) continue;
    const text = reader.text(only);
    if (
      text.length >= minTitle &&
      text.length <= maxTitle &&
      noHeadings.at(text, 0) === null &&
      !text.startsWith(annexWord)
    )
      return text;
  }
  return null;
}

/** Whether a line stands in a table above, which has its own words: not in one that this table stands in, nor in one of a single column that lays the page out. */
function endsTable(page: PageIndex, grid: Grid, { table }: Block): boolean {
  const other = table === null ? undefined : page.grids.find(({ index }) => index === table);
  return other !== undefined && other.columns > 1 && other.last <= grid.first;
}

/** The line above a table that names it. */
function heading(page: PageIndex, grid: Grid, above: string | null): string | null {
  if (above !== null) return above;
  for (let at = grid.first - 1; at >= 0 && at >= grid.first - 3; at -= 1) {
    const block = page.blocks[at];
    if (block === undefined || block.table === grid.index) continue;
    if (endsTable(page, grid, block)) return null;
    const text = block.text;
    if (isDateLine(text)) return null;
    if (noHeadings.at(text, 0) !== null || isAnnexLabel(text) || text.length < minTitle) continue;
    return text.length <= maxTitle && !sentenceEnds.ends(text) ? text : null;
  }
  return null;
}

/** A header with its spanned columns told apart. */
function settled(reader: TableReader, header: Header, from: number): Header {
  return withAreas(reader, withGroups(reader, header, from), from);
}

/** A list while its tables are read. */
interface OpenList {
  readonly header: Header;
  readonly heading: string | null;
  readonly items: ItemDraft[];
  readonly sections: SectionDraft[];
}

/** Stands for the header of a list of forms, which have none. */
const formHeader: Header = { columns: [], rows: 0 };

/** The tables that stand in the cells of one. */
function tablesWithin(page: PageIndex, { index, first, last }: Grid): number[] {
  return page.grids
    .filter((other) => other.index !== index && other.first >= first && other.last <= last)
    .map((other) => other.index);
}

/**
 * Reads the tables that are lists of items: a header that names a task and who answers for it, group rows as sections,
 * spanned cells repeated, a table that goes on over several of the same width read as one.
 */
export function tableItems(page: PageIndex): TableHarvest {
  const lists: OpenList[] = [];
  const rejections: TableRejection[] = [];
  const taken = new Set<number>();
  const inner = new Set<number>();
  for (const grid of page.grids) {
    const first = page.blocks[grid.first];
    if (inner.has(grid.index) || first === undefined || first.copy || grid.columns < 2) continue;
    const open = lists.at(-1);
    const reader = new TableReader(page, grid);
    if (grid.rows < 2 && !isNextRow(reader, open)) continue;
    const found = findHeader(reader);
    const isForm = found === null || beginsForm(reader, found.at);
    const forms = isForm && !grid.nests ? formItems(reader) : [];
    if (forms.length > 0) {
      const list = lists.at(-1);
      if (list?.header === formHeader) list.items.push(...forms);
      else lists.push({ header: formHeader, heading: heading(page, grid, null), items: forms, sections: [] });
      taken.add(grid.index);
      continue;
    }
    if (grid.nests && (found === null || !reader.isWhole(found.at, found.header.rows))) continue;
    const header: Header | null =
      (found === null ? null : settled(reader, found.header, found.at + found.header.rows)) ??
      (open !== undefined && grid.columns === open.header.columns.length ? open.header : null) ??
      inferredHeader(reader);
    if (header === null) {
      rejections.push({ start: first.start, text: first.text, reason: '表头不是任务清单' });
      continue;
    }
    const listReader = new ListReader(reader, header);
    listReader.read(found === null ? 0 : found.at + header.rows);
    const items = listReader.items();
    if (items.length === 0) continue;
    taken.add(grid.index);
    for (const within of grid.nests ? tablesWithin(page, grid) : []) {
      inner.add(within);
      taken.add(within);
    }
    const title = heading(page, grid, found === null ? null : titleRow(reader, found.at));
    const goesOn =
      open !== undefined &&
      ((found === null && header === open.header) || (sameHeader(open.header, header) && continues(open.items, items)));
    if (!goesOn) {
      lists.push({ header, heading: title, items, sections: listReader.sections });
      continue;
    }
    const section = listReader.sections.length === 0 && title !== null && found !== null ? sectionNamed(title) : null;
    if (section !== null && open.sections.length === 0 && open.heading !== null) openFirst(open, open.heading);
    open.items.push(...(section === null ? items : items.map((item) => ({ ...item, section: section.title }))));
    open.sections.push(...(section === null ? listReader.sections : [section]));
  }
  return {
    lists: lists.map(({ heading, items, sections }) => ({ heading, items, sections, source: 'table' as const })),
    rejections,
    taken,
  };
}

/** Whether a table of one row goes on with the list above: as many columns, and the next number. */
function isNextRow(reader: TableReader, open: OpenList | undefined): boolean {
  const last = open?.items.at(-1)?.number ?? null;
  if (open === undefined || last === null || reader.grid.columns !== open.header.columns.length) return false;
  const [first] = reader.row(0);
  return first !== undefined && loneOrdinal(reader.text(first)) === last + 1;
}

function sameHeader(left: Header, right: Header): boolean {
  return left.columns.map((column) => column.label).join('|') === right.columns.map((column) => column.label).join('|');
}

/** Whether the numbers of a further table go on from the last one's. */
function continues(before: readonly ItemDraft[], items: readonly ItemDraft[]): boolean {
  const last = before.at(-1)?.number ?? null;
  const first = items[0]?.number ?? null;
  return last !== null && first !== null && first === last + 1;
}

/** Where a further table opens a section by its heading, the first one's numbered heading opened one too. */
function openFirst(open: OpenList, heading: string): void {
  const section = sectionNamed(heading);
  if (section === null) return;
  open.items.splice(0, open.items.length, ...open.items.map((item) => ({ ...item, section: section.title })));
  open.sections.push(section);
}

/** The section that a further table's numbered heading opens. */
function sectionNamed(title: string): SectionDraft | null {
  const marker = markerAt(title);
  if (marker === null) return null;
  const { title: name, declared } = declaredOf(title.slice(marker.length));
  return { label: marker.label, title: name, declared };
}
