import { LetterSet } from '../../lex/letters.ts';
import { WordSet } from '../../lex/words.ts';

/** Words and marks that an ordinal is printed with: GB/T 9704, GB/T 15835-2011 and what pages make of them. */

/** 第一章, 第二部分: what divides a document. */
export const divisions = new WordSet(['章', '部分', '篇', '节']);
/** 第三类：, 第2板块、: these divide only where a mark stands behind them. */
export const groups = new WordSet(['类', '大类', '方面', '板块']);
/** 任务一：, 实事3：: what may stand before a number that counts it. */
export const countedNouns: readonly string[] = ['任务', '项目', '实事', '措施', '工程', '行动', '举措', '事项'];
/** What each word of a run of turns counts; 最后 closes a run of four, or of three where its lines say so. */
export const turns: ReadonlyMap<string, number> = new Map([
  ['首先', 1],
  ['其次', 2],
  ['再次', 3],
  ['最后', 4],
]);
/** 一是…, 二要…: verbs that make a numeral the count of a sentence, and what makes another word of them (是否). */
export const countingVerbs = new LetterSet('是要');
export const verbGoesOn = new LetterSet('否非');
/** 第一条例: 条 begins another word. */
export const articleGoesOn = new LetterSet('款例');
/** 第一项, 第三件, and how the noun between them and a colon ends: 事项, 任务, 工作, 工程. */
export const itemMeasures = new LetterSet('项件');
export const itemNounEnds = new LetterSet('事务作程');
/** 1.5月龄, 1.2月: behind a month's number. */
export const monthGoesOn = '龄';
/** 1.80岁以上…, 1.3级以上…: a grade of what the item is about. */
export const gradeAndAbove = '级以上';

const enclosedRuns = ['①⑳', '㉑㉟', '㊱㊿', '⒈⒛', '⑴⒇', '❶❿'];

function lettersOf(run: string): string {
  const first = run.charCodeAt(0);
  return Array.from({ length: run.charCodeAt(1) - first + 1 }, (_, at) => String.fromCharCode(first + at)).join('');
}

/** ① to ❿: every enclosed numeral, from the first letter of each run to its last. */
export const enclosedNumerals = enclosedRuns.map(lettersOf).join('');
/** Dots that begin the lines of a list. */
export const listDots = '●◆■▲▪►➢•';
/** What stands before a number that counts cards: NO.1, No 2; № folds to the same letters. */
export const numberWords: readonly string[] = ['NO.', 'No.', 'no.', 'NO', 'No'];
