import { describe, expect, it } from 'vitest';
import { check, recheck } from '../../shared/check/check.ts';
import { checks } from '../../shared/check/checks.ts';
import type { Unchecked } from '../../shared/check/definition.ts';
import { type Evidence, noEvidence } from '../../shared/check/evidence.ts';
import { findingMessage, findingName } from '../../shared/check/phrase.ts';
import {
  type Finding,
  FindingCode,
  type Item,
  type ScheduleEntry,
  type Share,
  type Target,
  type Unit,
} from '../../shared/notice/notice.ts';
import { blankItem, blankNotice, blankTarget } from '../samples/blank.ts';

const unit = (name: string, over: Partial<Unit> = {}): Unit => ({
  name,
  canonical: name,
  role: '责任',
  basis: 'printed',
  ...over,
});

function target(value: number, unitWord: string, metric: string | null, over: Partial<Target> = {}): Target {
  return { ...blankTarget, text: `${value}${unitWord}`, metric, value, unit: unitWord, ...over };
}

function item(number: number | null, over: Partial<Item> = {}): Item {
  const title = `事项${number}`;
  return {
    ...blankItem,
    id: `i${number}`,
    number,
    title,
    text: '完成任务。',
    units: [unit('市教育局')],
    quote: title,
    ...over,
  };
}

function notice(items: Item[], over: Partial<Unchecked> = {}): Unchecked {
  return { ...blankNotice, title: '某市2024年民生实事', items, ...over };
}

const share = (name: string, value: number, of: string | null = null): Share => ({ name, value, unit: '个', of });
const entry = (
  period: string,
  month: number,
  text: string,
  value: number,
  cumulative: boolean,
  subject: string | null = null,
): ScheduleEntry => ({
  period,
  start: `2024-${String(month - 2).padStart(2, '0')}-01`,
  end: `2024-${String(month).padStart(2, '0')}-28`,
  subject,
  text: subject === null ? text : `${subject}：${text}`,
  amounts: [{ value, unit: '条', cumulative }],
});

function messages(code: FindingCode, checked: Unchecked, evidence: Partial<Evidence> = {}): string[] {
  return check(checked, { ...noEvidence, ...evidence })
    .filter((found) => found.code === code)
    .map((found) => found.message);
}

