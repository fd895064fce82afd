import type { Line } from '../../lines/lines.ts';
import { headingKind, labelAt } from '../../vocabulary/labels.ts';
import type { OutlineNode } from './outline.ts';
import { isUnitsLine } from './unit-lines.ts';

const minSiblings = 3;
const aboutAll =
  /^[（(〔【[]?(?:以上|上述|前述)(?:所列|各|全部|这)?(?:[均都]?由|[一二两三四五六七八九十\d]{1,3}(?:个|项|条|件|大)|项目|任务|工作|事项|措施|各项|目标)/u;

/** 以上两个项目必须于…: a sentence that counts what stands above it and belongs to no single item. */
function isAboutAll(text: string): boolean {
  return aboutAll.test(text);
}

/**
 * Paragraphs after the last of several one-line siblings close the list and are no part of that sibling. Given back are those that say
 * who answers for all of them: 以上任务由县水利局负责。
 */
export function dropClosing(siblings: readonly OutlineNode[]): readonly Line[] {
  const last = siblings.at(-1);
  if (last === undefined || last.children.length > 0) return [];
  const about = last.body.findIndex((line) => isAboutAll(line.text));
  const closing = about >= 0 ? last.body.splice(about) : [];
  dropParagraphs(last, siblings);
  return closing.filter((line) => isAboutAll(line.text) && isUnitsLine(line));
}

const isOneSentence = (text: string): boolean => /^[^。；;]{1,40}[。；;]$/u.test(text);

function dropParagraphs(last: OutlineNode, siblings: readonly OutlineNode[]): void {
  if (siblings.length < minSiblings) return;
  const plain = (line: Line): boolean =>
    !isUnitsLine(line) && labelAt(line.text) === null && headingKind(line.text) === null;
  const alone = siblings.slice(0, -1).every((node) => node.children.length === 0 && !node.body.some(plain));
  const at = last.body.findIndex(plain);
  if (!alone || at < 0) return;
  const ended = /[。；;]$/u.test(last.line.text) || last.body.slice(0, at).some(isUnitsLine);
  // Where the others go on behind their title and the last stops at it, the next paragraph is what it says.
  const titleOnly =
    isOneSentence(last.line.text) && !siblings.slice(0, -1).some((node) => isOneSentence(node.line.text));
  const from = titleOnly ? last.body.findIndex((line, index) => index > at && plain(line)) : at;
  if (ended && from >= 0) last.body.splice(from);
}
