import { strToU8, zipSync } from 'fflate';

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const rels = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRels = 'http://schemas.openxmlformats.org/package/2006/relationships';
const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

function run(text: string): string {
  return text === '' ? '' : `<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t>${text}</w:t></w:r>`;
}

/** A paragraph, cut over two runs as Word writes it; `properties` stands inside its `pPr`. */
export function para(text: string, properties = ''): string {
  const half = Math.floor(text.length / 2);
  return `<w:p><w:pPr>${properties}</w:pPr>${run(text.slice(0, half))}${run(text.slice(half))}</w:p>`;
}

/** `numPr`: the list and the level of a paragraph that Word numbers. */
export function inList(list: number, level = 0): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
}

export function cell(content: string, properties = ''): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
}

export function table(rows: readonly (readonly string[])[]): string {
  return `<w:tbl>${rows.map((cells) => `<w:tr>${cells.join('')}</w:tr>`).join('')}</w:tbl>`;
}

export interface LevelForm {
  readonly format: string;
  readonly text: string;
  readonly start?: number;
  readonly extra?: string;
}

/** A list definition with its levels from the first on. */
export function list(id: number, levels: readonly LevelForm[]): string {
  const parts = levels.map(
    ({ format, text, start = 1, extra = '' }, level) =>
      `<w:lvl w:ilvl="${level}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${extra}<w:lvlText w:val="${text}"/></w:lvl>`,
  );
  return `<w:abstractNum w:abstractNumId="${id}">${parts.join('')}</w:abstractNum>`;
}

/** An instance of a list; `start` restarts its first level there. */
export function instance(id: number, of: number, start?: number): string {
  const override =
    start === undefined ? '' : `<w:lvlOverride w:ilvl="0"><w:startOverride w:val="${start}"/></w:lvlOverride>`;
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${override}</w:num>`;
}

export interface DocxParts {
  readonly body: string;
  readonly numbering?: string;
  readonly styles?: string;
}

/** The parts of a .docx as Word lays them out. */
export function docxParts({ body, numbering = '', styles = '' }: DocxParts): Record<string, Uint8Array> {
  const parts = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${types}.document.main+xml"/><Override PartName="/word/numbering.xml" ContentType="${types}.numbering+xml"/><Override PartName="/word/styles.xml" ContentType="${types}.styles+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packageRels}"><Relationship Id="rId1" Type="${rels}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${packageRels}"><Relationship Id="rId1" Type="${rels}/numbering" Target="numbering.xml"/><Relationship Id="rId2" Type="${rels}/styles" Target="styles.xml"/></Relationships>`,
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document ${w} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><w:body>${body}<w:sectPr/></w:body></w:document>`,
    'word/numbering.xml': `<w:numbering ${w}>${numbering}</w:numbering>`,
    'word/styles.xml': `<w:styles ${w}>${styles}</w:styles>`,
  };
  return Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]));
}

export function docxFile(parts: DocxParts): Uint8Array {
  return zipSync(docxParts(parts));
}
