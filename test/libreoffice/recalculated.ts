import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** What `convert` takes for every sheet as CSV: raw values, comma, double quotes, UTF-8 (LibreOffice's filter tokens). */
export const everySheet = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1';

/** A copy of a workbook whose formulas have no results, so that a reader must calculate them. */
export function withoutResults(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [name, part] of Object.entries(parts)) {
    if (!name.startsWith('xl/worksheets/sheet')) continue;
    const xml = strFromU8(part).replace(/(<\/f>)<v>[^<]*<\/v>/g, '$1');
    parts[name] = strToU8(xml);
  }
  return zipSync(parts);
}

/** Rows and fields of CSV with quoted fields in UTF-8; none where there is no file. */
export function readCsv(bytes: Uint8Array | undefined): string[][] {
  const text = new TextDecoder().decode(bytes);
  const rows: string[][] = [[]];
  let field = '';
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (quoted) {
      if (character !== '"') field += character;
      else if (text[at + 1] === '"') {
        field += '"';
        at += 1;
      } else quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === ',' || character === '\n') {
      rows.at(-1)?.push(field);
      field = '';
      if (character === '\n') rows.push([]);
    } else if (character !== '\r') field += character;
  }
  if (field !== '' || (rows.at(-1)?.length ?? 0) > 0) rows.at(-1)?.push(field);
  return rows;
}
