import { anchorRow } from './anchors.ts';
import { moveRow, type RowChange } from './change.ts';

/**
 * The VML of a sheet's notes after its rows changed. VML need not be well-formed XML, so its shapes are found by their
 * marks: `x:Row` is the note's cell, `x:Anchor` its box (MS-OI29500 2.1.1773); a shape whose cell is removed goes.
 */
export function changeVml(vml: string, change: RowChange): string {
  let out = '';
  let at = 0;
  for (let start = findShape(vml, 0); start >= 0; start = findShape(vml, at)) {
    const close = vml.indexOf('</v:shape>', start);
    if (close < 0) break;
    const end = close + '</v:shape>'.length;
    out += vml.slice(at, start) + changeShape(vml.slice(start, end), change);
    at = end;
  }
  return out + vml.slice(at);
}

function findShape(vml: string, from: number): number {
  let at = vml.indexOf('<v:shape', from);
  while (at >= 0 && !/\s|>/.test(vml.charAt(at + 8))) at = vml.indexOf('<v:shape', at + 8);
  return at;
}

function changeShape(shape: string, change: RowChange): string {
  const row = /<x:Row>\s*(\d+)\s*<\/x:Row>/.exec(shape);
  const moved = row === null ? 0 : moveRow(Number(row[1]), change);
  if (moved === null) return '';
  const placed = row === null ? shape : shape.replace(row[0], `<x:Row>${moved}</x:Row>`);
  return placed.replace(/<x:Anchor>([\s\d,]{1,200})<\/x:Anchor>/, (whole, list: string) => {
    const fields = list.split(',').map((field) => Number(field.trim()));
    const [top, bottom] = [fields[2], fields[6]];
    if (top === undefined || bottom === undefined) return whole;
    const start = anchorRow(top, change);
    fields[2] = start;
    fields[6] = bottom + start - top;
    return `<x:Anchor>${fields.join(', ')}</x:Anchor>`;
  });
}
