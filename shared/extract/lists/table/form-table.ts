import { LetterSet, withoutBlanks } from '../../../lex/letters.ts';
import { EndingSet } from '../../../lex/words.ts';
import type { Cell } from '../../../page/page-index.ts';
import { draftItem, type ItemDraft } from '../../draft.ts';
import { Excerpt } from '../../lines/excerpt.ts';
import { loneOrdinal } from '../../lines/lone-numbers.ts';
import { type Marker, markerAt } from '../../lines/markers.ts';
import type { Aside } from '../../lines/sources.ts';
import { type ColumnKind, columnKind } from '../../vocabulary/table-columns.ts';
import { ColumnSources } from './column-sources.ts';
import { type TableReader, valueless } from './table-reader.ts';

const numerals = new LetterSet('0123456789一二三四五六七八九十');
const mostNumerals = 3;

/** 事项一, 项目3: a label with the task's own number behind it. */
function numberedLabel(printed: string): { readonly label: string; readonly number: string } | null {
  let at = printed.length;
  while (printed.length - at < mostNumerals && numerals.has(printed, at - 1)) at -= 1;
  const label = printed.slice(0, at);
  return at < 2 || at === printed.length || columnKind(printed) !== 'other' || columnKind(label) !== 'title'
    ? null
    : { label, number: printed.slice(at) };
}

/** One label of a form with the cell that answers it. */
interface Answer {
  readonly kind: ColumnKind;
  readonly label: string;
  readonly cell: Cell;
  /** The number that is printed behind the label. */
  readonly number: number | null;
}

const longestLabel = 10;
const longestCaption = 60;
const fewestAnswers = 3;
/** Kinds of which a form has at least one beside its title, to be a task and no other record. */
const duties: ReadonlySet<ColumnKind> = new Set(['lead', 'duty', 'cooperate']);

function isKnown(kind: ColumnKind): boolean {
  return kind !== 'other' && kind !== 'foreign';
}

const digits = new LetterSet('0123456789');

/** A row of labels, each with its answer to the right: 牵头单位 | 区民政局 | 完成时限 | 11月底; null where the row is not made so. */
function answersIn(reader: TableReader, row: number): Answer[] | null {
  const cells = reader.row(row);
  const answers: Answer[] = [];
  let at = 0;
  while (at < cells.length) {
    const [first, second, third] = cells.slice(at, at + 3);
    if (first === undefined || second === undefined) {
      if (answers.length === 0) return null;
      // What stands alone at a row's end answers no label; where it names a figure it is what the item says all the same.
      if (first === undefined || !digits.within(reader.text(first))) return answers;
      return [...answers, { kind: 'content', label: '', cell: first, number: null }];
    }
    const label = withoutBlanks(reader.text(first));
    const answer = withoutBlanks(reader.text(second));
    const groups = third !== undefined && isKnown(columnKind(answer)) && answer.length <= longestLabel;
    if (groups) {
      at += 1;
      continue;
    }
    if (label === '' || label.length > longestLabel) return null;
    const numbered = numberedLabel(label);
    const plain = numbered?.label ?? label;
    answers.push({ kind: columnKind(plain), label: plain, cell: second, number: loneOrdinal(numbered?.number ?? '') });
    at += 2;
  }
  return answers;
}

/** Whether a row is labels of a task, each with an answer beside it, and no row of headers. */
function isAnswered(reader: TableReader, row: number): boolean {
  const answers = answersIn(reader, row) ?? [];
  const isHeader = (cell: Cell) => isKnown(columnKind(withoutBlanks(reader.text(cell))));
  return answers.length >= 2 && answers.every(({ kind, cell }) => isKnown(kind) && !isHeader(cell));
}

/** Whether what reads like a header is the first row of a form: labels with their answers, and the row below it too. */
export function beginsForm(reader: TableReader, row: number): boolean {
  return isAnswered(reader, row) && isAnswered(reader, row + 1);
}

/** A numbered line right above a form, which names what the form is about. */
interface Caption {
  readonly name: Excerpt;
  readonly marker: Marker;
}

const sentenceEnds = new LetterSet('。；;：:');
/** What labels of a task's own name end with, where 目标任务 says what is to be reached. */
const nameEnds = new EndingSet(['名称', '项目', '实事', '事项', '工程']);