describe('findings', () => {
  it('nothing to say about a notice that adds up', () => {
    expect(check(notice([item(1), item(2), item(3)], { declaredItems: 3 }), noEvidence)).toEqual([]);
  });

  it('count-mismatch of the notice and of a section', () => {
    const checked = notice([item(1, { section: '就业' }), item(2, { section: '就业' })], {
      declaredItems: 3,
      sections: [{ label: '一、', title: '就业', declaredItems: 3 }],
    });
    expect(messages('count-mismatch', checked)).toEqual([
      '文件写明共3项，采集到2项，少1项，请核对。',
      '“就业”写明3项，采集到2项，少1项，请核对。',
    ]);
  });

  it('number-gap inside one list, not where each section starts again', () => {
    expect(messages('number-gap', notice([item(1), item(2), item(5)]))).toEqual([
      '序号从2跳到5，缺3至4，请核对是否漏采。',
    ]);
    const restarted = [item(1, { section: '甲' }), item(2, { section: '甲' }), item(1, { section: '乙' }), item(7)];
    expect(messages('number-gap', notice(restarted))).toEqual([]);
    expect(messages('number-gap', notice([item(1), item(2), item(8, { list: '清单' })]))).toEqual([]);
  });

  it('number-repeat names both items', () => {
    expect(messages('number-repeat', notice([item(1), item(2, { title: '甲' }), item(2, { title: '乙' })]))).toEqual([
      '序号2出现2次：“甲”与“乙”，请核对。',
    ]);
  });

  it('breakdown-sum names the sum, the total and the difference', () => {
    const shared = item(4, {
      targets: [target(4700, '个', '充电桩'), target(15000, '个', '公共停车位')],
      breakdown: [
        share('新城区', 4000, '充电桩'),
        share('碑林区', 700, '充电桩'),
        share('新城区', 15000, '公共停车位'),
        share('碑林区', 200, '公共停车位'),
      ],
    });
    expect(messages('breakdown-sum', notice([shared]))).toEqual([
      '“公共停车位”2个分解数合计15200个，比总目标15000个多200个，请核对。',
    ]);
  });

  it('breakdown-sum lets a floor be exceeded', () => {
    const shares = [share('新城区', 40), share('碑林区', 30)];
    const floor = item(1, { targets: [target(66, '个', '项目', { comparator: '>=' })], breakdown: shares });
    expect(messages('breakdown-sum', notice([floor]))).toEqual([]);
    const short = item(1, { targets: [target(80, '个', '项目', { comparator: '>=' })], breakdown: shares });
    expect(messages('breakdown-sum', notice([short]))).toHaveLength(1);
  });

  it('schedule-sum of each period’s own figures', () => {
    const schedule = [
      entry('一季度', 3, '新开13条', 13, false, '新开80条'),
      entry('二季度', 6, '新开24条', 24, false, '新开80条'),
    ];
    expect(messages('schedule-sum', notice([item(2, { schedule })]))).toEqual([
      '“新开80条”各期合计37条，比目标80条少43条，请核对。',
    ]);
    const right = [
      entry('一季度', 3, '新开30条', 30, false, '新开80条'),
      entry('二季度', 6, '新开50条', 50, false, '新开80条'),
    ];
    expect(messages('schedule-sum', notice([item(2, { schedule: right })]))).toEqual([]);
  });

  it('schedule-order where a cumulative figure falls', () => {
    const schedule = [entry('二季度', 6, '累计建成16条', 16, true), entry('三季度', 9, '累计建成5条', 5, true)];
    expect(messages('schedule-order', notice([item(3, { schedule })]))).toEqual([
      '“事项3”三季度累计5条，低于二季度累计16条，请核对。',
    ]);
  });

  it('deadline-out-of-range against the years of the title and the dates', () => {
    const late = item(1, { deadline: { text: '2014年底', date: '2014-12-31' } });
    const next = item(2, { deadline: { text: '2025年底', date: '2025-12-31' } });
    expect(messages('deadline-out-of-range', notice([late, next]))).toEqual([
      '完成时限“2014年底”在2014年，文件所述为2024年至2025年，请核对。',
    ]);
    expect(messages('deadline-out-of-range', notice([late], { title: '民生实事' }))).toEqual([]);
    const issued = notice([late], { title: '民生实事', issuedOn: '2012-03-01' });
    expect(messages('deadline-out-of-range', issued)).toEqual([]);
  });

  it('rate-out-of-range of a coverage, not of a growth', () => {
    const over = item(1, { targets: [target(120, '%', '社区覆盖率'), target(130, '%', '投资完成率')] });
    expect(messages('rate-out-of-range', notice([over]))).toEqual([
      '“社区覆盖率”的目标“120%”为120%，超过100%，请核对。',
    ]);
  });

  it('unit-missing where the others name units, not where nobody does or nothing is to do', () => {
    const items = [item(1), item(2), item(3), item(4, { units: [] }), item(5, { units: [], applicable: false })];
    expect(messages('unit-missing', notice(items))).toEqual(['4项中有3项写明了责任单位，这一项没有写明，请核对。']);
    expect(messages('unit-missing', notice(items.map((one) => ({ ...one, units: [] }))))).toEqual([]);
  });

  it('unit-unclear names the units that a short form may stand for', () => {
    const names = ['区文旅局', '区文化旅游局', '区文体旅游局', '区教育局', '市文旅局'];
    expect(messages('unit-unclear', notice([item(1, { units: names.map((name) => unit(name)) })]))).toEqual([
      '“区文旅局”可能是2个单位：“区文化旅游局”、“区文体旅游局”，请核对。',
    ]);
    expect(messages('unit-unclear', notice([item(1, { units: names.slice(0, 2).map((name) => unit(name)) })]))).toEqual(
      [],
    );
  });

  it.each([
    ['全区新增老年学校3所。', '全市新增老年学校3所。', ['清单写“全区”，附件写“全市”，请核对以哪处为准。']],
    ['新增学位1200个。', '新增学位1500个。', ['清单写“1200”，附件写“1500”，请核对以哪处为准。']],
    ['培育1家作坊以点带面推动发展。', '培育1家作坊，以点带面推动发展。', []],
    ['推动高质量就业。', '推进高质量就业。', []],
  ])('text-differs: %s', (list, annex, expected) => {
    expect(messages('text-differs', notice([]), { twins: [{ item: 'i35', list, annex }] })).toEqual(expected);
  });

  it('no-items says where the list may be', () => {
    const attachments = [{ label: '附件1', title: '任务清单', units: [], href: 'https://a.gov.cn/1.docx' }];
    expect(messages('no-items', notice([], { attachments }))).toEqual([
      '本页采集到0项事项。页面列出1个附件，清单可能在附件里，请打开附件再采集。',
    ]);
    expect(messages('no-items', notice([]))).toHaveLength(1);
  });

  it('hidden-text, lead-inferred and weak-evidence are for information', () => {
    const led = item(1, { units: [unit('市教育局', { role: '牵头', basis: 'first-listed' })] });
    const found = check(notice([led, item(2)]), {
      ...noEvidence,
      hidden: ['i1', 'i2'],
      weak: ['i1'],
    });
    expect(found.map(({ code, level }) => `${code} ${level}`)).toEqual([
      'hidden-text info',
      'lead-inferred info',
      'weak-evidence info',
    ]);
    expect(found[0]?.message).toBe('有2项的文字在页面上折叠或隐藏：第1、2项，已一并采集，请展开核对。');
    expect(found[1]?.message).toBe('文件写明排在首位的为牵头单位，2项中有1项按首位推定。');
  });

  it('comes out the same, in the order of the codes', () => {
    const checked = notice([item(1), item(1), item(4)], { declaredItems: 5 });
    const once = check(checked, noEvidence);
    expect(once.map(({ code }) => code)).toEqual(['count-mismatch', 'number-gap', 'number-repeat']);
    expect(check(checked, noEvidence)).toEqual(once);
  });

  it('unit-unread prints what a label of units introduces and nobody read, for items that stand', () => {
    const [one, gone] = [item(1), item(2)];
    const unreadUnits = [
      { item: one.id, texts: ['所属片区：柳湾街道'] },
      { item: gone.id, texts: ['无'] },
    ];
    expect(messages('unit-unread', notice([one]), { unreadUnits })).toEqual([
      '责任单位中有1处没有读成单位：“所属片区：柳湾街道”，请核对原文。',
    ]);
    expect(messages('unit-unread', notice([one]))).toEqual([]);
  });

  it('figure-unread prints the figures that nobody claimed with their words', () => {
    const claim = { start: 0, end: 1, by: 'account', target: null };
    const figures = {
      i1: [
        { ...claim, text: '3所', as: 'target' as const },
        { ...claim, text: '约3.2万人', as: 'unread' as const },
      ],
    };
    expect(messages('figure-unread', notice([item(1), item(2)]), { figures })).toEqual([
      '有1处数字没有读成目标或其他内容：“约3.2万人”，请核对是否漏了目标。',
    ]);
  });

  it('weak-evidence of a whole list is told once, and not where the notice’s own count agrees', () => {
    const items = [
      item(1),
      item(2),
      item(3, { list: '附件清单' }),
      item(4, { list: '附件清单' }),
      item(5, { list: '另一清单' }),
    ];
    const weak = items.map(({ id }) => id);
    expect(messages('weak-evidence', notice(items, { declaredItems: 2 }), { weak })).toEqual([
      '“附件清单”共2项，是否为任务清单依据较少，请核对。',
      '“事项5”是否为任务条目依据较少，请核对。',
    ]);
    expect(messages('weak-evidence', notice(items), { weak })).toHaveLength(3);
    expect(messages('weak-evidence', notice(items), { weak: ['i1'] })).toEqual([
      '“事项1”是否为任务条目依据较少，请核对。',
    ]);
  });

  it('an annex’s item 3 is not the main list’s item 3', () => {
    const items = [1, 2, 3].map((number) => item(number, { id: `a${number}`, list: '附件清单' }));
    items[2] = { ...item(3), id: 'a3', list: '附件清单', units: [] };
    const found = check(notice([item(1), item(2), item(3), ...items]), noEvidence);
    expect(found.map((one) => one.item)).toEqual(['a3']);
  });
});

