import type { Row } from './rows.ts';

/** What of a page stands outside its tables, and where those are. */
export interface PageRows {
  readonly rows: readonly Row[];
  readonly tables: readonly { readonly top: number; readonly bottom: number }[];
  readonly height: number;
}

const han = '[一二三四五六七八九十百]{1,4}';
const count = `(?:\\d{1,4}|${han})`;
const dashes = '[-—–―─·•~〜.\\s]{0,8}';

/** A line that is a page's number and nothing else, spaces left out. */
const pageNumbers: readonly RegExp[] = [
  new RegExp(`^${dashes}\\d{1,4}${dashes}$`, 'u'),
  new RegExp(`^第?${count}页?[,，、/／|（(]{0,2}共?${count}页?[)）]?$`, 'u'),
  new RegExp(`^${dashes}第${count}页${dashes}$`, 'u'),
  /^p(?:age|\.)?\d{1,4}(?:(?:of|\/)\d{1,4})?$/iu,
  /^[[（(【]\d{1,4}[\]）)】]$/u,
  /^[ivxlc]{1,7}$/iu,
];

/** Lines at the head or the foot of a page that may be running ones. */
const mostLines = 3;
/** How far into a page such a line may stand, in parts of its height. */
const margin = 0.16;
/** Text this much smaller than the page's own is a running line where it stands in the margin. */
const small = 0.86;
/** How near the page's edge a line alone must stand for that, in points. */
const edgeBand = 40;
const apartBy = 1.55;
/** Two pages print a running line at one height within so many points. */
const sameHeight = 4;
/** Of the pages that print anything at a running line's height, so many print one that comes again. */
const mostly = 0.6;

function textOf({ glyphs }: Row): string {
  return glyphs.map(({ text }) => text).join('');
}

/** Whether a line is nothing but the number of its page, in one of the ways in which notices print it. */
export function isPageNumber(text: string): boolean {
  const bare = text.replace(/\s/gu, '');
  return pageNumbers.some((form) => form.test(bare));
}

interface Candidate {
  readonly row: Row;
  readonly end: 'head' | 'foot';
  readonly place: number;
  /** What a running line keeps from page to page. */
  readonly key: string;
  /** Whether more than a line's pitch of white parts it from the rest of the page. */
  readonly apart: boolean;
}

/** The lines at one end of a page, the outermost first. */
function outermost({ rows, tables, height }: PageRows, end: 'head' | 'foot', pitch: number): Candidate[] {
  const sorted = end === 'head' ? rows : [...rows].reverse();
  const limits = tables.map(({ top, bottom }) => (end === 'head' ? top : bottom));
  const inner = (y: number) => (end === 'head' ? limits.some((top) => y < top) : limits.some((bottom) => y > bottom));
  const found: Candidate[] = [];
  for (const [at, row] of sorted.slice(0, mostLines).entries()) {
    const place = end === 'head' ? height - row.y : row.y;
    if (place > height * margin || inner(row.y)) break;
    const next = sorted[at + 1];
    const gap = next === undefined ? Number.POSITIVE_INFINITY : Math.abs(row.y - next.y);
    const toTable = Math.min(...limits.map((limit) => Math.abs(limit - row.y)), Number.POSITIVE_INFINITY);
    const key = textOf(row).replace(/\d{1,20}/gu, '#');
    found.push({ row, end, place, key, apart: Math.min(gap, toTable) > pitch * apartBy });
  }
  return found;
}

/**
 * How many pages print a line at its height, and whether that height is a running line's: a heading that happens to begin two
 * pages stands where other pages print text of their own.
 */
function repeatsOf(all: readonly Candidate[]): (one: Candidate) => { times: number; mostly: boolean } {
  const heights = new Map<string, Candidate[]>();
  const heightOf = ({ end, place }: Candidate, beside: number) => `${end}${Math.floor(place / sameHeight) + beside}`;
  for (const one of all) {
    const height = heightOf(one, 0);
    heights.set(height, [...(heights.get(height) ?? []), one]);
  }
  const besideOf = (one: Candidate) =>
    [-1, 0, 1]
      .flatMap((beside) => heights.get(heightOf(one, beside)) ?? [])
      .filter(({ place }) => Math.abs(place - one.place) < sameHeight);
  const times = new Map(all.map((one) => [one, besideOf(one).filter(({ key }) => key === one.key).length] as const));
  return (one) => {
    const beside = besideOf(one);
    const repeated = beside.filter((other) => (times.get(other) ?? 0) >= 2);
    return { times: times.get(one) ?? 0, mostly: repeated.length >= beside.length * mostly };
  };
}

/**
 * The rows of each page without those that run from page to page over and under its text: found by their place outside the text
 * and by coming again, or as page numbers. `usual` is the size of the document's text, `pitch` the distance of its lines.
 */
export function withoutRunningLines(pages: readonly PageRows[], usual: number, pitch: number): Row[][] {
  const ends = (['head', 'foot'] as const).map((end) => pages.map((page) => outermost(page, end, pitch)));
  const comesAgain = repeatsOf(ends.flat(2));
  const left = pages.map(() => new Set<Row>());
  for (const perPage of ends) {
    for (const [at, candidates] of perPage.entries()) {
      for (const [depth, candidate] of candidates.entries()) {
        const { row, place, apart } = candidate;
        const tiny = row.size < usual * small;
        const inMargin = apart || tiny || candidates.slice(depth + 1).some((inside) => inside.apart);
        const { times, mostly: usually } = comesAgain(candidate);
        const runs =
          (isPageNumber(textOf(row)) && (inMargin || place < edgeBand * 2)) ||
          (times >= 2 && usually && inMargin) ||
          (times >= 3 && times * 2 > pages.length) ||
          (tiny && apart && place < edgeBand);
        if (!runs) break;
        left[at]?.add(row);
      }
    }
  }
  return pages.map(({ rows }, at) => rows.filter((row) => left[at]?.has(row) !== true));
}
