import { type Figure, scanFigures } from '../../lex/figures.ts';
import { regionsOf, type TextRegions } from '../../lex/regions.ts';
import type { Span } from '../../lex/span.ts';
import { WordSet } from '../../lex/words.ts';
import type { Share } from '../../notice/notice.ts';
import { leadingVerbs } from '../vocabulary/metric-words.ts';
import { readMetric } from './metric.ts';
import type { Reading } from './reading.ts';
import { isBody } from './unit-name.ts';

/** A share with the line it stands in; offsets are into that line. */
export type ShareRead = Reading<Share> & { readonly line: number };

type Pair = { readonly names: readonly Span[]; readonly figure: Figure; readonly end: number };

const place =
  /(?:区|县|市|镇|乡|街道|街|新城|新区|开发区|基地|港|州|旗|盟|村|社区|办事处|管委会|片区|园区|示范区|高新区|经开区)$/;
const ordinal = /^\s*(?:（[一二三四五六七八九十\d]{1,3}）|[一二三四五六七八九十]{1,3}、|\d{1,2}[.、．](?!\d))\s*/;
const separators = '、，；。：！';
const longestName = 24;

const doing = new WordSet(leadingVerbs);

/** A name that starts with a verb of doing or joins two things is what is built, not who builds it. */
function isThing(name: string): boolean {
  return doing.at(name, 0) !== null || (/[和及与]/.test(name.split('（')[0] ?? name) && !/局|委|办|部/.test(name));
}

function isPlace(name: string): boolean {
  return !isThing(name) && place.test(name.replace(/（[^（）]{1,16}）$/, ''));
}

/** Start of the words that lead straight to a figure, brackets counted as part of them. */
function wordStart(text: string, floor: number, at: number, regions: TextRegions): number {
  let start = at;
  while (start > floor && (!separators.includes(text.charAt(start - 1)) || regions.bracketAt(start - 1) !== -1))
    start -= 1;
  return start;
}

const spread =
  /(?:各(?:建设|建成|新建|完成|设立|打造|创建|改造|配备|新增|开展|举办)?|分别(?:新建|建设|建成|设立|完成|创建|打造|改造|配备|新增)?|均(?:为|建设|新建))$/;

/** `雁塔区、新城区各4个`: the names in front of 各 or 分别, back to a stop that is no 、. */
function spreadNames(text: string, floor: number, end: number, regions: TextRegions): Span[] {
  const names: Span[] = [];
  let to = end;
  while (to > floor) {
    const start = wordStart(text, floor, to, regions);
    const name = text.slice(start, to).trim();
    if (name === '' || name.length > longestName || !(isPlace(name) || isBody(name))) break;
    names.unshift({ start, end: to });
    if (text.charAt(start - 1) !== '、') break;
    to = start - 1;
  }
  return names;
}

function pairsOf(text: string, from: number, regions: TextRegions): Pair[] {
  const pairs: Pair[] = [];
  let floor = from;
  for (const figure of scanFigures(text)) {
    if (figure.start < from || figure.chinese || figure.kind === 'time' || regions.bracketAt(figure.start) !== -1)
      continue;
    const start = wordStart(text, floor, figure.start, regions);
    const words = text.slice(start, figure.start);
    const mark = spread.exec(words);
    const names =
      mark !== null ? spreadNames(text, from, figure.start - mark[0].length, regions) : [{ start, end: figure.start }];
    const [only] = names;
    const name = only === undefined ? '' : text.slice(only.start, only.end);
    const tail =
      /^[一-龥]{0,4}(?:（[^（）]*）)?(?=[、，；。：\s]|$)/.test(text.slice(figure.end, figure.end + 80)) ||
      mark !== null;
    if (only !== undefined && name.trim() !== '' && name.length <= longestName && tail && figure.upper === null) {
      pairs.push({ names, figure, end: figure.end });
    }
    floor = figure.end;
  }
  return pairs;
}

function cleanName(text: string, span: Span): Span {
  const lead = /^(?:\s|其中|分别为|包括|为|具体为|由|在|和|及|与)+/.exec(text.slice(span.start, span.end));
  return { start: span.start + (lead?.[0].length ?? 0), end: span.end };
}

