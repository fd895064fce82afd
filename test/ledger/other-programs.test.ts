import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { fillInto } from '../../cli/fill-into.ts';
import { refuseHeld } from '../../cli/held-file.ts';
import { openXlsx } from '../../shared/workbook/xlsx/xlsx-host.ts';
import { changedParts } from '../workbook/package-diff.ts';
import { packed, plainParts, plainWorkbook } from '../workbook/plain-workbook.ts';
import { captureOf, item } from './sample-notice.ts';

const at = '2025-03-03T08:00:00Z';
const notice = captureOf([1, 2].map((number) => item(number, { deadline: { text: '12月底前', date: '2025-12-31' } })));

async function bookOf(make: (book: ExcelJS.Workbook, sheet: ExcelJS.Worksheet) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('台账');
  sheet.addRow(['序号', '项目名称', '责任单位', '完成时限', '原文链接', '进展情况']);
  make(book, sheet);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const rewritten = (bytes: Uint8Array, change: (name: string, text: string) => string): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(unzipSync(bytes)).map(([name, part]) => [
        name,
        /\.(?:xml|rels)$/.test(name) ? strToU8(change(name, strFromU8(part))) : part,
      ]),
    ),
  );

async function column(bytes: Uint8Array | null, at: number): Promise<unknown[]> {
  const opened = openXlsx(bytes ?? new Uint8Array());
  if (!opened.ok) throw new Error(opened.error.message);
  const survey = await opened.value.survey();
  return (survey.ok ? survey.value.sheet?.cells : [])?.map((row) => row[at]?.value ?? null) ?? [];
}

