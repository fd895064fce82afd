import { packEntry, writeZip } from '../../../opc/package/zip-write.ts';
import { encodeXml } from '../../../opc/xml/escape.ts';
import type { Book, BookSheet } from './book.ts';
import { chartXml, drawingXml } from './chart-xml.ts';
import { commentsXml, notesOf, notesVml } from './notes-xml.ts';
import { sheetXml } from './sheet-xml.ts';
import { StyleTable } from './style-table.ts';
import { workbookXml } from './workbook-xml.ts';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const sheetMl = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly external?: boolean;
}

function relationsXml(relations: readonly Relation[]): string {
  const parts = relations.map(({ id, type, target, external }) => {
    const mode = external ? ' TargetMode="External"' : '';
    return `<Relationship Id="${id}" Type="${type}" Target="${encodeXml(target)}"${mode}/>`;
  });
  return `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${parts.join('')}</Relationships>`;
}

/** The parts of a package as they come to be, with what each is. */
class Parts {
  readonly files: [string, string][] = [];
  readonly #types: string[] = [];

  add(name: string, xml: string, type?: string): void {
    this.files.push([name, xml]);
    if (type !== undefined) this.#types.push(`<Override PartName="/${name}" ContentType="${type}"/>`);
  }

  contentTypes(): string {
    return (
      `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>' +
      `${this.#types.join('')}</Types>`
    );
  }
}

function addCharts(parts: Parts, sheet: BookSheet, number: number): Relation[] {
  const charts = sheet.charts ?? [];
  if (charts.length === 0) return [];
  const relations = charts.map((chart, index) => {
    const name = `chart${number}_${index + 1}.xml`;
    parts.add(
      `xl/charts/${name}`,
      chartXml(chart),
      'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
    );
    return { id: `rId${index + 1}`, type: `${officeRelations}/chart`, target: `../charts/${name}` };
  });
  parts.add(
    `xl/drawings/drawing${number}.xml`,
    drawingXml(charts),
    'application/vnd.openxmlformats-officedocument.drawing+xml',
  );
  parts.add(`xl/drawings/_rels/drawing${number}.xml.rels`, relationsXml(relations));
  return [{ id: 'rIdD', type: `${officeRelations}/drawing`, target: `../drawings/drawing${number}.xml` }];
}

function addNotes(parts: Parts, sheet: BookSheet, number: number): Relation[] {
  const notes = notesOf(sheet);
  if (notes.length === 0) return [];
  parts.add(`xl/comments${number}.xml`, commentsXml(notes), `${sheetMl}.comments+xml`);
  parts.add(`xl/drawings/vmlDrawing${number}.vml`, notesVml(notes));
  return [
    { id: 'rIdV', type: `${officeRelations}/vmlDrawing`, target: `../drawings/vmlDrawing${number}.vml` },
    { id: 'rIdC', type: `${officeRelations}/comments`, target: `../comments${number}.xml` },
  ];
}

function addSheet(parts: Parts, sheet: BookSheet, number: number, active: boolean, styles: StyleTable): void {
  const drawing = addCharts(parts, sheet, number);
  const notes = addNotes(parts, sheet, number);
  const { xml, links } = sheetXml(sheet, styles, active, { drawing: drawing.length > 0, notes: notes.length > 0 });
  parts.add(`xl/worksheets/sheet${number}.xml`, xml, `${sheetMl}.worksheet+xml`);
  const external = links.external.map(({ id, url }) => ({
    id,
    type: `${officeRelations}/hyperlink`,
    target: url,
    external: true,
  }));
  const relations = [...external, ...drawing, ...notes];
  if (relations.length > 0) parts.add(`xl/worksheets/_rels/sheet${number}.xml.rels`, relationsXml(relations));
}

/**
 * The bytes of a new .xlsx package. The same book always gives the same bytes: nothing in it says when or where it was
 * made. No macros, no external links but the hyperlinks asked for.
 */
export function writeBook(book: Book): Uint8Array {
  const parts = new Parts();
  const styles = new StyleTable(book.normal);
  const active = Math.max(
    0,
    book.sheets.findIndex((sheet) => sheet.visibility === 'visible'),
  );
  for (const [index, sheet] of book.sheets.entries()) addSheet(parts, sheet, index + 1, index === active, styles);
  parts.add('xl/workbook.xml', workbookXml(book, active), `${sheetMl}.sheet.main+xml`);
  parts.add('xl/styles.xml', styles.xml(), `${sheetMl}.styles+xml`);
  const sheets = book.sheets.map((_, index) => ({
    id: `rId${index + 1}`,
    type: `${officeRelations}/worksheet`,
    target: `worksheets/sheet${index + 1}.xml`,
  }));
  parts.add(
    'xl/_rels/workbook.xml.rels',
    relationsXml([...sheets, { id: 'rIdS', type: `${officeRelations}/styles`, target: 'styles.xml' }]),
  );
  parts.add(
    'docProps/core.xml',
    `${head}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${encodeXml(book.title)}</dc:title></cp:coreProperties>`,
    'application/vnd.openxmlformats-package.core-properties+xml',
  );
  parts.add(
    '_rels/.rels',
    relationsXml([
      { id: 'rId1', type: `${officeRelations}/officeDocument`, target: 'xl/workbook.xml' },
      {
        id: 'rId2',
        type: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
        target: 'docProps/core.xml',
      },
    ]),
  );
  const encoder = new TextEncoder();
  const files: [string, string][] = [['[Content_Types].xml', parts.contentTypes()], ...parts.files];
  return writeZip(files.map(([name, xml]) => packEntry(name, encoder.encode(xml))));
}
