import {
  abstractNoun,
  buildVerb,
  builtUnits,
  chineseCounted,
  chineseName,
  mergedBefore,
  oneBefore,
  personsBefore,
  personUnits,
} from '../vocabulary/not-targets.ts';
import type { FigureContext } from './figure-context.ts';

const clauseEnds = '，。；、：！？）)';
const nounReach = 10;
const loose = ['个', '次', '人', '对', '名', '位', '户'];

function isHan(letter: string): boolean {
  return letter >= '一' && letter <= '龥';
}

/** Whether the figure closes a clause behind the noun that it counts: 公厕四座, 断头路八条. */
function afterNoun({ lexed: { text }, figure, phraseStart, phraseEnd }: FigureContext): boolean {
  const next = text.charAt(phraseEnd);
  return (next === '' || clauseEnds.includes(next)) && isHan(text.charAt(phraseStart - 1)) && figure.kind === 'count';
}

function one(context: FigureContext, before: string): boolean {
  const { lexed, figure } = context;
  if (oneBefore.test(lexed.text.slice(Math.max(0, figure.start - nounReach), figure.start))) return true;
  if (!builtUnits.test(figure.unit)) return false;
  return afterNoun(context) && !mergedBefore.test(before);
}

/**
 * Whether a figure in Chinese numerals counts real things. Numbers of ten and more do; smaller ones need a sign, since slogans are
 * written with them too: 三个体系, 两项制度, 百场万人.
 */
export function chineseCounts(context: FigureContext, before: string, after: string): boolean {
  const { figure, compared, goesOn } = context;
  if (figure.kind === 'rate') return true;
  if (figure.round && !figure.more && compared !== '~' && compared !== '>') return false;
  if (after.startsWith('“') || chineseName.test(after)) return false;
  if (figure.kind === 'count' && abstractNoun.test(after.slice(0, nounReach))) return false;
  if (figure.value >= 10 || figure.upper !== null) return true;
  if (figure.value === 1) return one(context, before);
  if (figure.unit === '期' || figure.unit === '类') return false;
  if (afterNoun(context)) return true;
  if (personUnits.test(figure.unit) && personsBefore.test(before)) return true;
  if (!chineseCounted.includes(figure.unit)) return figure.kind !== 'count';
  if (loose.includes(figure.unit)) return goesOn || buildVerb.test(before) || oneBefore.test(before);
  return true;
}
