import { withoutBlanks } from '../../../lex/letters.ts';
import { draftItem, type ItemDraft, type ListDraft } from '../../draft.ts';
import { Excerpt } from '../../lines/excerpt.ts';
import type { Line } from '../../lines/lines.ts';
import { loneOrdinal } from '../../lines/lone-numbers.ts';
import { type ColumnKind, columnKind } from '../../vocabulary/table-columns.ts';
import { titleAndText } from '../title-text.ts';
import { ColumnSources } from './column-sources.ts';
import { isTaskHeader } from './table-reader.ts';

const minColumns = 3;
const maxLabel = 10;

interface FlatHeader {
  readonly kinds: readonly ColumnKind[];
  readonly labels: readonly string[];
}

/** Consecutive short lines that are the header cells of a task table, 序号 first. */
function headerAt(lines: readonly Line[], at: number): FlatHeader | null {
  const first = lines[at];
  if (first === undefined || first.text.length > maxLabel || columnKind(first.text) !== 'number') return null;
  const labels: string[] = [];
  for (let next = at; next < lines.length; next += 1) {
    const text = lines[next]?.text ?? '';
    if (text.length > maxLabel || loneOrdinal(text) !== null || columnKind(text) === 'other') {
      if (withoutBlanks(text) === '备注') labels.push(text);
      break;
    }
    labels.push(text);
  }
  const kinds = labels.map(columnKind);
  return labels.length >= minColumns && isTaskHeader(kinds.map((kind, index) => ({ kind, label: labels[index] ?? '' })))
    ? { kinds, labels }
    : null;
}

function excerptOf(lines: readonly Line[]): Excerpt {
  return Excerpt.join(lines.map((line) => Excerpt.of(line.text, line.start)));
}

/** Gives each column its lines: one each where they match, else the long column takes what is over. */
function shared(lines: readonly Line[], header: FlatHeader): Line[][] {
  const columns = header.kinds.length - 1;
  const over = lines.length - columns;
  if (over <= 0) return lines.map((line) => [line]);
  const long = Math.max(
    0,
    header.kinds.slice(1).findIndex((kind) => kind === 'content' || kind === 'measures' || kind === 'title'),
  );
  const cells: Line[][] = [];
  let at = 0;
  for (let column = 0; column < columns; column += 1) {
    const take = column === long ? 1 + over : 1;
    cells.push(lines.slice(at, at + take));
    at += take;
  }
  return cells;
}

function draftFrom(number: number, lines: readonly Line[], header: FlatHeader): ItemDraft | null {
  const sources = new ColumnSources();
  let title: Excerpt | null = null;
  const body: Excerpt[] = [];
  for (const [column, cell] of shared(lines, header).entries()) {
    const kind = header.kinds[column + 1] ?? 'other';
    const excerpt = excerptOf(cell);
    if (kind === 'title') title ??= excerpt;
    else if (kind === 'content' || kind === 'target') body.push(excerpt);
    else sources.take(kind, header.labels[column + 1] ?? '', excerpt);
  }
  const head = title ?? body.shift();
  const [first] = lines;
  const last = lines.at(-1);
  if (head === undefined || first === undefined || last === undefined) return null;
  return draftItem(
    {
      printed: titleAndText(head, body),
      why: `逐格分行的表格：${header.labels.join('|')}`,
      hidden: first.block.hidden,
      start: first.start,
      end: last.end,
    },
    { number, label: String(number), units: sources.units, fields: sources.fields },
  );
}

/** Reads a task table whose cells a page prints as one line each: the header's labels, then a number and its cells, over and over. */
export function flatTableItems(lines: readonly Line[]): {
  readonly lists: ListDraft[];
  readonly used: ReadonlySet<Line>;
} {
  const lists: ListDraft[] = [];
  const used = new Set<Line>();
  for (let at = 0; at < lines.length; at += 1) {
    const header = headerAt(lines, at);
    if (header === null) continue;
    const items: ItemDraft[] = [];
    let next = at + header.labels.length;
    while (next < lines.length) {
      const number = loneOrdinal(lines[next]?.text ?? '');
      if (number === null) break;
      let end = next + 1;
      const most = header.labels.length + 6;
      while (end < lines.length && end - next < most && loneOrdinal(lines[end]?.text ?? '') !== number + 1) end += 1;
      const followed = loneOrdinal(lines[end]?.text ?? '') === number + 1;
      const stop = followed ? end : Math.min(lines.length, next + header.labels.length);
      const draft = draftFrom(number, lines.slice(next + 1, stop), header);
      if (draft !== null) items.push(draft);
      for (let line = next; line < stop; line += 1) {
        const taken = lines[line];
        if (taken !== undefined) used.add(taken);
      }
      next = stop;
      if (!followed) break;
    }
    if (items.length >= 2) {
      for (const line of lines.slice(at, at + header.labels.length)) used.add(line);
      lists.push({ heading: null, items, sections: [], source: 'table' });
      at = next - 1;
    }
  }
  return { lists, used };
}
