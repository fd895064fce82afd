import type { PageIndex } from '../../page/page-index.ts';
import type { PageRange } from '../lines/excerpt.ts';
import type { Line } from '../lines/lines.ts';
import type { FieldValue } from './metadata-fields.ts';

/** Kinds of official documents (《党政机关公文处理工作条例》) and of what they issue; titles end in one. */
const documentKind =
  /(?:决议|决定|命令|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|函|纪要|方案|计划|要点|措施|清单|办法|规划|任务|分工|台账|实事|安排|细则|规定|工程|行动|政策)(?:（[^（）]{1,12}）|\([^()]{1,12}\))?$/u;
const status = /^[[【（(](?:已?废止|已?失效|有效|现行有效|部分失效|已修改|废止|失效|转载|置顶|热|新)[\]】）)]\s?/u;
const label = /^【[^【】]{2,20}】(?=.{8})/u;
const siteWord = /(?:政府网站?|门户网站?|人民政府|政务网|信息公开网?|公开平台|首都之窗|网$|局$|委员会$|厅$|办公室$)/u;

function squeeze(text: string): string {
  return text.replace(/[\s“”"《》]/gu, '');
}

/** A page title without status marks and site names: parts divided by `_`, `-`, `|` or by the site's own name. */
function plainTitle(title: string, siteName: string | null): string {
  let text = title.replace(status, '');
  const parts = text.split(/\s?(?:_|——|--|-(?=[^\d])|\|| - )\s?/u).filter((part) => part !== '');
  if (parts.length > 1) {
    const kind = parts.find((part) => documentKind.test(part) && part.length >= 8);
    const longest = parts
      .filter((part) => part !== siteName)
      .reduce((best, part) => (part.length > best.length ? part : best), '');
    const [first = ''] = parts;
    text = kind ?? (siteWord.test(first) && first !== longest ? longest : first.length >= 6 ? first : longest);
  }
  return text.replace(status, '').trim();
}

interface Candidate {
  readonly value: string;
  readonly place: PageRange | null;
}

const maxLines = 60;

function looksLikeTitle(text: string): boolean {
  return (
    text.length >= 6 &&
    text.length <= 120 &&
    documentKind.test(text) &&
    !/[。；：:，]$/u.test(text) &&
    !/^(?:根据|按照|为|经|现|各)/u.test(text)
  );
}

const letterKind = /(?:决定|意见|通知|通报|公告|通告|批复|函|令)(?:（[^（）]{1,12}）)?$/u;

/** The lines from one on that make a title together: up to the kind of letter where one closes it, else as many as are one. */
function joinedTitle(head: readonly Line[], at: number, full: boolean): Candidate | null {
  const first = head[at];
  let text = '';
  let best: Candidate | null = null;
  for (let next = at; next < Math.min(at + 4, head.length); next += 1) {
    const line = head[next];
    if (line === undefined || first === undefined || line.marker !== null || line.block.region !== 'body') break;
    if (
      line.text.length > 60 ||
      /[。；：:]/u.test(line.text) ||
      line.block.linked > 0 ||
      line.block.align !== first.block.align
    )
      break;
    text += line.text;
    if (!looksLikeTitle(text) || (full && !/关于.{3,}/u.test(text))) continue;
    const found = { value: text, place: { start: first.start, end: line.end } };
    if (letterKind.test(text)) return found;
    best ??= found;
  }
  return best;
}

/** The title as the body prints it: one line, or up to four short ones that make one title together. */
function bodyTitle(lines: readonly Line[], full: boolean): Candidate | null {
  const head = lines.slice(0, maxLines);
  for (let at = 0; at < head.length; at += 1) {
    const first = head[at];
    if (first === undefined) continue;
    if (first.marker?.form === 'han' || first.text.length > 200) break;
    const joined = joinedTitle(head, at, full);
    if (joined !== null) return joined;
  }
  return null;
}

function printedTitle(lines: readonly Line[], wanted: string): Candidate | null {
  const key = squeeze(wanted);
  if (key.length < 4) return null;
  for (const line of lines.slice(0, 200)) {
    const text = squeeze(line.text);
    if (text === key) return { value: line.text, place: { start: line.start, end: line.end } };
  }
  return null;
}

/**
 * The notice's own title, not the site's nor a headline round it: the catalogue's field, else what the head of the body
 * prints as a document's title, else ArticleTitle or `<title>` without site names and status marks.
 */
export function findTitle(
  page: PageIndex,
  lines: readonly Line[],
  field: FieldValue | null,
  articleTitle: string | null,
  siteName: string | null,
): Candidate | null {
  const strip = (found: Candidate): Candidate => ({
    ...found,
    value: found.value.replace(status, '').replace(label, '').trim(),
  });
  if (field !== null && field.value.length >= 4) return strip({ value: field.value, place: field.place });
  const named = [articleTitle, page.documentTitle]
    .map((title) => (title === null ? '' : plainTitle(title, siteName)))
    .filter((title) => title.length >= 4);
  const full = named.find((title) => documentKind.test(title) && !/[！!？?]/u.test(title));
  const headings = page.blocks.filter(
    (block) => block.heading >= 1 && block.heading <= 3 && block.region === 'body' && !block.copy,
  );
  const headed = headings.find(
    (block) => looksLikeTitle(block.text) && /关于.{3,}/u.test(block.text) && letterKind.test(block.text),
  );
  if (headed !== undefined && (full === undefined || !/关于.{3,}/u.test(full))) {
    return strip({ value: headed.text, place: { start: headed.start, end: headed.end } });
  }
  const formal = full === undefined || !/关于.{3,}/u.test(full) ? bodyTitle(lines, true) : null;
  if (formal !== null) return strip(formal);
  if (full !== undefined) {
    const bare = full.replace(label, '');
    return strip(printedTitle(lines, bare) ?? { value: bare, place: null });
  }
  const body = bodyTitle(lines, named.length > 0);
  if (body !== null) return strip(body);
  const [first] = named;
  const printed = first === undefined ? null : printedTitle(lines, first);
  if (printed !== null) return strip(printed);
  const heading = headings.find((block) => block.text.length >= 4);
  if (first !== undefined && (heading === undefined || heading.text.length <= first.length))
    return strip({ value: first, place: null });
  if (heading !== undefined) return strip({ value: heading.text, place: { start: heading.start, end: heading.end } });
  const opening = lines.find(
    (line) => line.block.region === 'body' && line.text.length >= 4 && line.text.length <= 80 && line.marker === null,
  );
  return opening === undefined
    ? null
    : strip({ value: opening.text, place: { start: opening.start, end: opening.end } });
}