function captionOf({ page, grid }: TableReader): Caption | null {
  const above = page.blocks[grid.first - 1];
  const marker = above === undefined ? null : markerAt(above.text);
  if (above === undefined || marker === null || marker.value === 0) return null;
  const plain = above.text.length <= longestCaption && !sentenceEnds.within(above.text);
  return plain ? { name: Excerpt.of(above.text, above.start, above.gaps).slice(marker.length).trim(), marker } : null;
}

/** What names a form's task: the answer to 项目名称, else the line above, else what is to be reached. */
function titleOf(answers: readonly Answer[], caption: Caption | null): Answer | Caption | undefined {
  const title = answers.find(({ kind }) => kind === 'title');
  const named = title !== undefined && nameEnds.before(title.label, title.label.length) !== null;
  return named ? title : (caption ?? title);
}

/** What a form says, put together as an item; null where it names no task or nobody who answers for it. */
function itemOf(reader: TableReader, answers: readonly Answer[], caption: Caption | null): ItemDraft | null {
  const known = answers.filter(({ kind }) => isKnown(kind));
  const title = titleOf(answers, caption);
  if (title === undefined || known.length < fewestAnswers || !known.some(({ kind }) => duties.has(kind))) return null;
  const sources = new ColumnSources();
  const asides: Aside[] = [];
  const texts: Excerpt[] = [];
  let number: number | null = null;
  for (const { kind, label, cell } of answers) {
    const excerpt = reader.excerpt(cell);
    if (('cell' in title && cell === title.cell) || valueless(excerpt.text)) continue;
    if (kind === 'number') number = loneOrdinal(excerpt.text);
    else if (kind === 'title' || kind === 'content' || kind === 'target') texts.push(excerpt);
    else if (!sources.take(kind, label, excerpt)) asides.push({ header: label, excerpt });
  }
  const whole = 'cell' in title ? reader.excerpt(title.cell) : title.name;
  const marker = 'cell' in title ? markerAt(whole.text) : title.marker;
  const head = 'cell' in title && marker !== null ? whole.slice(marker.length) : whole;
  const own = 'cell' in title ? title.number : null;
  const range = whole.pageRange(0, whole.text.length);
  if (range === null || head.text === '') return null;
  const { units, fields } = sources;
  return draftItem(
    {
      printed: { title: head, text: Excerpt.join(texts, '；'), content: Excerpt.join([head, ...texts], '。') },
      why: `一张表格：${answers.map(({ label }) => label).join('|')}`,
      hidden: 'cell' in title && reader.hidden(title.cell),
      start: range.start,
      end: range.end,
    },
    { number: number ?? own ?? marker?.value ?? null, label: marker?.label ?? '', units, fields, asides },
  );
}

/** Parts the answers of a table into its forms: each begins with the label that the first began with, its number or its title. */
function formsOf(answers: readonly Answer[]): Answer[][] {
  const start = answers.find(({ kind }) => kind === 'number' || kind === 'title');
  const forms: Answer[][] = [];
  for (const answer of answers) {
    if (forms.length === 0 || answer.label === start?.label) forms.push([answer]);
    else forms.at(-1)?.push(answer);
  }
  return forms;
}

/** Whether a row is one text over the whole table, a caption. */
function isCaption(reader: TableReader, row: number): boolean {
  const [only, ...more] = reader.row(row);
  return only !== undefined && more.length === 0 && reader.text(only).length <= longestCaption;
}

/**
 * Reads a table that is a form: labels in front of their answers, row by row, one task a form; a table may hold several, each
 * beginning with the same label. None where a row is made otherwise.
 */
export function formItems(reader: TableReader): ItemDraft[] {
  const all: Answer[] = [];
  for (let row = 0; row < reader.grid.rows; row += 1) {
    const answers = answersIn(reader, row);
    if (answers === null && !isCaption(reader, row)) return [];
    all.push(...(answers ?? []));
  }
  const forms = formsOf(all);
  const caption = forms.length === 1 ? captionOf(reader) : null;
  return forms.flatMap((form) => itemOf(reader, form, caption) ?? []);
}
