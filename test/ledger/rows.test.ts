import { describe, expect, it } from 'vitest';
import type { FieldKey } from '../../shared/ledger/field-keys.ts';
import { sharedTargets } from '../../shared/ledger/rows/breakdown-rows.ts';
import { planBasis, quarterPlans } from '../../shared/ledger/rows/plan-basis.ts';
import { captureKey, type LedgerRow, type RowOptions } from '../../shared/ledger/rows/row.ts';
import { rowsOf } from '../../shared/ledger/rows/rows-of.ts';
import { monthsOf } from '../../shared/ledger/rows/schedule.ts';
import { subjectOf } from '../../shared/ledger/rows/subject.ts';
import { sameUnit } from '../../shared/ledger/rows/unit-names.ts';
import { type Template, templateOf } from '../../shared/ledger/templates.ts';
import { fundChannelCases, fundChannels } from '../../shared/ledger/vocabulary/fund-channels.ts';
import { unitAliasCases } from '../../shared/ledger/vocabulary/unit-aliases.ts';
import type { CellValue } from '../../shared/workbook/cell.ts';
import { type CaptureName, capture, captureNames } from './captures.ts';

function template(id: string): Template {
  const found = templateOf(id);
  if (!found) throw new Error(`no template ${id}`);
  return found;
}

function rows(id: string, name: CaptureName, options: RowOptions = {}): LedgerRow[] {
  return rowsOf(template(id), [capture(name)], options);
}

function values(row: LedgerRow | undefined, ...fields: FieldKey[]): (CellValue | undefined)[] {
  return fields.map((field) => row?.cells[field]?.value);
}

function item(name: CaptureName, number: number) {
  const found = capture(name).notice.items.find((one) => one.number === number);
  if (!found) throw new Error(`no item ${number}`);
  return found;
}

describe('rows an item and a target', () => {
  it('are 30 items and one row a figure in the 西安 notice', () => {
    expect(rows('task-breakdown', 'xian-2024')).toHaveLength(30);
    const targets = rows('work-ledger', 'xian-2024');
    // 54 figures, and five items that promise none.
    expect(targets).toHaveLength(59);
    expect(new Set(targets.map((row) => row.cells.seq?.value)).size).toBe(30);
    const parking = targets.find((row) => row.cells.metric?.value === '公共停车位');
    expect(values(parking, 'seq', 'comparator', 'targetValue', 'unit')).toEqual([4, '达到', 15000, '个']);
    const mark = parking?.marks.target;
    expect(String(parking?.cells.target?.value).slice(mark?.from, mark?.to)).toBe('公共停车位1.5万个');
  });

  it('set a figure in bold with its name where both stand in one clause', () => {
    const community = rows('work-ledger', 'xian-2024').filter((row) => row.number === 9);
    const bold = community.map(({ cells, marks: { target } }) =>
      String(cells.target?.value).slice(target?.from, target?.to),
    );
    expect(bold).toEqual(['100个社区嵌入式服务设施建设和服务项目试点', '不少于30个社区嵌入式服务设施']);
  });

  it('remark on a figure that says more than its number', () => {
    const base = rows('work-ledger', 'lianhu-2025').find((row) => row.cells.unit?.value === '个' && row.number === 6);
    expect([base?.cells.targetValue?.value, base?.notes.targetValue?.endsWith('1—2个')]).toEqual([1, true]);
  });

  it.each(captureNames)('of %s have ids of their own', (name) => {
    for (const id of ['work-ledger', 'task-breakdown', 'unit-division', 'district-breakdown', 'monthly-plan']) {
      const ids = rows(id, name).map((row) => row.id);
      expect(new Set(ids).size, id).toBe(ids.length);
    }
  });

  it('keep a row’s id when its figure changes', () => {
    const before = capture('xian-2024');
    const changed = structuredClone(before);
    const target = changed.notice.items[3]?.targets[1];
    if (target) target.value = 15_200;
    const [old, now] = [before, changed].map((one) => rowsOf(template('work-ledger'), [one]).map((row) => row.id));
    expect(now).toEqual(old);
  });

  it('put dates in as days and keep the printed words beside them', () => {
    const row = rows('work-ledger', 'lianhu-2025').find((one) => one.number === 7);
    expect(row?.cells.deadline).toEqual({ value: { day: '2025-12-31' }, text: '年内' });
    expect(row?.notes.deadline).toBe('原文：年内');
  });

  it('grey out items without a task but keep them', () => {
    const all = rows('work-ledger', 'huashan-2024');
    const idle = new Set(all.filter((row) => row.cells.applicable?.value === '无任务').map((row) => row.number));
    expect(idle.size).toBe(17);
  });
});

