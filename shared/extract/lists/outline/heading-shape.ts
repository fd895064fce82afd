import { LetterSet } from '../../../lex/letters.ts';
import { contentOf } from '../../lines/content.ts';
import { bareText } from '../../lines/line-units.ts';
import { handsOut, isTaskChapter } from '../../vocabulary/list-signs.ts';
import { maxHeading } from './item-from.ts';
import type { OutlineNode } from './outline.ts';
import { isUnitsLine } from './unit-lines.ts';

/** Mean length from which children are measures of their own and no points of one. */
const minClause = 12;
/** Longer lines below a heading say something and make it more than one. */
const maxAside = 8;

const stops = new LetterSet('。；');
const semicolons = new LetterSet('；;');

/** Whether a numbered block is a heading of what is numbered below it and says nothing of its own. */
export function isHeadingOnly(node: OutlineNode): boolean {
  const text = bareText(node.line);
  if (text.length > maxHeading || stops.within(text, 0, text.length - 1)) return false;
  return (
    isTaskChapter(text) ||
    node.body.every((line) => isUnitsLine(line) || line.text.length <= maxAside || handsOut(line.text))
  );
}

/** Whether what is numbered below a block are measures of their own, and no points of one sentence. */
export function hasFullChildren(node: OutlineNode): boolean {
  const texts = node.children.map(
    (child) => contentOf(child.line).text.length + child.body.reduce((sum, line) => sum + line.text.length, 0),
  );
  const mean = texts.reduce((sum, length) => sum + length, 0) / Math.max(1, texts.length);
  const listed = node.children.filter((child) => semicolons.ends(child.line.text)).length;
  return mean >= minClause && listed * 2 < node.children.length;
}
