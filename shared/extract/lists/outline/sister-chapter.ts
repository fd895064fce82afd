import { contentOf } from '../../lines/content.ts';
import { isFrameChapter } from '../../vocabulary/chapters.ts';
import { promisesFigure, reportsDone } from '../../vocabulary/list-signs.ts';
import { opensAsTask } from '../../vocabulary/notice-kinds.ts';
import { titleOf } from '../title-text.ts';
import type { OutlineNode } from './outline.ts';

const minTasks = 2;

/** Whether a block's heading frames the tasks and names none: 总体要求, 保障措施. */
export function looksFrame(node: OutlineNode): boolean {
  return isFrameChapter(titleOf(contentOf(node.line)));
}

/** Where a chapter that names nobody stands. */
interface Place {
  /** Chapters that name units. */
  readonly named: readonly OutlineNode[];
  /** Whether such a chapter comes after it. */
  readonly among: boolean;
  /** Whether its inner count goes on from the chapter before, or goes on in the next. */
  readonly through: boolean;
}

function isTask(text: string): boolean {
  return opensAsTask(text) || (promisesFigure(text) && !reportsDone(text));
}

/**
 * Whether a chapter that names nobody holds tasks as its sisters do: its numbers go on with theirs, or it stands among them, counts in
 * their form and opens as tasks open or promises amounts as tasks do.
 */
export function isSisterChapter(root: OutlineNode, { named, among, through }: Place): boolean {
  const [first] = root.children;
  if (first === undefined || looksFrame(root) || root.children.some(looksFrame)) return false;
  if (through) return true;
  const alike = named.some(
    ({ marker, children }) => marker.form === root.marker.form && children[0]?.marker.form === first.marker.form,
  );
  const tasks = root.children.filter(({ line }) => isTask(contentOf(line).text)).length;
  return among && alike && tasks >= minTasks && tasks * 2 >= root.children.length;
}
