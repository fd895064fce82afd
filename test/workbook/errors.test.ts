import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { XlsxErrorCode } from '../../shared/opc/error.ts';
import { openXlsx } from '../../shared/workbook/xlsx/xlsx-host.ts';
import { packed, plainParts, plainWorkbook } from './plain-workbook.ts';

const rows = '<row r="1"><c r="A1"><v>1</v></c></row>';
const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** An OLE file whose directory has one stream. */
function oleFile(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set(ole);
  for (let at = 0; at < stream.length; at += 1) bytes[1024 + at * 2] = stream.charCodeAt(at);
  return bytes;
}

function without(name: string): Uint8Array {
  const parts = plainParts(rows);
  delete parts[name];
  return packed(parts);
}

function withPart(name: string, content: string | Uint8Array): Uint8Array {
  return packed({ ...plainParts(rows), [name]: content });
}

/** A file with a number changed where a mark is found. */
function patched(bytes: Uint8Array, mark: readonly number[], offset: number, value: number): Uint8Array {
  const copy = bytes.slice();
  for (let at = 0; at < copy.length - 4; at += 1) {
    if (!mark.every((byte, index) => copy[at + index] === byte)) continue;
    new DataView(copy.buffer).setUint32(at + offset, value, true);
  }
  return copy;
}

const directoryEntry = [0x50, 0x4b, 0x01, 0x02];
const sheetPart = 'xl/worksheets/sheet1.xml';
const broken = (xml: string) => withPart(sheetPart, `<worksheet><sheetData>${xml}</sheetData></worksheet>`);

const files: readonly (readonly [what: string, code: XlsxErrorCode, bytes: Uint8Array])[] = [
  ['an empty file', 'damaged', new Uint8Array()],
  ['plain text', 'other-format', strToU8('序号,事项\n1,甲')],
  [
    'a web page named .xlsx',
    'other-format',
    strToU8('<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table></table></html>'),
  ],
  [
    'an OpenDocument file',
    'other-format',
    zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet') }),
  ],
  ['a file encrypted with a password', 'encrypted', oleFile('EncryptedPackage')],
  ['an old .xls in OLE', 'legacy-format', oleFile('Workbook')],
  ['an older .xls without OLE', 'legacy-format', Uint8Array.from([0x09, 0x08, 0x10, 0x00, 0x00, 0x06])],
  [
    'a binary workbook',
    'legacy-format',
    withPart('_rels/.rels', plainParts(rows)['_rels/.rels']?.replace('workbook.xml', 'workbook.bin') ?? ''),
  ],
  ['a plain zip', 'not-a-workbook', zipSync({ 'a.txt': strToU8('a') })],
  ['a Word document', 'not-a-workbook', withPart('xl/workbook.xml', '<w:document xmlns:w="urn:w"/>')],
  ['a zip cut short', 'damaged', plainWorkbook(rows).slice(0, 400)],
  ['a zip with a wrong checksum', 'damaged', patched(plainWorkbook(rows), directoryEntry, 16, 12345)],
  ['a zip that declares less than it holds', 'damaged', patched(plainWorkbook(rows), directoryEntry, 24, 10)],
  ['a zip that declares far too much', 'too-large', patched(plainWorkbook(rows), directoryEntry, 24, 0x7fffffff)],
  ['a zip with encrypted entries', 'encrypted', patched(plainWorkbook(rows), directoryEntry, 8, 0x00080801)],
  ['an unknown compression', 'unsupported', patched(plainWorkbook(rows), directoryEntry, 8, 0x000c0000)],
  ['a workbook without its sheet', 'missing-part', without(sheetPart)],
  ['a workbook without its workbook part', 'missing-part', without('xl/workbook.xml')],
  ['a workbook without sheets', 'missing-part', withPart('xl/workbook.xml', '<workbook><sheets/></workbook>')],
  ['a sheet cut short', 'broken-xml', withPart(sheetPart, '<worksheet><sheetData><row r="1"><c r="A1"')],
  ['a sheet with crossed tags', 'broken-xml', broken('<row r="1"><c r="A1"></row></c>')],
  ['a sheet without cells', 'broken-xml', withPart(sheetPart, '<worksheet></worksheet>')],
  ['a sheet with a row twice', 'broken-xml', broken('<row r="1"/><row r="1"/>')],
  ['a sheet with a row beyond the last', 'broken-xml', broken('<row r="9999999"/>')],
  [
    'a part that declares entities',
    'broken-xml',
    withPart('xl/workbook.xml', '<!DOCTYPE x [<!ENTITY a "b">]><workbook>&a;</workbook>'),
  ],
  [
    'a part that is not UTF-8',
    'broken-xml',
    withPart(sheetPart, Uint8Array.from([0x3c, 0x61, 0x3e, 0xb8, 0xc4, 0x3c])),
  ],
];

describe('a file that is no workbook we can read', () => {
  it.each(files)('%s is %s', (_, code, bytes) => {
    const copy = bytes.slice();
    const result = openXlsx(bytes);
    expect(result.ok).toBe(false);
    if (result.ok) return;
    expect(result.error.code).toBe(code);
    expect(result.error.message).toMatch(/[一-鿿]/);
    expect(bytes).toEqual(copy);
  });

  it('stops inflating a bomb at what it declares', () => {
    const bomb = zipSync({ 'a.xml': new Uint8Array(32 << 20) });
    const result = openXlsx(bomb, { entries: 10, entryBytes: 1 << 20, totalBytes: 2 << 20 });
    expect(result).toMatchObject({ ok: false, error: { code: 'too-large' } });
  });

  it('counts all parts together, and how many there are', () => {
    const bytes = plainWorkbook(rows);
    expect(openXlsx(bytes, { entries: 10, entryBytes: 1 << 20, totalBytes: 500 })).toMatchObject({
      ok: false,
      error: { code: 'too-large' },
    });
    expect(openXlsx(bytes, { entries: 3, entryBytes: 1 << 20, totalBytes: 1 << 20 })).toMatchObject({
      ok: false,
      error: { code: 'too-large' },
    });
  });
});
