import { strFromU8, strToU8, unzipSync, zipSync, zlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { DocumentFault } from '../../shared/files/document-error.ts';
import { docxFile, docxParts, para } from './docx-file.ts';
import { indexOf, linesIn } from './read.ts';
import { sheetOf, taskSheet, workbookOf } from './task-workbook.ts';

/** An OLE file whose directory names one stream. */
function ole(stream: string): Uint8Array {
  const bytes = new Uint8Array(1536);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  for (const [at, letter] of [...stream].entries()) bytes[512 + 2 * at] = letter.charCodeAt(0);
  return bytes;
}

/** A .docx that says its text is small and unpacks to much more, and one that admits it. */
function bomb(): Uint8Array {
  return zipSync({ ...docxParts({ body: '' }), 'word/document.xml': new Uint8Array(80 << 20) });
}

function lying(): Uint8Array {
  const bytes = bomb();
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  for (let at = 0; at + 4 < bytes.length; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === 80 << 20) {
      view.setUint32(at + 24, 4096, true);
    }
  }
  return bytes;
}

const page =
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>endobj\n';

/** A PDF of these objects, numbered from one; the first is its catalogue. */
function pdfOfObjects(objects: readonly string[]): Uint8Array {
  const text = objects.map((object, at) => `${at + 1} 0 obj${object}endobj\n`).join('');
  return strToU8(`%PDF-1.4\n${text}trailer<</Root 1 0 R>>\n%%EOF`);
}

const streamOf = (dictionary: string, text: string) =>
  `<<${dictionary}/Length ${text.length}>>stream\n${text}\nendstream `;
const drawnPage = (resources: string) => [
  '<</Type/Catalog/Pages 2 0 R>>',
  '<</Type/Pages/Kids[3 0 R]/Count 1>>',
  `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<<${resources}>>/Contents 4 0 R>>`,
];

/** A page that shows a form ten times, which shows another ten times, and so on. `named` where their resources lie in objects of their own. */
function nestedForms(deep: number, named: boolean): Uint8Array {
  const objects = [...drawnPage('/XObject<</X 5 0 R>>'), streamOf('', '/X Do '.repeat(10))];
  for (let at = 0; at < deep; at += 1) {
    const next = `<</XObject<</X ${objects.length + (named ? 3 : 2)} 0 R>>>>`;
    const resources = named ? `${objects.length + 2} 0 R` : next;
    objects.push(streamOf(`/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources ${resources}`, '/X Do '.repeat(10)));
    if (named) objects.push(next);
  }
  return pdfOfObjects([...objects, streamOf('/Type/XObject/Subtype/Form/BBox[0 0 9 9]', 'q Q')]);
}

/** A page whose font's map names the same codes over and over. */
function mappedOver(): Uint8Array {
  const map = `/CIDInit /ProcSet findresource begin begincmap ${'1 beginbfrange <0000> <ffff> <4e00> endbfrange '.repeat(900)}endcmap`;
  const font = '/Font<</F1<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/ToUnicode 5 0 R>>>>';
  return pdfOfObjects([...drawnPage(font), streamOf('', 'BT /F1 9 Tf <0001> Tj ET'), streamOf('', map)]);
}

/** A one-page PDF with this stream as its contents. */
function pdfOf(filter: string, stream: Uint8Array): Uint8Array {
  const head = strToU8(`${page}4 0 obj<</Length ${stream.length}/Filter${filter}>>stream\n`);
  const bytes = new Uint8Array(head.length + stream.length + 60);
  bytes.set(head);
  bytes.set(stream, head.length);
  bytes.set(strToU8('\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF'), head.length + stream.length);
  return bytes;
}

/** A page whose contents name one stream over and over, in its own object or (`apart`) in an array of its own. */
function drawnAgain(times: number, drawing: string, apart = false): Uint8Array {
  const array = `[${'4 0 R '.repeat(times)}]`;
  const [catalogue = '', pages = ''] = drawnPage('');
  const page = `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents ${apart ? '5 0 R' : array}>>`;
  return pdfOfObjects([catalogue, pages, page, streamOf('', drawing), ...(apart ? [array] : [])]);
}

function sharedDrawing(): Uint8Array {
  const pages = Array.from({ length: 300 }, () => '<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 3 0 R>>');
  const kids = pages.map((_, at) => `${at + 4} 0 R`).join(' ');
  const tree = `<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>`;
  return pdfOfObjects(['<</Type/Catalog/Pages 2 0 R>>', tree, streamOf('', '0 0 9 9 re f\n'.repeat(9000)), ...pages]);
}

