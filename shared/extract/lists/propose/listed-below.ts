import { readNumeral } from '../../../notice/numerals.ts';
import { contentOf } from '../../lines/content.ts';
import type { Line } from '../../lines/lines.ts';
import { handsOut, tellsPast } from '../../vocabulary/list-signs.ts';
import { opensAsTask, promiseWords } from '../../vocabulary/notice-kinds.ts';
import { isTail } from '../../vocabulary/page-words.ts';

const announcement =
  /([一二三四五六七八九十百]{1,4}|\d{1,3})\s?(?:大)?(?:项|件|个)[^。；：:]{0,24}(?:[：:。]|如下[：:]?|分别是[：:]?)$/u;
const followed = /(?:以下|下列)[^。；：:]{0,12}(?:项目|任务|实事|工作|事项)[^。；：:]{0,12}[：:]$/u;
const maxAnnouncement = 80;
const maxEntry = 200;
const minEntries = 3;

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
  const announces = promiseWords.test(head) || handsOut(head) || followed.test(head);
  if (!announces || tellsPast(head)) return null;
  const marked = dotted(lines, at + 1);
  if (marked.length >= minEntries) return { lines: marked, why: `“${head.slice(-20)}”下的并列段落` };
  const declared = readNumeral(announcement.exec(head)?.[1] ?? '');
  if (declared === null || declared < minEntries) return null;
  const below = lines.slice(at + 1, at + 1 + declared).filter(isEntry);
  const opening = below.filter((line) => opensAsTask(contentOf(line).text)).length;
  return below.length < declared || opening * 2 < declared
    ? null
    : { lines: below, why: `“${head.slice(-20)}”下的段落，数目与声明一致` };
}
