import { describe, expect, it } from 'vitest';
import { addTable } from '../../shared/ledger/fill/add-table.ts';
import { templateOf } from '../../shared/ledger/templates.ts';
import { openExcel } from '../office/open-excel.ts';
import { excel2019, excelWeb, ltsc2024, type Release } from '../office/release.ts';
import { herLedger } from '../pane/her-ledger.ts';
import { capture } from './captures.ts';

const xian = capture('xian-2024');

async function added(release: Release, id: string, month?: number) {
  const template = templateOf(id);
  if (!template) throw new Error(id);
  const { book, host } = await openExcel(release, await herLedger(xian, { typed: 0 }));
  const made = await addTable(host, template, [xian], month === undefined ? {} : { month });
  return { made, sheets: book.sheets.map((sheet) => sheet.name) };
}

describe('a table added to an open workbook', () => {
  it('has its chart and notes where Excel takes them', async () => {
    const { made, sheets } = await added(ltsc2024, 'work-ledger');
    expect(made).toMatchObject({ ok: true, value: { plain: false } });
    expect(sheets).toContain('工作台账');
  });

  it.each(['district-breakdown', 'work-ledger', 'quarterly-progress'])(
    'comes without chart and notes into Excel on the web, which refuses them: %s',
    async (id) => {
      const { made, sheets } = await added(excelWeb, id);
      expect(made).toMatchObject({ ok: true, value: { plain: true } });
      expect(made.ok && sheets.includes(made.value.sheet)).toBe(true);
    },
  );

  it('leaves a workbook alone whose Excel takes no sheets at all', async () => {
    const { made, sheets } = await added(excel2019, 'task-breakdown');
    expect(made).toMatchObject({ ok: false, error: { code: 'unsupported' } });
    expect(sheets).toEqual(['民生实事']);
  });
});