function deepWorkbook(): Uint8Array {
  const parts = unzipSync(workbookOf(taskSheet()));
  const name = 'xl/worksheets/sheet1.xml';
  const xml = strFromU8(parts[name] ?? new Uint8Array());
  const deep = `${'<extLst><ext>'.repeat(2500)}${'</ext></extLst>'.repeat(2500)}</worksheet>`;
  return zipSync({ ...parts, [name]: strToU8(xml.replace('</worksheet>', deep)) });
}

const zeros = () => zlibSync(new Uint8Array(60 << 20));
const shown = () => zlibSync(strToU8(`BT /F1 9 Tf ${'(a) Tj\n'.repeat(450_000)}ET`));
const drawn = (drawing: string) => pdfOf('/FlateDecode', zlibSync(strToU8(drawing)));
const hex = (bytes: Uint8Array) => strToU8([...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(''));
const mail = (page: string) => `MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n<html>${page}</html>`;
const manyTexts = () => Array.from({ length: 400 }, () => ({ cells: [{ value: '长'.repeat(30_000) }] }));
const nested = `${'<w:tbl><w:tr><w:tc>'.repeat(20_000)}${'</w:tc></w:tr></w:tbl>'.repeat(20_000)}`;
const entities = '<!DOCTYPE a [<!ENTITY x "xx">]>';
const broken = '%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n';
const blank =
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF';

const refused: readonly [what: string, name: string, bytes: Uint8Array | string, code: string, says: string][] = [
  ['an old Word file', '通知.doc', ole('WordDocument'), 'legacy-format', '另存为 .docx'],
  ['an old WPS file', '通知.wps', ole('WordDocument'), 'legacy-format', '另存为 .docx'],
  ['an old workbook', '表.xls', ole('Workbook'), 'legacy-format', '另存为 .xlsx'],
  ['an old WPS sheet', '表.et', ole('Workbook'), 'legacy-format', '另存为 .xlsx'],
  ['an encrypted document', '通知.docx', ole('EncryptedPackage'), 'encrypted', '取消密码'],
  ['an encrypted workbook', '表.xlsx', ole('EncryptedPackage'), 'encrypted', '另存为 .xlsx'],
  ['RTF', '通知.rtf', '{\\rtf1 a}', 'other-format', '另存为 .docx'],
  ['OFD', '通知.ofd', zipSync({ 'OFD.xml': strToU8('<a/>') }), 'unsupported', '另存为 PDF'],
  ['OpenDocument', '通知.odt', zipSync({ mimetype: strToU8('application/x') }), 'other-format', '.docx 或 .xlsx'],
  ['an archive', '附件.zip', zipSync({ 'a.txt': strToU8('a') }), 'other-format', '解压'],
  ['a cut .docx', '通知.docx', docxFile({ body: para('甲') }).subarray(0, 400), 'damaged', '重新获取'],
  ['text named .docx', '通知.docx', 'not found', 'damaged', '内容却不是'],
  ['a zip bomb', '通知.docx', bomb(), 'too-large', '压缩炸弹'],
  ['a zip bomb that lies', '通知.docx', lying(), 'damaged', '重新获取'],
  ['tables 20,000 deep', '通知.docx', docxFile({ body: nested }), 'damaged', '重新获取'],
  ['a document type', '通知.docx', docxFile({ body: entities }), 'damaged', '重新获取'],
  ['a .docx of pictures alone', '通知.docx', docxFile({ body: '<w:p/>' }), 'no-text', 'OCR'],
  ['an empty workbook', '表.xlsx', workbookOf(sheetOf([])), 'no-text', '空的'],
  ['a broken PDF', '通知.pdf', broken, 'damaged', '重新获取'],
  ['a PDF that unpacks to 60 MB', '通知.pdf', pdfOf('/FlateDecode', zeros()), 'too-large', '50 MB'],
  ['a PDF packed twice', '通知.pdf', pdfOf('[/FlateDecode/FlateDecode]', zlibSync(zeros())), 'too-large', '50 MB'],
  ['a PDF packed behind hexadecimal', '通知.pdf', pdfOf('[/ASCIIHexDecode/Fl]', hex(zeros())), 'too-large', '50 MB'],
  ['a PDF of runs', '通知.pdf', pdfOf('/RunLengthDecode', new Uint8Array(1 << 20).fill(129)), 'too-large', '50 MB'],
  ['a PDF of one text of 9 MB', '通知.pdf', drawn(`BT /F1 9 Tf (${'a'.repeat(9 << 20)}) Tj ET`), 'too-large', '8 MB'],
  [
    'a PDF of a text of 9 MB in hexadecimal',
    '通知.pdf',
    drawn(`BT <${'41'.repeat(9 << 20)}> Tj ET`),
    'too-large',
    '8 MB',
  ],
  ['a PDF of 1,300,000 boxes', '通知.pdf', drawn('0 0 9 9 re f\n'.repeat(650_000)), 'too-large', '120 万步'],
  ['a PDF of 1,300,000 saved states', '通知.pdf', drawn('q '.repeat(1_300_000)), 'too-large', '120 万步'],
  ['a PDF of forms in forms', '通知.pdf', nestedForms(8, false), 'too-large', '层层套用'],
  ['a PDF of forms in forms, their resources apart', '通知.pdf', nestedForms(8, true), 'too-large', '层层套用'],
  ['a PDF whose font names codes over and over', '通知.pdf', mappedOver(), 'too-large', '字符表'],
  ['a PDF of 450,000 texts', '通知.pdf', pdfOf('/FlateDecode', shown()), 'too-large', '40 万'],
  ['a .docx of 120,000 paragraphs', '通知.docx', docxFile({ body: '<w:p/>'.repeat(120_000) }), 'too-large', '5 万'],
  ['a page of 500,000 elements', '通知.html', `<h1>通知</h1>${'<p>一'.repeat(500_000)}`, 'too-large', '40 万'],
  ['a page of 500,000 empty elements', '通知.html', `<h1>通知</h1>${'<i></i>'.repeat(500_000)}`, 'too-large', '40 万'],
  ['a page of 60,000 paragraphs', '通知.html', `<h1>通知</h1>${'<p>一'.repeat(60_000)}`, 'too-large', '5 万段'],
  ['a page of 60,000 lines', '通知.html', `<h1>通知</h1><p>${'一<br>'.repeat(60_000)}`, 'too-large', '5 万段'],
  ['a text of 100,000 tasks', '通知.txt', '1.新建公园3个。\n'.repeat(100_000), 'too-large', '5 万段'],
  ['a PDF that draws one stream a million times', '通知.pdf', drawnAgain(1_000_000, 'q Q'), 'too-large', '反复画'],
  ['a PDF that draws nothing a million times', '通知.pdf', drawnAgain(1_000_000, ''), 'too-large', '反复画'],
  ['a PDF that names its drawings apart', '通知.pdf', drawnAgain(200_000, 'q Q', true), 'too-large', '反复画'],
  ['a PDF whose pages share a long drawing', '通知.pdf', sharedDrawing(), 'too-large', '反复画'],
  ['a workbook of elements 5,000 deep', '表.xlsx', deepWorkbook(), 'damaged', '重新获取'],
  ['a mail of 500,000 elements', '通知.mht', mail('<b>'.repeat(500_000)), 'too-large', '40 万'],
  ['a workbook of one text in many cells', '表.xlsx', workbookOf(sheetOf(manyTexts())), 'too-large', '800 万字'],
  ['an empty file', '通知.html', '', 'no-text', '空的'],
  ['text that is no page', '通知.html', '只是一段文字', 'other-format', '.txt'],
  ['bytes of no format', '通知', new Uint8Array([1, 0, 2, 0, 3]), 'other-format', '保存为网页'],
  ['a picture', '通知.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10]), 'no-text', 'OCR'],
  [
    'a page in a mail that breaks off',
    '通知.mht',
    'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n--b\nContent-Type: text/html; charset=utf-8\n\n<html><body><p>1.新建',
    'damaged',
    '下载完整',
  ],
  ['a mail without a page', '通知.mht', 'MIME-Version: 1.0\nContent-Type: text/plain\n\na', 'no-text', '网页'],
  ['a PDF without text', '扫描.pdf', blank, 'no-text', 'OCR'],
];

it('a PDF of forms that are shown a few deep is read', async () => {
  await expect(indexOf('通知.pdf', nestedForms(2, true))).rejects.toMatchObject({ code: 'no-text' });
});

describe('what cannot be read', () => {
  it.each(refused)('%s is refused with what to do', async (_, name, bytes, code, says) => {
    const reason = await indexOf(name, bytes).catch((thrown: unknown) => thrown);
    expect(reason).toBeInstanceOf(DocumentFault);
    expect(reason).toMatchObject({ code, message: expect.stringContaining(says) });
  });
});

describe('plain text', () => {
  it('is a paragraph a line, in any Chinese encoding', async () => {
    expect(await linesIn('通知.txt', '\uFEFF一、教育\r\n\r\n1.新建<b>学校\n')).toEqual(['一、教育', '1.新建<b>学校']);
    expect(await linesIn('通知.txt', new Uint8Array([0xbd, 0xcc, 0xd3, 0xfd]))).toEqual(['教育']);
  });

  it('has headings where Markdown marks them', async () => {
    const index = await indexOf('通知.md', '# 教育\n1.新建学校\n#不是标题');
    expect(index.blocks.map(({ heading, text }) => [heading, text])).toEqual([
      [1, '教育'],
      [0, '1.新建学校'],
      [0, '#不是标题'],
    ]);
  });
});
