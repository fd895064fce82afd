import { describe, expect, it } from 'vitest';
import { parsePage } from '../../shared/files/parse-page.ts';
import type { Attachment } from '../../shared/notice/notice.ts';
import { readPage } from '../../shared/page/read-page.ts';
import { sendPage } from '../../shared/page/sent-page.ts';
import { annexName } from '../../shared/reading/annex-name.ts';
import { noticeGroups, type ReadPage } from '../../shared/reading/notice-groups.ts';

function file(name: string, text = '', titles: readonly string[] = []): ReadPage {
  const attachments = titles.map((title): Attachment => ({ label: '附件', title, units: [], href: null }));
  return { name, notice: { attachments }, page: sendPage(readPage(parsePage(`<p>${text}</p>`))) };
}

function groups(...files: readonly ReadPage[]): string[][] {
  return noticeGroups(files).map((group) => group.map(({ name }) => name));
}

describe('what calls itself an annex', () => {
  it.each([
    ['附件1.docx', 1],
    ['附件：任务清单.xlsx', null],
    ['附件2海州区清单.docx', 2],
    ['附件二 分工表.pdf', 2],
    ['（附件3）清单.xlsx', 3],
    ['附 件 1', 1],
    ['附表1.xlsx', 1],
  ])('%s', (name, number) => {
    expect(annexName(name)).toEqual({ number });
  });

  it.each(['通知.docx', '附件说明.docx', '关于附件1的通知.docx', '附近停车位清单.xlsx', '附属设施.docx'])(
    'not %s',
    (name) => {
      expect(annexName(name)).toBeNull();
    },
  );
});

describe('files that came together', () => {
  it('are one notice: the letter leads, its annexes follow by number', () => {
    expect(groups(file('附件10.xlsx'), file('附件2.xlsx'), file('通知.docx'), file('附件一.docx'))).toEqual([
      ['通知.docx', '附件一.docx', '附件2.xlsx', '附件10.xlsx'],
    ]);
  });

  it('are one where the text calls itself an annex', () => {
    expect(groups(file('1.docx', '附件1'), file('2.docx', '各镇人民政府：'))).toEqual([['2.docx', '1.docx']]);
  });

  it('are one where the letter names the file, whatever the file calls itself', () => {
    const letter = file('通知.docx', '各镇：', ['2026年民生实事清单']);
    expect(groups(file('2026年民生实事清单.xlsx'), letter)).toEqual([['通知.docx', '2026年民生实事清单.xlsx']]);
  });

  it('are told apart by what each letter names', () => {
    const first = file('甲.docx', '各镇：', ['甲清单']);
    const second = file('乙.docx', '各镇：', ['乙清单']);
    expect(groups(file('附件1 乙清单.xlsx'), first, second, file('附件1：甲清单.xlsx'))).toEqual([
      ['甲.docx', '附件1：甲清单.xlsx'],
      ['乙.docx', '附件1 乙清单.xlsx'],
    ]);
  });

  it('stay by themselves where nothing says whose they are', () => {
    expect(groups(file('甲.docx'), file('乙.docx'), file('附件1.xlsx'))).toEqual([
      ['甲.docx'],
      ['乙.docx'],
      ['附件1.xlsx'],
    ]);
    expect(groups(file('附件1.xlsx'), file('附件2.xlsx'))).toEqual([['附件1.xlsx'], ['附件2.xlsx']]);
  });
});
