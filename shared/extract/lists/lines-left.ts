import { lineUnits } from '../lines/line-units.ts';
import type { Line } from '../lines/lines.ts';
import { signersIn } from '../lines/signature.ts';
import { isTail } from '../vocabulary/page-words.ts';
import type { PlacedItem } from './assemble/fold.ts';
import type { Layout } from './propose/layout.ts';
import { partAt } from './propose/layout.ts';

const shortest = 8;
const none: readonly string[] = [];

/** Whether a line says who answers for something; 主办：、承办： of the page round the notice say who keeps the site. */
function namesUnits(line: Line): boolean {
  const { read, carries } = lineUnits(line);
  const printed = line.block.region === 'body' && !line.block.copy;
  return printed && carries && read.units.length > 0 && line.text.length >= shortest && !isTail(line.text);
}

/** Whether items name all whom a line names. */
function nameThem(items: readonly PlacedItem[], line: Line): boolean {
  const named = items.flatMap(({ draft }) => draft.units.map(({ excerpt }) => excerpt.text));
  return lineUnits(line).read.units.every(({ value: { name } }) => named.some((text) => text.includes(name)));
}

/** Lines of the parts that hold items which say who answers for what and were read into no item: an item whose number a page garbles is one. */
export function linesLeft(layout: Layout, items: readonly PlacedItem[]): readonly string[] {
  const held = new Set(items.map(({ draft }) => partAt(layout.parts, draft.start)));
  const lines = layout.parts.flatMap((part, at) => (held.has(at) ? part.lines : [])).filter(namesUnits);
  if (lines.length === 0) return none;
  const signers = signersIn(layout.lines);
  const left: string[] = [];
  let at = -1;
  for (const line of lines) {
    while ((items[at + 1]?.draft.start ?? Infinity) <= line.start) at += 1;
    let next = at + 1;
    while ((items[next]?.draft.start ?? Infinity) < line.end) next += 1;
    const known = signers.has(line) || nameThem(items.slice(Math.max(0, at - 1), next + 1), line);
    if (!known) left.push(line.text);
  }
  return left;
}