describe('units', () => {
  it.each(unitAliasCases.same)('%s is %s', (a, b) => {
    expect(sameUnit(a, b)).toBe(true);
    expect(sameUnit(b, a)).toBe(true);
  });

  it.each(unitAliasCases.different)('%s is not %s', (a, b) => {
    expect(sameUnit(a, b)).toBe(false);
    expect(sameUnit(b, a)).toBe(false);
  });

  it('filter a notice to the rows of one unit under any of its names', () => {
    const mine = rows('task-breakdown', 'huashan-2024', { unit: '花山区卫健局' });
    const printed = rows('task-breakdown', 'huashan-2024').filter((row) =>
      row.source.item.units.some((unit) => unit.canonical === '区卫生健康委'),
    );
    expect(printed.length).toBeGreaterThan(0);
    expect(mine.map((row) => row.id)).toEqual(printed.map((row) => row.id));
    expect(mine[0]?.cells.seq?.value).toBe(1);
  });

  it('let the first-listed lead where none is marked, and say so', () => {
    const [row] = rows('task-breakdown', 'lianhu-2025');
    expect(values(row, 'leadUnit', 'coopUnit')).toEqual(['区人社局', '区人社局、区财政局']);
    expect(row?.notes.leadUnit).toContain('按首位推定');
    const [printed] = rows('task-breakdown', 'lianhu-2025', { lead: 'printed' });
    expect(values(printed, 'leadUnit')).toEqual([null]);
    expect(printed?.notes.leadUnit).toBeUndefined();
  });

  it('do not call a printed lead inferred', () => {
    const [row] = rows('work-ledger', 'haizhou-2020');
    expect(values(row, 'leadUnit', 'dutyUnit')).toEqual(['区教育局', null]);
    expect(row?.notes.leadUnit).toBeUndefined();
  });

  it('name leads first in a table that has no 牵头单位 column', () => {
    const shape = { rowUnit: 'item' as const, columns: [{ field: 'dutyUnit' as const }] };
    const [row] = rowsOf(shape, [capture('haizhou-2020')]);
    expect(values(row, 'dutyUnit')).toEqual(['区教育局']);
  });

  it('are listed with the most leads first, a row a unit and item', () => {
    const all = rows('unit-division', 'xian-2024');
    const units = [...new Set(all.map((row) => row.group))];
    expect(units.slice(0, 3)).toEqual(['市住建局', '市卫生健康委', '市教育局']);
    const leads = all.filter((row) => row.cells.role?.value === '牵头').length;
    expect(leads).toBe(30);
    expect(all).toHaveLength(33);
  });
});

describe('months', () => {
  const entry = (period: string, start: string, end: string) => ({
    period,
    start,
    end,
    subject: null,
    text: '办理',
    amounts: [],
  });

  it.each([
    ['一季度', '2024-01-01', '2024-03-31', ['2024-03'], false],
    ['上半年', '2024-01-01', '2024-06-30', ['2024-06'], false],
    ['3月底前', '2024-03-01', '2024-03-31', ['2024-03'], false],
    ['8月份', '2024-08-01', '2024-08-31', ['2024-08'], false],
    ['4—6月', '2024-04-01', '2024-06-30', ['2024-04', '2024-05', '2024-06'], true],
    ['12—1月', '2024-12-01', '2025-01-31', ['2024-12', '2025-01'], true],
  ] as const)('%s stands in its months', (period, start, end, months, stage) => {
    expect(monthsOf(entry(period, start, end))).toEqual({ months, stage, ongoing: false });
  });

  it('of a standing task come only when asked for', () => {
    const base = capture('xian-2024');
    const first = base.notice.items[0];
    if (!first) throw new Error('no item');
    base.notice.items = [{ ...first, schedule: [entry('每月', '2024-01-01', '2024-12-31')] }];
    const ask = (ongoing: boolean) => rowsOf(template('monthly-list'), [base], { month: 5, ongoing });
    expect(ask(false)).toHaveLength(0);
    expect(ask(true)).toHaveLength(1);
  });

  it('list June with quarters in their last month and ranges as stages', () => {
    const june = rows('monthly-list', 'xian-2024', { month: 6 });
    const tasks = june.map((row) => String(row.cells.thisTask?.value));
    expect(tasks.some((text) => text.includes('建成25个充电站'))).toBe(true);
    expect(tasks.some((text) => text.startsWith('（阶段）'))).toBe(true);
    expect(june.map((row) => row.cells.seq?.value)).toEqual(june.map((_, index) => index + 1));
    const opera = june.find((row) => row.number === 23);
    expect(values(opera, 'thisTarget', 'unit', 'deadline')).toEqual([350, '场', { day: '2024-06-30' }]);
    // A running total is no plan for the month.
    expect(
      values(
        june.find((row) => row.number === 16),
        'thisTarget',
      ),
    ).toEqual([null]);
  });

  it('carry unfinished rows over in front, as 续', () => {
    const may = rows('monthly-list', 'xian-2024', { month: 5 });
    const left = may[2];
    if (!left) throw new Error('no row');
    const june = rows('monthly-list', 'xian-2024', { month: 6, unfinished: new Set([left.id]) });
    expect(june[0]?.id).toBe(left.id);
    expect(june[0]?.cells.seq?.value).toBe('续1');
    expect(june[1]?.cells.seq?.value).toBe(1);
  });

  it('plan the 7661 homes month by month', () => {
    const homes = rows('monthly-plan', 'xian-2024').filter((row) => row.number === 12);
    expect(homes).toHaveLength(14);
    const months = ['m01Plan', 'm02Plan', 'm03Plan', 'm04Plan', 'm05Plan', 'm06Plan'] as const;
    const sums = months.map((month) => homes.reduce((sum, row) => sum + Number(row.cells[month]?.value ?? 0), 0));
    expect(sums).toEqual([2042, 244, 643, 682, 50, 4000]);
    expect(values(homes[0], 'region', 'subTitle', 'targetValue', 'unit')).toEqual([
      '莲湖区',
      '当代宏府MOMA',
      354,
      '套',
    ]);
  });
});

