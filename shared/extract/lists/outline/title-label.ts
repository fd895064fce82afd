import { labelTable } from '../../../labels/labels.ts';
import { meaningsIn } from '../../../labels/meanings.ts';
import { LetterSet, pastBlank } from '../../../lex/letters.ts';
import { WordSet } from '../../../lex/words.ts';

const colons = new LetterSet('：:');
const labels = new WordSet(
  [...meaningsIn(labelTable, 'column')].filter(([, { concept }]) => concept === 'title').map(([word]) => word),
);

/** How much of an item's line is the label of its name: 项目名称：新建第二医院; 0 where none stands there or nothing behind it. */
export function titleLabelEnd(text: string): number {
  const word = labels.at(text, 0);
  const colon = word === null ? -1 : pastBlank(text, word.length);
  if (!colons.has(text, colon)) return 0;
  const end = pastBlank(text, colon + 1);
  return end < text.length ? end : 0;
}
