import { LetterSet, pastBlank } from '../../../lex/letters.ts';
import { countsIn } from '../../../lex/ordinals.ts';
import { EndingSet, WordSet } from '../../../lex/words.ts';
import { contentOf } from '../../lines/content.ts';
import type { Line } from '../../lines/lines.ts';
import { endsBeforeEntries, listedNouns, pointsBelow } from '../../vocabulary/count-words.ts';
import { handsOut, tellsPast } from '../../vocabulary/list-signs.ts';
import { opensAsTask, promiseWords } from '../../vocabulary/notice-kinds.ts';
import { isTail } from '../../vocabulary/page-words.ts';

const colons = new LetterSet('：:');
const endMarks = new LetterSet('：:。');
const stops = new LetterSet('。；：:');
const measures = new WordSet(['项', '件', '个']);
const leadsOn = new EndingSet(endsBeforeEntries);
const below = new EndingSet(pointsBelow);
const nouns = new WordSet(listedNouns);
const nounReach = 24;
const listReach = 12;

const maxAnnouncement = 80;
const maxEntry = 200;
const minEntries = 3;

/** Where words may begin that turn to what stands below, at a head's end: its mark, or 如下 with its mark or without. */
function turns(head: string): number[] {
  const marked = colons.ends(head) ? head.length - 1 : head.length;
  const word = leadsOn.startOf(head, marked);
  return [...(endMarks.ends(head) ? [head.length - 1] : []), ...(word < marked ? [word] : [])];
}

/** How many entries a head says stand below it: 今年办好五件民生实事：; null where it counts none. */
function announcedBy(head: string): number | null {
  const ends = turns(head);
  for (const { end, value } of countsIn(head)) {
    const counted = pastBlank(head, end);
    const from = head.startsWith('大', counted) ? counted + 1 : counted;
    const measure = measures.past(head, from);
    if (measure === from) continue;
    const leads = ends.some((at) => at >= measure && at - measure <= nounReach && !stops.within(head, measure, at));
    if (leads) return value;
  }
  return null;
}

/** 以下重点项目：, 下列任务： */
function pointsOn(head: string): boolean {
  const last = head.length - 1;
  if (!colons.ends(head)) return false;
  const from = stops.last(head, last) + 1;
  for (let noun = from; noun < last; noun += 1) {
    const end = nouns.past(head, noun);
    if (end === noun || last - end > listReach) continue;
    for (let at = noun; at >= Math.max(from + 2, noun - listReach); at -= 1) {
      if (below.before(head, at) !== null) return true;
    }
  }
  return false;
}

/** Paragraphs that a sentence above them announces, with how it does. */
export interface ListedBelow {
  readonly lines: readonly Line[];
  readonly why: string;
}

function isEntry(line: Line | undefined): line is Line {
  return (
    line !== undefined &&
    (line.marker === null || line.marker.form === 'dash') &&
    line.text.length <= maxEntry &&
    line.block.heading === 0 &&
    !isTail(line.text)
  );
}

/** The lines below one that each begin with a dash or a dot. */
function dotted(lines: readonly Line[], from: number): Line[] {
  const found: Line[] = [];
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at];
    if (!isEntry(line) || line.marker === null) break;
    found.push(line);
  }
  return found;
}

/**
 * 今年办好五件民生实事： ⏎ 新建… ⏎ 改造…: paragraphs without number below a sentence that promises or hands out tasks. Where dots mark
 * them each dot is one, else as many as the sentence counts. Null where there are fewer, or where they open as no tasks do.
 */
export function listedBelow(lines: readonly Line[], at: number): ListedBelow | null {
  const head = (lines[at]?.text ?? '').slice(-maxAnnouncement);
  const announces = promiseWords.test(head) || handsOut(head) || pointsOn(head);
  if (!announces || tellsPast(head)) return null;
  const marked = dotted(lines, at + 1);
  if (marked.length >= minEntries) return { lines: marked, why: `“${head.slice(-20)}”下的并列段落` };
  const declared = announcedBy(head);
  if (declared === null || declared < minEntries) return null;
  const below = lines.slice(at + 1, at + 1 + declared).filter(isEntry);
  const opening = below.filter((line) => opensAsTask(contentOf(line).text)).length;
  return below.length < declared || opening * 2 < declared
    ? null
    : { lines: below, why: `“${head.slice(-20)}”下的段落，数目与声明一致` };
}
