import { LetterSet } from '../../../lex/letters.ts';
import { trimEndMarks } from '../../../notice/trim.ts';
import { contentOf } from '../../lines/content.ts';
import { isExplainerChapter, isFieldTitle, isFrameChapter } from '../../vocabulary/chapters.ts';
import { titleOf } from '../title-text.ts';
import { maxHeading } from './item-from.ts';
import type { OutlineNode } from './outline.ts';

const sentenceEnds = new LetterSet('。！；');

/** A chapter that names nobody beside chapters that do. */
export interface UnreadChapter {
  readonly heading: string;
  readonly sentences: number;
}

/** A chapter that may hold tasks, with how many sentences stand in it; null for a frame, a field (落实措施), an explanation and a line alone. */
export function unreadChapter(root: OutlineNode): UnreadChapter | null {
  const heading = trimEndMarks(titleOf(contentOf(root.line)), '。：:；;， ');
  const holdsNone = isFrameChapter(heading) || isFieldTitle(heading) || isExplainerChapter(heading);
  if (root.children.length + root.body.length === 0 || holdsNone) return null;
  let sentences = 0;
  const open: OutlineNode[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    open.push(...node.children);
    for (const { text } of [node.line, ...node.body]) sentences += sentenceEnds.count(text);
  }
  return sentences === 0 ? null : { heading: heading.slice(0, maxHeading), sentences };
}
