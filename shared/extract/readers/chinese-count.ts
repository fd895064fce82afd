import {
  abstractNoun,
  buildVerb,
  builtUnits,
  chineseCounted,
  chineseName,
  lastOne,
  mergedBefore,
  oneBefore,
  personsBefore,
  personUnits,
  sloganUnits,
} from '../vocabulary/not-targets.ts';
import type { FigureContext } from './figure-context.ts';

const clauseEnds = '，。；、：！？）)';
const nounReach = 10;
/** Units that a small Chinese numeral names with: 三期, 二类, 六村堡. */
const namedUnits = ['期', '类', '村', '镇'];
const loose = ['个', '次', '人', '对', '名', '位', '户'];

function isHan(letter: string): boolean {
  return letter >= '一' && letter <= '龥';
}

/** Whether the figure closes a clause behind the noun that it counts: 公厕四座, 断头路八条. */
function afterNoun({ lexed: { text }, figure, phraseStart, phraseEnd }: FigureContext): boolean {
  const next = text.charAt(phraseEnd);
  return (
    (next === '' || clauseEnds.includes(next)) &&
    isHan(text.charAt(phraseStart - 1)) &&
    (figure.kind === 'count' || figure.kind === 'measure')
  );
}

function one(context: FigureContext, before: string): boolean {
  const { lexed, figure } = context;
  if (oneBefore.test(lexed.text.slice(Math.max(0, figure.start - nounReach), figure.start))) return true;
  if (figure.kind === 'measure') return afterNoun(context) && !lastOne.test(before);
  if (!builtUnits.test(figure.unit)) return false;
  return afterNoun(context) && !mergedBefore.test(before);
}

/**
 * Why a figure in Chinese numerals is no promise, or null where it counts real things. Numbers of ten and more do; smaller ones need a
 * sign, since slogans are written with them too: 三个体系, 两项制度, 百场万人. One is an article without one: 打造一个品牌.
 */
export function chineseRule(context: FigureContext, before: string, after: string): string | null {
  const { figure, compared, goesOn } = context;
  if (figure.kind === 'rate') return null;
  if (figure.round && !figure.more && compared !== '~' && compared !== '>') return 'slogan';
  if ((after.startsWith('“') && sloganUnits.includes(figure.unit)) || chineseName.test(after)) return 'slogan';
  if (sloganUnits.includes(figure.unit) && abstractNoun.test(after.slice(0, nounReach))) {
    return figure.value === 1 ? 'article' : 'slogan';
  }
  if (figure.value >= 10 || figure.upper !== null) return null;
  if (figure.value === 1) return one(context, before) ? null : 'article';
  if (namedUnits.includes(figure.unit) || (figure.value === 2 && text(context) === '二')) return 'slogan';
  if (afterNoun(context)) return null;
  if (personUnits.test(figure.unit) && personsBefore.test(before)) return null;
  if (!chineseCounted.includes(figure.unit)) return figure.kind === 'count' ? 'uncounted' : null;
  if (!loose.includes(figure.unit)) return null;
  return goesOn || compared !== '=' || buildVerb.test(before) || oneBefore.test(before) ? null : 'uncounted';
}

/** The numeral's first letter as printed: 二 names (二次供水), 两 counts. */
function text({ lexed, figure }: FigureContext): string {
  return lexed.text.charAt(figure.start);
}