describe('workbooks of other programs', () => {
  it('in the strict dialect stay in it', async () => {
    const plain = await bookOf((_, sheet) => sheet.addRow([1, '她的', null, new Date('2025-06-30')]));
    const strict = rewritten(plain, (_, text) =>
      text
        .replaceAll(
          'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
          'http://purl.oclc.org/ooxml/spreadsheetml/main',
        )
        .replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
          'http://purl.oclc.org/ooxml/officeDocument/relationships',
        ),
    );
    const done = await fillInto(strict, [notice], { at });
    expect(await column(done.bytes, 1)).toEqual(['项目名称', '她的', '事项1', '事项2']);
    const texts = Object.entries(unzipSync(done.bytes ?? strict)).map(
      ([name, part]) => [name, strFromU8(part)] as const,
    );
    const mixed = texts.filter(([, text]) =>
      /openxmlformats\.org\/(?:spreadsheetml\/2006\/main|officeDocument\/2006\/relationships)/.test(text),
    );
    expect(mixed.map(([name]) => name)).toEqual([]);
  });

  it('with macros keep them, and are never written under the ending of a workbook without', async () => {
    const plain = await bookOf((_, sheet) => sheet.addRow([]));
    const parts = unzipSync(
      rewritten(plain, (name, text) =>
        name === '[Content_Types].xml'
          ? text
              .replace('spreadsheetml.sheet.main+xml', 'XX')
              .replace(
                'application/vnd.openxmlformats-officedocument.XX',
                'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
              )
          : text,
      ),
    );
    const macros = new Uint8Array([1, 2, 3, 4]);
    const bytes = zipSync({ ...parts, 'xl/vbaProject.bin': macros });
    await expect(fillInto(bytes, [notice], { at, output: '台账.xlsx' })).rejects.toThrow('.xlsm');
    const done = await fillInto(bytes, [notice], { at, output: '台账.xlsm' });
    expect(unzipSync(done.bytes ?? bytes)['xl/vbaProject.bin']).toEqual(macros);
  });

  it('that count days from 1904 get the same days', async () => {
    const bytes = await bookOf((book, sheet) => {
      book.properties.date1904 = true;
      sheet.addRow([1, '她的', null, new Date('2025-06-30')]);
    });
    const done = await fillInto(bytes, [notice], { at });
    expect((await column(done.bytes, 3)).at(-1)).toEqual({ day: '2025-12-31' });
  });

  it('written by WPS keep what only WPS knows', async () => {
    const wps =
      '<extLst><ext uri="{ad2c1fe3}" xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData"><etc:any a="1"/></ext></extLst>';
    const bytes = rewritten(await bookOf((_, sheet) => sheet.addRow([])), (name, text) =>
      name.endsWith('sheet1.xml') ? text.replace('</worksheet>', `${wps}</worksheet>`) : text,
    );
    const done = await fillInto(bytes, [notice], { at });
    expect(strFromU8(unzipSync(done.bytes ?? bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).toContain(wps);
    expect(changedParts(bytes, done.bytes ?? bytes).filter((name) => name.includes('theme'))).toEqual([]);
  });

  it('without styles, or with a styles part that has none, are filled', async () => {
    const text = (words: string) => `<is><t>${words}</t></is>`;
    const heads = ['序号', '项目名称', '完成时限'];
    const cells = heads.map((words, index) => `<c r="${'ABC'[index]}1" t="inlineStr">${text(words)}</c>`);
    const rows = `<row r="1">${cells.join('')}</row>`;
    const bare = plainParts(rows);
    const styled = {
      ...bare,
      'xl/styles.xml':
        '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font><sz val="11"/></font></fonts></styleSheet>',
      'xl/_rels/workbook.xml.rels': (bare['xl/_rels/workbook.xml.rels'] ?? '').replace(
        '</Relationships>',
        '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
      ),
    };
    for (const bytes of [plainWorkbook(rows), packed(styled)]) {
      const done = await fillInto(bytes, [notice], { at });
      expect((await column(done.bytes, 2)).slice(1)).toEqual([{ day: '2025-12-31' }, { day: '2025-12-31' }]);
    }
  });
});

describe('files that are not free', () => {
  it.each(['~$台账.xlsx', '.~台账.xlsx', '.~lock.台账.xlsx#'])('are refused while %s stands beside them', (lock) => {
    const folder = mkdtempSync(join(tmpdir(), 'taizhang-held-'));
    const path = join(folder, '台账.xlsx');
    writeFileSync(path, 'x');
    expect(() => refuseHeld(path)).not.toThrow();
    writeFileSync(join(folder, lock), '');
    expect(() => refuseHeld(path)).toThrow('打开');
  });

  it('are refused where they are read-only', () => {
    const folder = mkdtempSync(join(tmpdir(), 'taizhang-held-'));
    const path = join(folder, '台账.xlsx');
    writeFileSync(path, 'x', { mode: 0o444 });
    expect(() => refuseHeld(path)).toThrow('只读');
    expect(existsSync(path) && readFileSync(path, 'utf8')).toBe('x');
  });
});

describe('forms without a column for the notice', () => {
  it('are told which headers they have and which would do', async () => {
    const form = async (...head: string[]) => {
      const book = new ExcelJS.Workbook();
      book.addWorksheet('销号').addRow(head);
      return new Uint8Array(await book.xlsx.writeBuffer());
    };
    for (const bytes of [
      await form('检查时间', '检查方式', '销号说明'),
      await form('办理状态', '进展情况', '存在问题', '备注'),
    ]) {
      await expect(fillInto(bytes, [notice], { at })).rejects.toThrow(/(?:检查方式|进展情况).*项目名称.*责任单位/);
    }
  });
});

describe('a fill of a file that is refused', () => {
  it('never says that rows were filled', async () => {
    const bytes = await bookOf((_, sheet) => {
      sheet.addRow([1, '事项1', null, null, null, '她写的']);
      sheet.autoFilter = 'A1:F2';
    });
    const hidden = rewritten(bytes, (name, text) =>
      name.endsWith('sheet1.xml')
        ? text
            .replace(/<row r="2"/, '<row r="2" hidden="1"')
            .replace(
              /<autoFilter ref="A1:F2"\/>/,
              '<autoFilter ref="A1:F2"><filterColumn colId="0"><filters><filter val="9"/></filters></filterColumn></autoFilter>',
            )
        : text,
    );
    const done = await fillInto(hidden, [notice], { at, dryRun: true });
    expect(done.json.plan.insert).toEqual([]);
    expect(done.json.plan.held.map(({ reasons }) => reasons.join())).toEqual([
      expect.stringContaining('正在筛选'),
      expect.stringContaining('正在筛选'),
    ]);
    const whole = await fillInto(hidden, [notice], { at });
    expect(whole.lines.join()).toContain('新增 0 行');
  });
});
