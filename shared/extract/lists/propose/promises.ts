import { readChineseNumeral } from '../../../notice/numerals.ts';
import { trimEndMarks } from '../../../notice/trim.ts';
import { contentOf } from '../../lines/content.ts';
import type { Excerpt } from '../../lines/excerpt.ts';
import type { Line } from '../../lines/lines.ts';
import { promiseWords } from '../../vocabulary/notice-kinds.ts';
import { draftItem, type ItemDraft, type SectionDraft } from '../draft.ts';
import { declaredOf } from '../section-title.ts';
import { titleAndText } from '../title-text.ts';
import { type Layout, partAt } from './layout.ts';
import type { Proposal } from './proposal.ts';

const counted = /([一二三四五六七八九十百两]{1,4}|\d{1,3})\s?(?:大)?(?:项|件|条|个)[^。；：:]{0,24}[：:]/u;
const minEntries = 3;

function count(text: string): number | null {
  return /^\d/u.test(text) ? Number.parseInt(text, 10) : readChineseNumeral(text);
}

function draftFrom(
  line: Line,
  content: Excerpt,
  number: number | null,
  section: string | null,
  why: string,
): ItemDraft {
  const range = content.pageRange(0, content.text.length);
  return draftItem(
    {
      printed: { ...titleAndText(content, []), content },
      why,
      hidden: line.block.hidden,
      start: range?.start ?? line.start,
      end: range?.end ?? line.end,
    },
    { number, section, weak: true },
  );
}

/** Entries between `；` after a colon, outside brackets and quotes; the last full stop closes the run. */
function entries(content: Excerpt, from: number): Excerpt[] {
  const found: Excerpt[] = [];
  let depth = 0;
  let start = from;
  const { text } = content;
  for (let at = from; at < text.length; at += 1) {
    const letter = text.charAt(at);
    if ('（(“《'.includes(letter)) depth += 1;
    else if ('）)”》'.includes(letter) && depth > 0) depth -= 1;
    else if (depth === 0 && (letter === '；' || letter === ';' || letter === '。')) {
      found.push(content.slice(start, at).trim());
      start = at + 1;
      if (letter === '。') return found.filter((entry) => entry.text !== '');
    }
  }
  found.push(content.slice(start).trim());
  return found.filter((entry) => entry.text !== '');
}

/** “知识产权保护方面5项：A；B；C”, “15件民生实事，包括：A；B；C”: as many entries as the sentence says it has. */
function countedEntries(line: Line): { items: ItemDraft[]; section: SectionDraft | null } | null {
  const content = contentOf(line);
  const head = counted.exec(content.text.slice(0, 160));
  if (head === null) return null;
  const declared = count(head[1] ?? '');
  const from = head.index + head[0].length;
  const all = entries(content, from);
  if (declared === null || all.length !== declared || declared < minEntries) return null;
  const title = trimEndMarks(declaredOf(content.text.slice(0, head.index)).title, '共有计等 ');
  const section = line.marker !== null && title.length >= 2 ? { label: line.marker.label, title, declared } : null;
  const items = all.map((entry) =>
    draftFrom(line, entry, null, section?.title ?? null, `“${head[0].slice(0, 20)}”后的并列项，数目与声明一致`),
  );
  return { items, section };
}

/** 办好为民实事。一是…二是…: a run of 一是 entries right after words that promise. */
function promisedRun(lines: readonly Line[], at: number): ItemDraft[] {
  const first = lines[at];
  if (first?.marker?.form !== 'is' || first.marker.value !== 1) return [];
  const lead = lines[at - 1];
  const before =
    first.inline && lead !== undefined && lead.block === first.block
      ? lead.text.slice(-80)
      : (lead?.text.slice(-80) ?? '');
  if (!promiseWords.test(before)) return [];
  const items: ItemDraft[] = [];
  for (let next = at; next < lines.length; next += 1) {
    const line = lines[next];
    if (line?.marker?.form !== 'is' || line.marker.value !== items.length + 1) break;
    const content = contentOf(line);
    const stop = content.text.indexOf('。');
    const closing = lines[next + 1]?.marker?.form !== 'is' && stop >= 0 ? content.slice(0, stop + 1) : content;
    items.push(draftFrom(line, closing, line.marker.value, null, '“实事”承诺后的“一是、二是”'));
  }
  return items.length >= minEntries ? items : [];
}

/** Promises that no ordinal of their own line numbers; weak evidence, and said so. */
export function promiseItems({ lines, parts }: Layout): Proposal[] {
  const items: ItemDraft[] = [];
  const sections: SectionDraft[] = [];
  for (const [at, line] of lines.entries()) {
    const found = countedEntries(line);
    if (found !== null) {
      items.push(...found.items);
      if (found.section !== null) sections.push(found.section);
    }
    items.push(...promisedRun(lines, at));
  }
  const [first] = items;
  if (first === undefined) return [];
  return [{ list: { heading: null, items, sections, source: 'promise' }, part: partAt(parts, first.start) }];
}
