import { lineUnits, loneUnitLabel } from '../../lines/line-units.ts';
import type { Line } from '../../lines/lines.ts';
import { unnumbered } from '../../lines/markers.ts';
import { labelAt } from '../../vocabulary/labels.ts';
import type { OutlineNode } from './outline.ts';
import { lineCarries } from './unit-lines.ts';

/**
 * Paragraphs of a chapter that no number marks, each followed or closed by units of its own: as many nodes without number. What
 * leads a chapter in stands before the first of them and belongs to none.
 */
export function unnumberedItems(node: OutlineNode, least: number): OutlineNode[] {
  const runs: { text: Line[]; units: Line[] }[] = [{ text: [], units: [] }];
  for (const line of node.body) {
    const field = lineUnits(line).whole || labelAt(line.text) !== null || loneUnitLabel(line.text) !== null;
    const last = runs.at(-1);
    if (last === undefined) continue;
    if (field) last.units.push(line);
    else if (last.units.length > 0) runs.push({ text: [line], units: [] });
    else last.text.push(line);
    if (!field && lineCarries(line)) runs.push({ text: [], units: [] });
  }
  const carried = runs.filter(({ text, units }) => text.length > 0 && [...text.slice(-1), ...units].some(lineCarries));
  if (carried.length < least) return [];
  const single = carried.slice(1).every(({ text }) => text.length === 1);
  return carried.flatMap(({ text, units }) => {
    const [line, ...body] = single ? text.slice(-1) : text;
    return line === undefined
      ? []
      : [{ marker: unnumbered, line, parent: node, children: [], body: [...body, ...units] }];
  });
}
