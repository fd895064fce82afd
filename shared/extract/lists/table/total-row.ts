import { LetterSet, pastBlank } from '../../../lex/letters.ts';
import { totalLetters } from '../../vocabulary/column-words.ts';

const totals = new LetterSet(totalLetters);
const totalMarks = new LetterSet('：:（( 0123456789');

/** Whether a row adds up the others: 合计, 总计（3项）, 小计：. */
export function isTotal(first: string): boolean {
  if (!totals.has(first, 0)) return false;
  const sum = pastBlank(first, 1);
  return first.charAt(sum) === '计' && (sum + 1 === first.length || totalMarks.has(first, sum + 1));
}
