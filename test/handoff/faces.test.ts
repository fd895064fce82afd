import { describe, expect, it } from 'vitest';
import { type Faces, facesOf } from '../../shared/handoff/faces.ts';
import { packEnvelopes } from '../../shared/handoff/pack.ts';
import { readEnvelope } from '../../shared/handoff/read.ts';
import { openXlsx } from '../../shared/workbook/xlsx/xlsx-host.ts';
import { convert } from '../libreoffice/convert.ts';
import { sampleCapture, sampleItem } from '../samples/capture.ts';

const hostile = [
  '=1+1',
  '+1',
  '-2',
  '@SUM(A1)',
  '＝1+1',
  '=HYPERLINK("https://example.test","x")',
  '<b>加粗</b>',
  '" onload="x',
  '两行\n文字',
  '01234',
  '2025-3-1',
];

const capture = sampleCapture(
  hostile.map((title, index) =>
    sampleItem(index + 1, {
      title,
      text: title,
      units: [{ name: '区教育局', canonical: '区教育局', role: '牵头', basis: 'printed' }],
      deadline: { text: '2025年底', date: '2025-12-31' },
    }),
  ),
);

function faces(): Faces {
  const [envelope] = packEnvelopes([capture], {
    id: '0b6ce7a5-6f53-4c63-9c8e-3c5d1a7f0001',
    createdAt: '2025-03-02T09:00:00Z',
  });
  if (!envelope) throw new Error('nothing packed');
  return facesOf(envelope);
}

/** The cells LibreOffice makes of a face, read back from the workbook it saves. */
async function pasted(name: string, face: string, filter: string) {
  const [saved] = await convert({ name, bytes: new TextEncoder().encode(face) }, 'xlsx', filter);
  const host = openXlsx(saved?.bytes ?? new Uint8Array());
  if (!host.ok) throw new Error(host.error.message);
  const survey = await host.value.survey();
  if (!survey.ok || !survey.value.sheet) throw new Error('no sheet');
  return survey.value.sheet.cells;
}

describe('the faces of a batch', () => {
  it('carries the whole envelope where the pane looks for it', () => {
    const { html, batch } = faces();
    const carried = /data-taizhang="([^"]*)"/.exec(html)?.[1] ?? '';
    const decoded = carried
      .replaceAll('&quot;', '"')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&');
    expect(decoded).toBe(batch);
    expect(readEnvelope(decoded).ok).toBe(true);
  });

  it('puts nothing of a page into the table as markup', () => {
    expect(faces().html.match(/<(?!\/?(?:meta|table|tr|th|td|br)\b)[a-z]/gi)).toBe(null);
  });

  it('has one line a row and the same columns in each', () => {
    const lines = faces().text.trimEnd().split('\n');
    expect(lines).toHaveLength(hostile.length + 1);
    expect(new Set(lines.map((line) => line.split('\t').length)).size).toBe(1);
  });

  it('pasted as HTML, LibreOffice holds every text as text, days as days and no formula', async () => {
    const cells = await pasted('face.html', faces().html, 'HTML (StarCalc)');
    const [header, ...rows] = cells;
    const column = (name: string) => header?.findIndex((cell) => cell.value === name) ?? -1;
    expect(rows.map((row) => row[column('项目名称')]?.value)).toEqual(hostile);
    expect(rows.map((row) => row[column('完成时限')]?.value)).toEqual(hostile.map(() => ({ day: '2025-12-31' })));
    expect(rows.map((row) => row[column('序号')]?.value)).toEqual(hostile.map((_, index) => index + 1));
    expect(cells.flat().filter((cell) => cell.formula !== null)).toEqual([]);
  });

  it('pasted as plain text, LibreOffice calculates nothing', async () => {
    const cells = await pasted('face.csv', faces().text, 'Text - txt - csv (StarCalc):9,34,76,1');
    expect(cells).toHaveLength(hostile.length + 1);
    expect(cells.flat().filter((cell) => cell.formula !== null)).toEqual([]);
    expect(cells[1]?.some((cell) => cell.value === "'=1+1")).toBe(true);
  });
});
