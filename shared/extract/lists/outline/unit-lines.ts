import { contentOf } from '../../lines/content.ts';
import { lineUnits, loneUnitLabel, unitsLabel } from '../../lines/line-units.ts';
import type { Line } from '../../lines/lines.ts';
import type { OutlineNode } from './outline.ts';

/** Whether a line names units. */
export function lineCarries(line: Line): boolean {
  return lineUnits(line).carries;
}

/** A line of the body that is nothing but units, in brackets or with a label. */
export function isUnitsLine(line: Line): boolean {
  return loneUnitLabel(line.text) !== null || lineUnits(line).whole;
}

/** A numbered line that is a field of what it is numbered in: （三）责任单位及承办科室：市教育局. */
export function isUnitsField({ line }: OutlineNode): boolean {
  const { text } = contentOf(line);
  return loneUnitLabel(text) !== null || unitsLabel(text) !== null;
}
