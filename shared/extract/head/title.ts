import type { Block, PageIndex } from '../../page/page-index.ts';
import type { Line } from '../lines/lines.ts';
import { isBody } from '../units/unit-name.ts';
import type { FieldValue } from './metadata-fields.ts';
import type { Placed } from './placed.ts';
import { runTogether } from './run-together.ts';

/** Kinds of official documents (《党政机关公文处理工作条例》) and of what they issue; titles end in one. */
const documentKind =
  /(?:决议|决定|命令|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|函|纪要|方案|计划|要点|措施|清单|办法|规划|任务|分工|台账|实事|安排|细则|规定|工程|行动|政策|(?:任务|分工|分解|清单|明细|汇总|安排|一览|目标|计划|项目|台账)表)(?:（[^（）]{1,12}）|\([^()]{1,12}\))?$/u;
/** A mark before a title that tells the document's state, or what the site did with it. */
export const status =
  /^[[【（(](?:已?废止|已?失效|有效|现行有效|部分失效|已修改|废止|失效|转载|置顶|热|新)[\]】）)]\s?/u;
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

/** A site's or an office's name, which titles no notice. */
function namesSite(title: string): boolean {
  return title.length <= maxSiteName && siteWord.test(title) && !documentKind.test(title) && !/关于|印发/u.test(title);
}

/** The name of the column that a list of links stands in: 首页 > 政务公开 > 政策法规. */
function endsBreadcrumb(page: PageIndex, title: string): boolean {
  if (title.length > maxColumnName || documentKind.test(title)) return false;
  return page.blocks.some(
    ({ text }) => text.length <= maxBreadcrumb && /[>＞»]/u.test(text) && squeeze(text).endsWith(squeeze(title)),
  );
}

interface Heading {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What stands over an annex's own title. */
const annexLabel = /^附件\s?[\d一二三四五六七八九十]{0,3}[：:]?$/u;

const maxSiteName = 20;
const maxColumnName = 8;
const maxBreadcrumb = 120;
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

/** A title that says what it is about: 关于…, 印发《…》. */
const formalWords = /(?:关于|印发|转发|批转|下达|公布|分解).{3,}/u;

function isFormal(title: string): boolean {
  return formalWords.test(title) && letterKind.test(title);
}

const letterKind = /(?:决定|意见|通知|通报|公告|通告|批复|函|令)(?:（[^（）]{1,12}）)?$/u;

/** 某市人民政府文件 and 某政发〔2027〕11号 stand above a title and are none of it. */
const redHead = /文件$|[〔［[【(（〖](?:19|20)\d\d年?[〕］\]】)）〗]\s?(?:第\s?)?\d{1,4}\s?号[）)]?$/u;

/** The most lines in a cell of a table that lays no page out. */
const mostInCell = 3;

/** Whether a line is a cell of a row that holds others: a table's header or its values, which title nothing. */
function inFullRow(page: PageIndex, { block }: Line): boolean {
  const grid = block.table === null ? undefined : page.grids.find(({ index }) => index === block.table);
  const own = grid?.cells.find(({ first, last }) => block.index >= first && block.index < last);
  if (grid === undefined || own === undefined || grid.nests || own.last - own.first > mostInCell) return false;
  return grid.cells.some((cell) => cell !== own && cell.row === own.row && cell.last > cell.first);
}

/** The lines from one on that make a title together: up to the kind of letter where one closes it, else as many as are one. */
function joinedTitle(page: PageIndex, head: readonly Line[], at: number, full: boolean): Placed | null {
  const first = head[at];
  let text = '';
  let best: Placed | null = null;
  for (let next = at; next < Math.min(at + 4, head.length); next += 1) {
    const line = head[next];
    if (
      line === undefined ||
      first === undefined ||
      redHead.test(line.text) ||
      line.marker !== null ||
      line.block.region !== 'body'
    )
      break;
    if (
      line.text.length > 60 ||
      /[。；：:]/u.test(line.text) ||
      line.block.table !== first.block.table ||
      inFullRow(page, line) ||
      line.block.linked > 0 ||
      (line.block.heading !== first.block.heading && !isBody(text)) ||
      line.block.align !== first.block.align
    ) {
      break;
    }
    text += line.text;
    if (!looksLikeTitle(text) || (full && !isFormal(text))) continue;
    const found = { value: text, place: { start: first.start, end: line.end } };
    if (letterKind.test(text)) return found;
    best ??= found;
  }
  return best;
}

