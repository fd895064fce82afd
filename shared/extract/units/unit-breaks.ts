import type { Span } from '../../lex/span.ts';
import {
  county,
  freshStart,
  joined,
  joining,
  placesOfNoCounty,
  subordinate,
  town,
  townOffice,
  zone,
} from '../vocabulary/name-breaks.ts';
import { bureauShortForms } from '../vocabulary/unit-aliases.ts';
import { isAgency, isBody, isFunction, isGeneric, isPersonName, isPrefixed } from './unit-name.ts';

/** A longer run holds no name; only its end is looked at. */
const longestRun = 60;
/** Pieces looked at together when a break may part a name. */
const mostPieces = 3;
/** A run of fewer characters that is no body's name is the beginning of one. */
const shortestUnknown = 5;

/** Whether a run is whole as a name: it ends as names of bodies do and is not merely their kind. */
function isWhole(run: string): boolean {
  return run.length >= 2 && !isGeneric(run) && (isBody(run) || isFunction(run));
}

/** Whether the first of some pieces begins a name of its own, alone or with the next ones. */
function begins(pieces: readonly string[]): boolean {
  let run = '';
  for (const piece of pieces.slice(0, mostPieces)) {
    run += piece;
    if (isWhole(run)) return true;
  }
  return false;
}

const fullForms = bureauShortForms.map(([full]) => full);
const longestForm = Math.max(...fullForms.map((form) => form.length));

/** Whether the full form of a bureau stands across the break: 县住房和城乡 ⏎ 建设局. */
function cutsForm(left: string, right: string): boolean {
  const head = left.slice(-longestForm);
  const around = head + right.slice(0, longestForm);
  return fullForms.some((form) => {
    const at = around.indexOf(form);
    return at >= 0 && at < head.length && at + form.length > head.length;
  });
}

/** Whether a page's break between two runs parts two names, `right` being the pieces that follow. */
function parts(left: string, right: readonly string[]): boolean {
  const [next = ''] = right;
  if (cutsForm(left, right.join(''))) return false;
  if (joining.test(left) || joined.test(next) || isGeneric(next) || next.length < 2) return false;
  const prefixed = isPrefixed(next) || isPrefixed(next + (right[1] ?? ''));
  if (!isWhole(left)) return prefixed && left.length >= shortestUnknown && !(zone.test(left) && next.startsWith('区'));
  if (isPersonName(next) || prefixed || freshStart.test(next)) return true;
  if (subordinate.test(next) && isAgency(left) && next.length <= 6) return false;
  if (county.test(left) && !placesOfNoCounty.test(left) && isAgency(next)) return false;
  if (town.test(left) && townOffice.test(next)) return false;
  return begins(right) || (isAgency(left) && next.length >= 3);
}

/** The breaks inside a range, its ends left out; `breaks` come in order. */
export function breaksWithin(breaks: readonly number[], start: number, end: number): readonly number[] {
  if (breaks.length === 0) return breaks;
  let low = 0;
  let high = breaks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((breaks[middle] ?? 0) > start) high = middle;
    else low = middle + 1;
  }
  let last = low;
  while (last < breaks.length && (breaks[last] ?? 0) < end) last += 1;
  return breaks.slice(low, last);
}

/**
 * Parts a run at those of the page's breaks that stand between two names; a break inside a name is none. The text on both sides
 * decides: 区住建局 ⏎ 城投公司 are two, 市人力资源和社 ⏎ 会保障局 and 云溪片区 ⏎ 管理局 are one.
 */
export function partAtBreaks(text: string, span: Span, breaks: readonly number[]): Span[] {
  const inside = breaksWithin(breaks, span.start, span.end);
  if (inside.length === 0) return [span];
  const edges = [span.start, ...inside, span.end];
  const pieces = edges.slice(1).map((end, at) => text.slice(edges[at], end));
  const spans: Span[] = [];
  let from = span.start;
  for (const [at, edge] of inside.entries()) {
    if (!parts(text.slice(Math.max(from, edge - longestRun), edge), pieces.slice(at + 1, at + 1 + mostPieces))) {
      continue;
    }
    spans.push({ start: from, end: edge });
    from = edge;
  }
  spans.push({ start: from, end: span.end });
  return spans;
}