/** `莲湖区：当代宏府MOMA354套、富力开远城450套。`: projects of one place. */
function projectLine(text: string, from: number, regions: TextRegions): Pair[] {
  const colon = text.indexOf('：', from);
  if (colon === -1 || colon - from > longestName || !isPlace(text.slice(from, colon))) return [];
  const pairs = pairsOf(text, colon + 1, regions);
  const covered = pairs.every(
    ({ names, figure }) => names.length === 1 && /^(?:[、；。]|$)/.test(text.slice(figure.end, figure.end + 1)),
  );
  const figures = scanFigures(text).filter(
    ({ start, chinese }) => start > colon && !chinese && regions.bracketAt(start) === -1,
  );
  return covered && figures.length === pairs.length ? pairs : [];
}

/** `（一）灞桥区7个：电厂一区、柳林坊…`: a place with its number opens the line. */
function headLine(text: string, from: number, regions: TextRegions): Pair[] {
  const [first] = pairsOf(text, from, regions);
  const [name] = first?.names ?? [];
  if (first === undefined || name === undefined || name.start !== from || first.names.length !== 1) return [];
  const after = text.charAt(first.end);
  return isPlace(text.slice(name.start, name.end)) &&
    (after === '：' || after === '（' || after === '。' || after === '')
    ? [first]
    : [];
}

/** A run of shares inside a sentence: at least three names, nearly all of them places or bodies. */
function listed(text: string, from: number, regions: TextRegions): { pairs: Pair[]; total: Figure | null } {
  const all = pairsOf(text, from, regions).map((pair) => ({
    ...pair,
    names: pair.names.map((name) => cleanName(text, name)),
  }));
  const fits = all.filter(({ names }) =>
    names.every(
      (name) =>
        isPlace(text.slice(name.start, name.end)) ||
        (isBody(text.slice(name.start, name.end)) && !isThing(text.slice(name.start, name.end))),
    ),
  );
  const count = fits.reduce((sum, { names }) => sum + names.length, 0);
  if (count < 3) return { pairs: [], total: null };
  const first = fits[0]?.figure.start ?? 0;
  const total =
    scanFigures(text)
      .filter(({ start, end }) => start >= from && end < first)
      .at(-1) ?? null;
  return { pairs: fits, total };
}

/**
 * Reads the lines of a 具体项目 or 任务分解: shares of a total by district, unit or project (新城区200个、碑林区200个…), `各4个`
 * given to each name, `（含…）` left out, projects under `莲湖区：` by their own names. `of` is what the line's total counts.
 * Source: GUIDE “breakdown”. Linear.
 */
export function readBreakdown(lines: readonly string[]): ShareRead[] {
  const shares: ShareRead[] = [];
  lines.forEach((text, line) => {
    const regions = regionsOf(text);
    const from = ordinal.exec(text)?.[0].length ?? 0;
    const { pairs: run, total } = listed(text, from, regions);
    const projects = projectLine(text, from, regions);
    const pairs = projects.length > 0 ? projects : run.length > 0 ? run : headLine(text, from, regions);
    const metric = total === null ? null : readMetric(text, total, from, false);
    const of = metric === null ? null : text.slice(metric.start, metric.end);
    for (const { names, figure } of pairs) {
      for (const span of names) {
        const { start, end } = cleanName(text, span);
        shares.push({
          line,
          start,
          end: figure.end,
          value: { name: text.slice(start, end), value: figure.value, unit: figure.unit, of },
        });
      }
    }
  });
  return shares;
}

/** Runs of shares by place inside an item's own text; their figures are parts of a total, not further promises. */
export function shareSpans(text: string): Span[] {
  const regions = regionsOf(text);
  const { pairs } = listed(text, 0, regions);
  const places = pairs.filter(({ names }) => names.every((name) => isPlace(text.slice(name.start, name.end))));
  return places.length < 3 ? [] : places.map(({ names, end }) => ({ start: names[0]?.start ?? end, end }));
}
