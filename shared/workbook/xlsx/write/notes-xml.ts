import { encodeCellText } from '../../../opc/xml/escape.ts';
import { cellName } from '../grid/address.ts';
import type { BookSheet } from './book.ts';

interface Note {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** The notes of a sheet, in reading order. */
export function notesOf(sheet: BookSheet): Note[] {
  return sheet.rows.flatMap((row, index) =>
    row.cells.flatMap((cell, column) => (cell?.note ? [{ row: index, column, text: cell.note }] : [])),
  );
}

/** The part that holds the notes' texts (ECMA-376 18.7). */
export function commentsXml(notes: readonly Note[]): string {
  const comments = notes.map(
    ({ row, column, text }) =>
      `<comment ref="${cellName(row, column)}" authorId="0"><text><t xml:space="preserve">${encodeCellText(text)}</t></text></comment>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>台账</author></authors><commentList>${comments.join('')}</commentList></comments>`;
}

/** The drawing that gives each note its box; notes stay hidden until the pointer rests on the cell (ECMA-376 part 4, 19). */
export function notesVml(notes: readonly Note[]): string {
  const shapes = notes.map(({ row, column, text }, index) => {
    const lines = Math.min(12, 2 + Math.ceil(text.length / 14));
    const anchor = [column + 1, 12, row, 4, column + 4, 0, row + 3, 0].join(', ');
    return (
      `<v:shape id="_x0000_s${1025 + index}" type="#_x0000_t202" style="position:absolute;width:160pt;height:${lines * 14}pt;z-index:${index + 1};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
      '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"/></v:textbox>' +
      `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
    );
  });
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
    '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>' +
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>' +
    `${shapes.join('')}</xml>`
  );
}
