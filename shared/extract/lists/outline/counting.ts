import type { MarkerForm } from '../../lines/marker-form.ts';
import type { OutlineNode } from './outline.ts';

const detailForms: ReadonlySet<MarkerForm> = new Set(['arabicParen', 'arabicClose', 'circled', 'is', 'dash']);

/** Whether what is numbered below a block counts as details usually do: （1）, 1）, ①, 一是. */
export function countsDetails(node: OutlineNode): boolean {
  return node.children.every((child) => detailForms.has(child.marker.form));
}

/** Whether an outermost number begins another run: a new form, or a count begun again. */
export function startsRun(before: OutlineNode, root: OutlineNode): boolean {
  if (before.marker.form !== root.marker.form) return true;
  return root.marker.form !== 'heading' && root.marker.value <= before.marker.value;
}

const none: readonly OutlineNode[] = [];

/** Of blocks beside each other, those in which one count goes on from block to block: what it counts are items, and no details. */
export function countedThrough(siblings: readonly OutlineNode[]): readonly OutlineNode[] {
  if (siblings.length < 2) return none;
  const found = new Set<OutlineNode>();
  for (const [at, right] of siblings.entries()) {
    const left = siblings[at - 1];
    const last = left?.children.at(-1)?.marker;
    const first = right.children[0]?.marker;
    if (left === undefined || last === undefined || last.form !== first?.form || last.value + 1 !== first.value) {
      continue;
    }
    found.add(left).add(right);
  }
  return [...found];
}
