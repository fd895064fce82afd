import { trimEndMarks } from '../../../notice/trim.ts';
import type { Block } from '../../../page/page-index.ts';
import { draftItem, type ItemDraft, type SectionDraft } from '../../draft.ts';
import { contentOf } from '../../lines/content.ts';
import { Excerpt } from '../../lines/excerpt.ts';
import { excerptUnits } from '../../lines/line-units.ts';
import type { Line } from '../../lines/lines.ts';
import type { MarkerForm } from '../../lines/marker-form.ts';
import { markerAt } from '../../lines/markers.ts';
import { looksBack, tellsPast } from '../../vocabulary/list-signs.ts';
import { promiseWords } from '../../vocabulary/notice-kinds.ts';
import { declaredOf } from '../section-title.ts';
import { titleAndText } from '../title-text.ts';
import { countedEntries } from './counted-entries.ts';
import { type Layout, partAt } from './layout.ts';
import { listedBelow } from './listed-below.ts';
import type { Proposal } from './proposal.ts';

const minEntries = 3;
/** How far a number may be from the one before it: one that a page garbles is missed, and said to be. */
const widestGap = 3;
const maxLead = 80;
const maxChapter = 40;
const runForms: ReadonlySet<MarkerForm> = new Set(['is', 'arabic', 'arabicParen', 'hanParen', 'circled', 'ordinal']);

/** A line that begins a chapter: numbered 一、 or 第一部分, or a heading. */
function opensChapter({ marker, text, block }: Line): boolean {
  const numbered = marker?.form === 'han' || marker?.form === 'chapter';
  return (numbered || block.heading > 0) && text.length <= maxChapter;
}

interface Named {
  readonly number: number | null;
  readonly section: string | null;
  readonly why: string;
}

function draftFrom(line: Line, content: Excerpt, { number, section, why }: Named): ItemDraft {
  const range = content.pageRange(0, content.text.length);
  const { units, cuts } = excerptUnits(content);
  const bare = content.without(cuts).trim();
  return draftItem(
    {
      printed: { ...titleAndText(bare, []), content: bare },
      why,
      hidden: line.block.hidden,
      start: range?.start ?? line.start,
      end: range?.end ?? line.end,
    },
    { number, section, units: units.length === 0 ? [] : [{ excerpt: content, header: null, origin: 'own' }] },
  );
}

/** A line with what stands behind it in its own paragraph. */
function toParagraphEnd(line: Line): Excerpt {
  const { block } = line;
  const from = line.start - block.start;
  const own = contentOf(line);
  const rest = block.text.slice(from + line.text.length);
  if (rest.trim() === '' || line.tail.length > 0) return own;
  return Excerpt.join([own, Excerpt.of(rest, block.start + from + line.text.length)]);
}

/** “知识产权保护方面5项：A；B；C”, “15件民生实事，包括：A；B；C”: the entries that a sentence counts; an ordinal before one is its number. */
function counted(
  line: Line,
  title: string,
): { items: ItemDraft[]; section: SectionDraft | null; agrees: boolean } | null {
  const own = contentOf(line).text.length;
  const promised = (head: string): boolean => promiseWords.test(head) || promiseWords.test(title);
  const found = countedEntries(toParagraphEnd(line), promised);
  if (found === null || found.head.length > own || tellsPast(found.head)) return null;
  const { declared, head, lead, entries, agrees } = found;
  const said = agrees ? '数目与声明一致' : `声明${declared}项，找到${entries.length}项`;
  const named = trimEndMarks(declaredOf(lead).title, '共有计等 ');
  const chapter = line.marker !== null && named.length >= 2 && !promiseWords.test(head);
  const section = chapter ? { label: line.marker.label, title: named, declared } : null;
  const items = entries.map((entry) => {
    const marker = markerAt(entry.text);
    const bare = marker === null ? entry : entry.slice(marker.length);
    const number = marker === null || marker.value === 0 ? null : marker.value;
    return draftFrom(line, bare, {
      number,
      section: section?.title ?? null,
      why: `“${head.slice(-20)}”后的并列项，${said}`,
    });
  });
  return { items, section, agrees };
}

/** What stands right before a line: the words before it in its own paragraph, else the line above; a heading promises nothing. */
function leadOf(lines: readonly Line[], at: number): string {
  const above = lines[at - 1];
  return above === undefined || above.block.heading > 0 ? '' : above.text.slice(-maxLead);
}

/** 办好为民实事。一是…二是…, 十件实事：（1）…（2）…: a run of numbers of one form right after words that promise. */
function promisedRun(lines: readonly Line[], at: number): ItemDraft[] {
  const first = lines[at];
  if (first?.marker?.value !== 1 || !runForms.has(first.marker.form)) return [];
  const lead = leadOf(lines, at);
  if (!promiseWords.test(lead) || tellsPast(lead)) return [];
  const { form } = first.marker;
  const items: ItemDraft[] = [];
  let last = 0;
  for (let next = at; next < lines.length; next += 1) {
    const line = lines[next];
    if (line?.marker?.form !== form) {
      if (lines[next + 1]?.marker?.form === form && lines[next + 1]?.marker?.value === last + 2) continue;
      break;
    }
    if (line.marker.value <= last || line.marker.value > last + widestGap) break;
    last = line.marker.value;
    const content = contentOf(line);
    const closes = lines[next + 1]?.marker?.form !== form;
    const stop = content.text.indexOf('。');
    const closing = line.inline && closes && stop >= 0 ? content.slice(0, stop + 1) : content;
    const why = `“实事”承诺后的“${first.marker.label}、${lines[at + 1]?.marker?.label ?? ''}”`;
    items.push(draftFrom(line, closing, { number: line.marker.value, section: null, why }));
  }
  return items.length >= minEntries ? items : [];
}

/** The items of paragraphs that a sentence above them announces. */
function below(lines: readonly Line[], at: number): ItemDraft[] {
  const listed = listedBelow(lines, at);
  if (listed === null) return [];
  const { why } = listed;
  return listed.lines.map((line) => draftFrom(line, contentOf(line), { number: null, section: null, why }));
}

/** Promises that no number of their own paragraph marks; weak evidence, and said so. What a chapter looks back on is promised no more. */
export function promiseItems({ title, lines, parts }: Layout): Proposal[] {
  const items: ItemDraft[] = [];
  const sections: SectionDraft[] = [];
  const read = new Set<Block>();
  let past = false;
  for (const [at, line] of lines.entries()) {
    if (opensChapter(line)) past = looksBack(contentOf(line).text);
    if (past || read.has(line.block)) continue;
    const found = counted(line, title);
    if (found !== null) {
      items.push(...found.items);
      if (found.section !== null) sections.push(found.section);
      if (found.agrees) read.add(line.block);
      continue;
    }
    items.push(...below(lines, at), ...promisedRun(lines, at));
  }
  const [first] = items;
  if (first === undefined) return [];
  return [{ list: { heading: null, items, sections, source: 'promise' }, part: partAt(parts, first.start) }];
}
