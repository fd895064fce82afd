import { describe, expect, it } from 'vitest';
import { convert } from '../libreoffice/convert.ts';
import { noticePage, title } from './notice-text.ts';
import { essence, indexOf, linesIn, noticeIn } from './read.ts';
import { sheetOf, taskSheet, workbookOf } from './task-workbook.ts';

async function viaLibreOffice(bytes: Uint8Array): Promise<Uint8Array> {
  const [ods] = await convert({ name: '表.xlsx', bytes }, 'ods');
  const [xlsx] = ods === undefined ? [] : await convert(ods, 'xlsx');
  if (xlsx === undefined) throw new Error('LibreOffice wrote no workbook.');
  return xlsx.bytes;
}

describe('a task table as .xlsx', () => {
  it('gives the items of the web page, with its title', async () => {
    const notice = await noticeIn('表.xlsx', workbookOf(taskSheet()));
    const page = await noticeIn('方案.html', noticePage());
    expect(notice.items.map(essence)).toEqual(page.items.map(essence));
    expect(notice.items).toHaveLength(5);
    expect(notice.title).toBe(title);
  });

  it('gives them when LibreOffice wrote the file', async () => {
    const ours = await noticeIn('表.xlsx', workbookOf(taskSheet()));
    const theirs = await noticeIn('表.xlsx', await viaLibreOffice(workbookOf(taskSheet())));
    expect(theirs.items).toEqual(ours.items);
  });

  it('is known by its bytes, whatever it is called', async () => {
    expect((await noticeIn('下载', workbookOf(taskSheet()))).items).toHaveLength(5);
  });
});

const lined = (...rows: (string | number)[][]) =>
  rows.map((cells) => ({ height: 20, cells: cells.map((value) => ({ value })) }));

describe('the grid of a sheet', () => {
  it('keeps merged cells as spans and hidden sheets out', async () => {
    const shown = sheetOf(lined(['甲', '乙', '丙'], ['一', '', '二'], ['三', '四', '五']), {
      merges: [{ row: 1, column: 0, rows: 1, columns: 2 }],
    });
    const secret = sheetOf(lined(['密', '件']), { name: '底稿', visibility: 'hidden' });
    const index = await indexOf('表.xlsx', workbookOf(shown, secret));
    expect(index.text.split('\n')).toEqual(['任务表', '甲', '乙', '丙', '一', '二', '三', '四', '五']);
    expect(index.grids).toHaveLength(1);
    expect(index.grids[0]?.cells.find(({ row }) => row === 1)).toMatchObject({ column: 0, columns: 2 });
  });

  it('prints days, shares and figures as a reader sees them', async () => {
    const cells = [
      { value: { day: '2025-09-30' }, style: { format: 'yyyy/m/d' } },
      { value: { day: '2025-09-30' }, style: { format: 'yyyy"年"m"月"' } },
      { value: { day: '2025-09-30' }, style: { format: 'm"月"d"日"' } },
      { value: 0.855, style: { format: '0.0%' } },
      { value: 0.9, style: { format: '0%' } },
      { value: 15000.5, style: { format: '#,##0' } },
      { value: 0.1 + 0.2 },
      { value: '第一行\n第二行' },
    ];
    expect(await linesIn('表.xlsx', workbookOf(sheetOf([{ height: 20, cells }])))).toEqual([
      '任务表',
      '2025年9月30日',
      '2025年9月',
      '9月30日',
      '85.5%',
      '90%',
      '15000.5',
      '0.3',
      '第一行',
      '第二行',
    ]);
  });

  it('begins below a title and a line of a form', async () => {
    const rows = lined(['临江区任务表', ''], ['填报单位：', '日期：5月'], ['序号', '任务'], [1, '新建']);
    const index = await indexOf('表.xlsx', workbookOf(sheetOf(rows)));
    expect(index.blocks.map(({ text, heading, table }) => [text, heading, table])).toEqual([
      ['临江区任务表', 1, null],
      ['填报单位：', 0, null],
      ['日期：5月', 0, null],
      ['序号', 0, 0],
      ['任务', 0, 0],
      ['1', 0, 0],
      ['新建', 0, 0],
    ]);
  });

  it('takes markup in a cell as text', async () => {
    const sheet = sheetOf(lined(['<script>x</script>', '=1+1']));
    expect(await linesIn('表.xlsx', workbookOf(sheet))).toEqual(['任务表', '<script>x</script>', '=1+1']);
  });
});
