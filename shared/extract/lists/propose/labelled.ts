import { LetterSet } from '../../../lex/letters.ts';
import { draftItem, type ItemDraft } from '../../draft.ts';
import { contentOf } from '../../lines/content.ts';
import { isDateLine } from '../../lines/date-line.ts';
import { lineUnits } from '../../lines/line-units.ts';
import type { Line } from '../../lines/lines.ts';
import type { UnitSource } from '../../lines/sources.ts';
import { namesInClosingBracket } from '../../units/names-left.ts';
import { noticeKind } from '../../vocabulary/notice-kinds.ts';
import { isTail } from '../../vocabulary/page-words.ts';
import { titleAndText } from '../title-text.ts';
import type { Layout } from './layout.ts';
import type { Proposal } from './proposal.ts';

const minItems = 3;
const maxTitle = 40;
const maxLines = 6;
const sentenceEnds = new LetterSet('。；;：:');

function drafts([head, ...rest]: readonly Line[], units: UnitSource[]): ItemDraft[] {
  if (head === undefined) return [];
  const draft = draftItem(
    {
      printed: titleAndText(contentOf(head).without(lineUnits(head).read.cuts).trim(), rest.map(contentOf)),
      why: '没有编号，以责任单位一行收尾的段落',
      hidden: head.block.hidden,
      start: head.start,
      end: rest.at(-1)?.end ?? head.end,
    },
    { units },
  );
  return [draft];
}

function itemsOf(lines: readonly Line[]): ItemDraft[] {
  const items: ItemDraft[] = [];
  let open: Line[] = [];
  let units: UnitSource[] = [];
  const close = (): void => {
    const titled = open.findLastIndex((line) => line.text.length <= maxTitle && !sentenceEnds.ends(line.text));
    const own = titled >= 0 ? open.slice(titled) : open.slice(-1);
    if (units.length > 0 && own.length <= maxLines) items.push(...drafts(own, units));
    open = [];
    units = [];
  };
  for (const line of lines) {
    if (isTail(line.text) || isDateLine(line.text)) {
      if (items.length + units.length > 0) break;
      open = [];
      continue;
    }
    const read = lineUnits(line);
    if (read.whole && read.read.units.length > 0) units.push({ excerpt: contentOf(line), header: null, origin: 'own' });
    else {
      if (units.length > 0) close();
      open.push(line);
    }
  }
  close();
  return items;
}

/** Paragraphs that no number marks and that each say who answers for them (…，由县水利局负责。), on a page that hands out tasks. */
function carryingItems(lines: readonly Line[]): ItemDraft[] {
  return lines.flatMap((line) => {
    if (line.marker !== null || line.block.region !== 'body') return [];
    const { whole, carries } = lineUnits(line);
    if (carries) return whole ? [] : drafts([line], [{ excerpt: contentOf(line), header: null, origin: 'own' }]);
    return namesInClosingBracket(line.text) === null ? [] : drafts([line], []);
  });
}

/**
 * Items that no number marks: paragraphs between one line of units and the next (a title, what is done, 责任单位：…), at
 * least three of them, each beginning with a title-like line; where there are none, paragraphs that each name their own.
 */
export function labelledItems(layout: Layout): Proposal[] {
  return layout.parts.flatMap((part, index) => {
    const closed = itemsOf(part.lines);
    const handed = noticeKind(part.title === '' ? layout.title : part.title) === 'task';
    const items = closed.length >= minItems || !handed ? closed : carryingItems(part.lines);
    return items.length < minItems
      ? []
      : [{ list: { heading: null, items, sections: [], source: 'labelled' }, part: index }];
  });
}
