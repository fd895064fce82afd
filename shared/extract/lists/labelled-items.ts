import { lineUnits } from '../lines/line-units.ts';
import type { Line } from '../lines/lines.ts';
import { isTail } from '../vocabulary/page-words.ts';
import type { ItemDraft, ListDraft, UnitSource } from './draft.ts';
import { contentOf } from './draft.ts';
import { isDateLine } from './parts.ts';
import { titleAndText } from './title-text.ts';

const minItems = 3;
const maxTitle = 40;
const maxLines = 6;

function draftFrom(lines: readonly Line[], units: UnitSource[]): ItemDraft | null {
  const [head, ...rest] = lines;
  if (head === undefined) return null;
  return {
    number: null,
    label: '',
    section: null,
    ...titleAndText(contentOf(head), rest.map(contentOf)),
    units,
    fields: [],
    applicable: true,
    why: '没有编号，以责任单位一行收尾的段落',
    weak: true,
    hidden: head.block.hidden,
    start: head.start,
    end: lines.at(-1)?.end ?? head.end,
  };
}

/**
 * Items that no number marks: paragraphs between one line of units and the next (a title, what is done, 责任单位：…), at
 * least three of them, each beginning with a title-like line.
 */
export function labelledItems(lines: readonly Line[]): ListDraft | null {
  const items: ItemDraft[] = [];
  let open: Line[] = [];
  let units: UnitSource[] = [];
  const close = (): void => {
    const titled = open.findLastIndex((line) => line.text.length <= maxTitle && !/[。；;：:]$/u.test(line.text));
    const own = titled >= 0 ? open.slice(titled) : open.slice(-1);
    const draft = units.length > 0 && own.length <= maxLines ? draftFrom(own, units) : null;
    if (draft !== null) items.push(draft);
    open = [];
    units = [];
  };
  for (const line of lines) {
    if (isTail(line.text) || isDateLine(line.text)) break;
    const read = lineUnits(line);
    if (read.whole && read.read.units.length > 0) units.push({ excerpt: contentOf(line), header: null, origin: 'own' });
    else {
      if (units.length > 0) close();
      open.push(line);
    }
  }
  close();
  return items.length >= minItems ? { heading: null, items, sections: [], source: 'outline' } : null;
}
