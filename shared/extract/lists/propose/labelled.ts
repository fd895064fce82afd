import { LetterSet } from '../../../lex/letters.ts';
import { draftItem, type ItemDraft } from '../../draft.ts';
import { contentOf } from '../../lines/content.ts';
import { isDateLine } from '../../lines/date-line.ts';
import { bareText, lineUnits } from '../../lines/line-units.ts';
import type { Line } from '../../lines/lines.ts';
import { signersIn } from '../../lines/signature.ts';
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
  const found: Carrying[] = [];
  const signers = signersIn(lines);
  let open = false;
  for (const line of lines) {
    if (line.marker !== null || line.block.region !== 'body') {
      open = false;
      continue;
    }
    const { whole, carries } = lineUnits(line);
    if (carries ? !whole : namesInClosingBracket(line.text) !== null) {
      found.push({
        line,
        units: carries ? [{ excerpt: contentOf(line), header: null, origin: 'own' }] : [],
        below: [],
      });
      open = isTitle(line);
      continue;
    }
    open &&= line.block.heading === 0 && !signers.has(line) && !isTail(line.text) && !isDateLine(line.text);
    if (open) found.at(-1)?.below.push(line);
  }
  return withBodies(found).flatMap(({ line, units, below }) => drafts([line, ...below], units));
}

/** A paragraph that says who answers, with the plain ones below it. */
interface Carrying {
  readonly line: Line;
  readonly units: UnitSource[];
  readonly below: Line[];
}

/** Whether a line without its units is short and no sentence. */
function isTitle(line: Line): boolean {
  const bare = bareText(line);
  return bare.length <= maxTitle && !sentenceEnds.within(bare);
}

/** 推进全民健身（牵头：…） ⏎ 新建驿站10个。: what stands below belongs to the title above, where all carry nothing but titles and what is below. */
function withBodies(found: readonly Carrying[]): readonly Carrying[] {
  const most = Math.max(0, ...found.slice(0, -1).map(({ below }) => below.length));
  const titled = most > 0 && most <= maxLines && found.slice(0, -1).every(({ below }) => below.length > 0);
  return found.map((one) => ({ ...one, below: titled ? one.below.slice(0, most) : [] }));
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
