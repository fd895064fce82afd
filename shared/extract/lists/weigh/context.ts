import { contentOf } from '../../lines/content.ts';
import type { Line } from '../../lines/lines.ts';
import { isExplainerChapter } from '../../vocabulary/chapters.ts';
import { handsOut, isMeetingReport, reportChapter } from '../../vocabulary/list-signs.ts';
import { isReport } from '../../vocabulary/notice-kinds.ts';
import { declaredCount } from '../declared.ts';
import type { Part } from '../parts.ts';
import type { Layout } from '../propose/layout.ts';
import type { Proposal } from '../propose/proposal.ts';
import type { ListContext } from './weigh.ts';

const maxShell = 2000;
const maxChapter = 40;
const maxLeadIn = 4;

/** The first line that begins at or after an offset; lines stand in order. */
function firstFrom(lines: readonly Line[], start: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function explains(part: Part): boolean {
  const chapters = part.lines.filter(
    (line) => line.marker !== null && line.text.length <= maxChapter && isExplainerChapter(contentOf(line).text),
  );
  return chapters.length >= 2;
}

/** Whether two of a report's three chapters (what was done, what is wanting, what comes next) are there. */
function reports(part: Part): boolean {
  const chapters = part.lines
    .filter((line) => line.marker !== null && line.text.length <= maxChapter)
    .map((line) => reportChapter(contentOf(line).text));
  return new Set(chapters.filter((chapter) => chapter >= 0)).size >= 2;
}

/** Whether the last plain lines above the list hand out what follows. */
function handedOut(above: readonly Line[]): boolean {
  return above.slice(-maxLeadIn).some((line) => line.marker === null && handsOut(line.text));
}

/** What is known of a part once, for every list in it. */
type PartFacts = Pick<ListContext, 'explains' | 'reported' | 'reports' | 'meeting'>;

/** Says where each proposal stands. */
export class Surroundings {
  readonly #facts = new Map<Part, PartFacts>();

  /** `filled` are the parts that hold a list in a table. */
  constructor(
    readonly layout: Layout,
    readonly filled: ReadonlySet<number>,
  ) {}

  of({ list, part: index }: Proposal, part: Part): ListContext {
    const { title, parts, attachments } = this.layout;
    const first = list.items[0]?.start ?? 0;
    const from = firstFrom(part.lines, first);
    const own = part.lines.slice(from, firstFrom(part.lines, (list.items.at(-1)?.start ?? first) + 1));
    const size = list.items.reduce((sum, item) => sum + item.content.text.length, 0);
    const cover = part.kind === 'cover';
    const facts = this.#of(part);
    const leadIn = part.lines[from - 1]?.text ?? '';
    return {
      noticeTitle: title,
      partTitle: !cover ? part.title : list.source === 'table' ? (list.heading ?? '') : '',
      headings: list.sections.map((section) => section.title),
      ...facts,
      leadIn,
      handedOut: handedOut(part.lines.slice(Math.max(0, from - maxLeadIn), from)),
      declared: declaredCount([title, parts[index]?.title ?? '', list.heading ?? ''], [leadIn], list.items.length),
      shell:
        cover &&
        attachments.length > 0 &&
        !this.filled.has(index) &&
        !parts.some((other, at) => other.kind !== 'cover' && (other.lines.length > 3 || this.filled.has(at))) &&
        size < maxShell,
      lines: own,
    };
  }

  #of(part: Part): PartFacts {
    const known = this.#facts.get(part);
    if (known !== undefined) return known;
    const facts = {
      explains: explains(part),
      reported: part.lines.some(({ text }) => isReport(text)),
      reports: reports(part),
      meeting: part.lines.some(({ text }) => isMeetingReport(text)),
    };
    this.#facts.set(part, facts);
    return facts;
  }
}
