import { LetterSet } from '../../../lex/letters.ts';
import { bareText } from '../../lines/line-units.ts';
import { looksBack } from '../../vocabulary/list-signs.ts';
import { maxHeading } from './item-from.ts';
import type { OutlineNode } from './outline.ts';

const clauseMarks = new LetterSet('。；，');

/** A sentence that asks for a report (每月5日前报送进展情况。) is a task. */
function isHeading(text: string): boolean {
  return text.length <= maxHeading && !clauseMarks.within(text);
}

/** Of chapters that stand beside one another those that tell what was done, where others look ahead; where all look back the whole is a report. */
export function chaptersOnThePast(nodes: readonly OutlineNode[]): ReadonlySet<OutlineNode> {
  const chapters = nodes.filter(({ children, body }) => children.length + body.length > 0);
  const back = chapters.filter(({ line }) => isHeading(line.text) && looksBack(bareText(line)));
  return new Set(back.length < chapters.length ? back : []);
}
