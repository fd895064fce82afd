import { LetterSet } from '../../../lex/letters.ts';
import type { Line } from '../../lines/lines.ts';
import type { MarkerForm } from '../../lines/marker-form.ts';
import type { Marker } from '../../lines/markers.ts';
import { isAgency } from '../../units/unit-name.ts';
import { anyMeasures } from '../../vocabulary/count-words.ts';
import { headingKind, labelAt } from '../../vocabulary/labels.ts';
import { handsOut } from '../../vocabulary/list-signs.ts';
import { isTail } from '../../vocabulary/page-words.ts';
import { bracketedCount } from '../bracketed-count.ts';

/** What a line ends with that is no heading: marks of clauses, brackets, figures. */
const openEnds = new LetterSet('。；;：:，、）)0123456789');
const colons = new LetterSet('：:');
const stops = new LetterSet('。；，、');
/** Forms that number items below a heading without number. */
const itemForms: ReadonlySet<MarkerForm> = new Set(['arabic', 'hanParen', 'computed']);
/** Forms that do so where nothing else is numbered. */
const innerForms: ReadonlySet<MarkerForm> = new Set(['arabicParen', 'circled', 'han']);
const maxUnnumbered = 20;
const minUnnumbered = 2;

/** A heading without the count of items that it says stand below it: ◆幼有善育（3项）. */
function withoutCount(text: string): string {
  const count = bracketedCount(text);
  const plain = count === null || count.chinese || count.named || !anyMeasures.includes(count.measure);
  return plain ? text : text.slice(0, count.at);
}

/**
 * Short lines without number or mark right above a number that begins or goes on (深化改革开放 ⏎ 1.…, 保障改善民生 ⏎ 3.…) are
 * headings where there are several of them.
 */
export function plainHeadings(lines: readonly Line[], layout: ReadonlySet<number>): ReadonlySet<Line> {
  const found = new Set<Line>();
  /* A body alone above a number may have signed what stands before it. */
  const bodies = new Set<Line>();
  /* 第一批（5月底前完成）：, where another stands between the numbers. */
  const pointing = new Set<Line>();
  const inner = new Set(lines.flatMap(({ marker }) => (marker === null ? [] : [marker.form]))).size === 1;
  const numbers = ({ form: one }: Marker): boolean => itemForms.has(one) || (inner && innerForms.has(one));
  let last = 0;
  let form: string | null = null;
  for (const [at, line] of lines.entries()) {
    if (line.marker !== null && line.marker.form !== 'dash') {
      if (numbers(line.marker)) last = line.marker.value;
      continue;
    }
    const next = lines[at + 1]?.marker ?? null;
    if (next === null || !numbers(next)) continue;
    const points = colons.ends(line.text) && !handsOut(line.text);
    const said = withoutCount(points ? line.text.slice(0, -1) : line.text);
    const short = said.length >= 2 && said.length <= maxUnnumbered && !(points ? stops : openEnds).ends(said);
    const plain =
      short &&
      !line.inline &&
      line.block.linked === 0 &&
      (line.block.table === null || layout.has(line.block.table)) &&
      line.block.region === 'body';
    if (!plain || labelAt(line.text) !== null || headingKind(line.text) !== null || isTail(line.text)) {
      continue;
    }
    if ((next.value !== last + 1 && next.value !== 1) || (form !== null && form !== next.form)) continue;
    form = next.form;
    (isAgency(said) ? bodies : points ? pointing : found).add(line);
  }
  return new Set(
    [found, bodies, pointing].flatMap((headings) => (headings.size >= minUnnumbered ? [...headings] : [])),
  );
}
