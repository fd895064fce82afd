import { decodeXml, encodeContent } from '../../../opc/xml/escape.ts';
import { anchorRow } from './anchors.ts';
import { moveRow } from './change.ts';
import { changeFormula, type SheetChange } from './formula-change.ts';

/**
 * The VML of a sheet's notes after its rows changed. VML need not be well-formed XML, so its shapes are found by their
 * marks: `x:Row` is the note's cell, `x:Anchor` its box (MS-OI29500 2.1.1773), `x:FmlaLink` what a control is linked to; a shape whose
 * cell is removed goes.
 */
export function changeVml(vml: string, change: SheetChange): string {
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

const linked = /<x:(FmlaLink|FmlaRange|FmlaTxbx|FmlaGroup)>([^<]{1,500})<\/x:\1>/g;

function changeShape(shape: string, change: SheetChange): string {
  const row = /<x:Row>\s*(\d+)\s*<\/x:Row>/.exec(shape);
  const moved = row === null ? 0 : moveRow(Number(row[1]), change);
  if (moved === null) return '';
  const noted = row === null ? shape : shape.replace(row[0], `<x:Row>${moved}</x:Row>`);
  const placed = noted.replace(linked, (whole, tag: string, content: string) => {
    const formula = decodeXml(content);
    const changed = formula === null ? null : changeFormula(formula, { sheet: change.sheet, row: null }, change);
    return changed === null || changed === formula ? whole : `<x:${tag}>${encodeContent(changed)}</x:${tag}>`;
  });
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