/** The title as the body prints it: one line, or up to four short ones that make one title together. */
function bodyTitle(page: PageIndex, lines: readonly Line[], full: boolean): Placed | null {
  const head = lines.slice(0, maxLines);
  for (let at = 0; at < head.length; at += 1) {
    const first = head[at];
    if (first === undefined) continue;
    if (first.marker?.form === 'han' || first.text.length > 200) break;
    if (annexLabel.test(first.text)) continue;
    const joined = joinedTitle(page, head, at, full);
    if (joined !== null) return joined;
  }
  return null;
}

function printedTitle(lines: readonly Line[], wanted: string): Placed | null {
  const key = squeeze(wanted);
  if (key.length < 4) return null;
  for (const line of lines.slice(0, 200)) {
    const text = squeeze(line.text);
    if (text === key) return { value: line.text, place: { start: line.start, end: line.end } };
  }
  return null;
}

/** The page's headings; lines of one that only breaks part are one where the first names who issues: 某县委办公室 ⏎ 印发《…》的通知. */
function headingsOf(page: PageIndex): Heading[] {
  const found: Heading[] = [];
  let before: Block | null = null;
  for (const block of page.blocks) {
    if (block.heading < 1 || block.heading > 3 || block.region !== 'body' || block.copy) continue;
    const above = found.at(-1);
    const goesOn =
      block.soft && before !== null && before.index === block.index - 1 && before.heading === block.heading;
    if (goesOn && above !== undefined && isBody(above.text)) {
      found[found.length - 1] = { text: `${above.text}${block.text}`, start: above.start, end: block.end };
    } else found.push({ text: block.text, start: block.start, end: block.end });
    before = block;
  }
  return found;
}

/**
 * A line of the head that prints a title with its issuer in front where the page's own title leaves it out, or without the site and the
 * column that the page's own title puts in front of it.
 */
function framedTitle(lines: readonly Line[], wanted: string): Placed | null {
  const key = squeeze(wanted);
  for (const { text, start, end, marker, block } of lines.slice(0, maxLines)) {
    if (marker !== null || block.region !== 'body' || !looksLikeTitle(text) || !isFormal(text)) continue;
    const own = squeeze(text);
    const issued = own.length > key.length && own.endsWith(key) && isBody(own.slice(0, -key.length));
    const framed = key.length > own.length && key.endsWith(own) && !isBody(key.slice(0, -own.length));
    if (issued || framed) return { value: text, place: { start, end } };
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
): Placed | null {
  const strip = (found: Placed): Placed => ({
    ...found,
    value: found.value.replace(status, '').replace(label, '').trim(),
  });
  const headings = headingsOf(page);
  if (field !== null && field.value.length >= 4) {
    const whole = headings.find(({ text }) => text.length > field.value.length && text.endsWith(field.value));
    const end = whole !== undefined && looksLikeTitle(whole.text);
    return strip(
      end
        ? { value: whole.text, place: { start: whole.start, end: whole.end } }
        : { value: field.value, place: field.place },
    );
  }
  const named = [articleTitle, page.documentTitle]
    .map((title) => (title === null ? '' : plainTitle(title, siteName)))
    .filter((title) => title.length >= 4 && !namesSite(title) && !endsBreadcrumb(page, title));
  const full = named.find((title) => documentKind.test(title) && !/[！!？?]/u.test(title));
  const headed = headings.find((block) => looksLikeTitle(block.text) && isFormal(block.text));
  if (headed !== undefined && (full === undefined || !isFormal(full))) {
    return strip({ value: headed.text, place: { start: headed.start, end: headed.end } });
  }
  const formal =
    full === undefined || !isFormal(full) ? (bodyTitle(page, lines, true) ?? runTogether(lines)?.title ?? null) : null;
  if (formal !== null) return strip(formal);
  if (full !== undefined) {
    const bare = full.replace(label, '');
    return strip(printedTitle(lines, bare) ?? framedTitle(lines, bare) ?? { value: bare, place: null });
  }
  const body = bodyTitle(page, lines, named.length > 0);
  if (body !== null) return strip(body);
  const [first] = named;
  const printed = first === undefined ? null : printedTitle(lines, first);
  if (printed !== null) return strip(printed);
  const heading = headings.find((block) => block.text.length >= 4 && !namesSite(block.text));
  if (first !== undefined && (heading === undefined || heading.text.length <= first.length)) {
    return strip({ value: first, place: null });
  }
  if (heading !== undefined) return strip({ value: heading.text, place: { start: heading.start, end: heading.end } });
  const opening = lines
    .slice(0, maxLines)
    .find(
      (line) =>
        line.block.region === 'body' &&
        line.text.length >= 4 &&
        line.text.length <= 80 &&
        line.marker === null &&
        !inFullRow(page, line),
    );
  return opening === undefined
    ? null
    : strip({ value: opening.text, place: { start: opening.start, end: opening.end } });
}