describe('quarterly plans', () => {
  it.each([
    [[13, 24, 24, 19], 80, false, '当季'],
    [[23_000, 79_000, 124_000, 150_000], 150_000, true, '累计'],
    [[15, 30, 40, 50], 50, false, '累计'],
    [[300, 350, 350, null], 1000, false, '当季'],
    [[null, null, null, 74], 74, false, null],
    [[23, 25, 24, 22], 4700, false, null],
    [[40, 30, null, 50], 50, true, null],
  ] as const)('%j of %d are read as %s', (figures, total, says, basis) => {
    expect(planBasis(figures, total, says)).toBe(basis);
  });

  it('find the figures of each target among several', () => {
    expect(quarterPlans(item('xian-2024', 17)).map((plan) => plan?.values)).toEqual([
      [20_000, 40_000, 65_000, 80_000],
      [9000, 13_500, 17_800, 20_000],
    ]);
    expect(quarterPlans(item('xian-2024', 4)).map((plan) => plan?.values ?? null)).toEqual([
      [1150, 1250, 1200, 1100],
      null,
    ]);
    expect(quarterPlans(item('xian-2024', 12)).map((plan) => plan?.values ?? null)).toEqual([
      null,
      [2929, 4732, null, null],
    ]);
  });

  it('write figures where there are some and words where there are none', () => {
    const [opera] = rows('quarterly-progress', 'xian-2024').filter((row) => row.number === 23);
    expect(values(opera, 'q1Plan', 'q3Plan', 'q4Plan')).toEqual([300, 350, '完成年度演出任务']);
    expect(opera?.formats.q1Plan).toBe('"当季"#,##0.##');
  });
});

describe('shares', () => {
  it('of the parking spaces add up to 15200 against 15000', () => {
    const [chargers, parking] = sharedTargets(item('xian-2024', 4));
    expect([chargers?.shares.length, chargers?.target?.value]).toEqual([32, 4700]);
    expect(parking?.target?.value).toBe(15_000);
    expect(parking?.shares.reduce((sum, share) => sum + share.value, 0)).toBe(15_200);
  });

  it('are a row each, numbered total by total', () => {
    const all = rows('district-breakdown', 'xian-2024').filter((row) => row.number === 4);
    expect(all).toHaveLength(52);
    expect(values(all[32], 'seq', 'region', 'share', 'metric')).toEqual([1, '新城区', 700, '公共停车位']);
  });
});

describe('funding', () => {
  it.each(fundChannelCases)('$text', ({ text, fields }) => {
    const ticked = fundChannels.filter((channel) => channel.words.some((word) => text.includes(word)));
    expect(ticked.map((channel) => channel.field)).toEqual(fields);
  });

  it('ticks channels and fills no figures', () => {
    const row = rows('funding', 'xian-2024').find((one) => one.number === 16);
    expect(values(row, 'fundCentral', 'fundProvince', 'fundCity', 'fundCounty')).toEqual(['√', '√', '√', null]);
    expect(row?.cells.totalInvest).toBeUndefined();
  });
});

describe('subject of a ledger', () => {
  it.each([
    ['lianhu-2025', '莲湖区', 2025, '为民实事'],
    ['xian-2024', '西安市', 2024, '为民实事'],
    ['hunnan-2023', '浑南区', 2023, '保障和改善民生'],
    ['haizhou-2020', '海州区', 2020, '民生实事'],
    ['huashan-2024', '花山区', 2024, '民生实事'],
  ] as const)('%s', (name, region, year, programme) => {
    const subject = subjectOf([capture(name)]);
    expect([subject.region, subject.year, subject.programme]).toEqual([region, year, programme]);
  });

  it('takes what is given over what is read', () => {
    expect(subjectOf([capture('xian-2024')], { programme: '十件实事' }).programme).toBe('十件实事');
  });
});

describe('links', () => {
  it('lead to the sentence', () => {
    const [row] = rows('task-breakdown', 'xian-2024');
    expect(decodeURIComponent(String(row?.cells.link?.value))).toContain('#:~:text=开通运营地铁线路');
  });

  it('are missing where the page has no address', () => {
    const local = capture('xian-2024');
    local.notice.url = null;
    const [row] = rowsOf(template('task-breakdown'), [local]);
    expect(row?.cells.link).toEqual({ value: null });
    expect(row?.capture).toBe(captureKey(local));
  });
});
