import { LetterSet } from '../../lex/letters.ts';
import type { Commitment, Frequency, Target } from '../../notice/notice.ts';
import { frequencyBase, occasionUnits, partMark, shareVerb, stretchBefore } from '../vocabulary/target-words.ts';

const frequencyReach = 16;
const partReach = 40;
/** What every mark of a part holds: 其中, 含, 包括. */
const partLetters = new LetterSet('其含包');

/** Whether the clause up to a figure only strives for it: 力争, 争取, 努力. */
export function commitmentOf(text: string, clauseStart: number, phraseStart: number): Commitment {
  return stretchBefore.test(text.slice(clauseStart, phraseStart)) ? 'stretch' : 'firm';
}

/** `每季度不少于1次`: how often, where the figure counts occasions and its clause says in what time. */
export function frequencyOf(
  text: string,
  clauseStart: number,
  phraseStart: number,
  target: Pick<Target, 'text' | 'unit' | 'value'>,
): Frequency | null {
  if (!occasionUnits.test(target.unit)) return null;
  const lead = text.slice(Math.max(clauseStart, phraseStart - frequencyReach), phraseStart);
  const per = frequencyBase.exec(target.text)?.[1] ?? frequencyBase.exec(lead)?.[1] ?? null;
  return per === null ? null : { count: target.value, per };
}

/** A target with the place of its phrase. */
type Placed = { readonly start: number; readonly end: number; readonly value: Target };

/** Where the last 其中 or 含 in front of a figure stands, in the same sentence; -1 where none does. */
function partMarkBefore(text: string, floor: number, at: number): number {
  const from = Math.max(floor, at - partReach);
  if (partLetters.first(text, from, at) < 0) return -1;
  const lead = text.slice(from, at);
  const stop = Math.max(lead.lastIndexOf('。'), lead.lastIndexOf('；'));
  const found = partMark.exec(lead.slice(stop + 1));
  return found === null ? -1 : from + stop + 1 + found.index;
}

/**
 * The index of the target that one is a part of: the last before 其中 or 含 that counts the same, or any whose share it takes; parts that
 * go on an enumeration share their whole. Null where it stands for itself.
 */
export function parentOf(text: string, targets: readonly Placed[], start: number, unit: string): number | null {
  const last = targets.at(-1);
  if (last === undefined) return null;
  const mark = partMarkBefore(text, 0, start);
  const between = text.slice(last.end, start);
  const goesOn = last.value.parent !== null && !between.includes('。') && !between.includes('；');
  if (mark < 0 && !goesOn) return null;
  if (mark < last.end && last.value.parent !== null) return whole(targets, last.value.parent, unit);
  for (let at = targets.length - 1; at >= 0; at -= 1) {
    const candidate = targets[at];
    if (candidate === undefined || candidate.end > mark) continue;
    return candidate.value.parent === null ? whole(targets, at, unit, text.slice(mark, start)) : null;
  }
  return null;
}

/** A part counts what its whole counts, or is a rate of it (占70%). */
function whole(targets: readonly Placed[], index: number, unit: string, lead = ''): number | null {
  return targets[index]?.value.unit === unit || (unit === '%' && shareVerb.test(lead)) ? index : null;
}