describe('what a finding says of itself', () => {
  it('one check a code, in the order of the record’s codes', () => {
    expect(checks.map(({ code }) => code)).toEqual(FindingCode.options);
  });

  it('a name in each language', () => {
    for (const { code, names } of checks) {
      expect([findingName(code, 'zh-CN'), findingName(code, 'en')]).toEqual([names.zh, names.en]);
      expect(names.en).not.toMatch(/\p{Script=Han}/u);
    }
    expect(findingName('of-a-later-version', 'en')).toBe('of-a-later-version');
  });

  it('its message in English from its figures; as stored where there are none', () => {
    const [gap] = check(notice([item(1), item(2), item(5)]), noEvidence);
    if (gap === undefined) throw new Error('no finding');
    expect(gap.figures.map(({ name, value }) => [name, value])).toEqual([
      ['before', 2],
      ['after', 5],
      ['first', 3],
      ['last', 4],
    ]);
    expect(findingMessage(gap, 'en')).toBe(
      'The numbers skip from 2 to 5: 3 to 4 missing. Check whether anything was missed.',
    );
    expect(findingMessage(gap, 'zh-CN')).toBe(gap.message);
    expect(findingMessage({ ...gap, figures: [] }, 'en')).toBe(gap.message);
    expect(findingMessage({ ...gap, code: 'of-a-later-version' }, 'en')).toBe(gap.message);
  });
});

const told: Finding = { code: 'of-a-later-version', level: 'info', item: null, message: '以后的提示。', figures: [] };

describe('after a correction', () => {
  it('what the record alone tells is told anew; what only the page told stays with its item', () => {
    const page = {
      ...noEvidence,
      hidden: ['i1'],
      twins: [{ item: 'i2', list: '新增1200个。', annex: '新增1500个。' }],
    };
    const before = notice([item(1), item(2), item(3, { units: [] })]);
    const findings = [...check(before, page), { ...told, item: 'i1' }, { ...told, item: 'i3' }];
    expect(findings.map(({ code }) => code)).toContain('unit-missing');
    const after = recheck({ ...before, items: [item(1), item(2)], findings });
    expect(after.map(({ code, item: about }) => [code, about])).toEqual([
      ['text-differs', 'i2'],
      ['hidden-text', null],
      ['of-a-later-version', 'i1'],
    ]);
  });
});
