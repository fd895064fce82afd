import { describe, expect, it } from 'vitest';
import { canonicalNames, placeStems } from '../../shared/extract/units/unit-canonical.ts';
import { splitNames } from '../../shared/extract/units/unit-list.ts';
import { readUnitRules } from '../../shared/extract/units/unit-rules.ts';
import { readUnitCell, readUnits, type UnitsRead } from '../../shared/extract/units/units.ts';
import { canonicalCases, unitCases, unitCellCases } from '../../shared/extract/vocabulary/units.cases.ts';

function shown({ units, applicable }: UnitsRead): string[] {
  return applicable ? units.map(({ value }) => `${value.name}/${value.role}`) : ['无任务'];
}

function rest(text: string, { cuts }: UnitsRead): string {
  let left = '';
  let from = 0;
  for (const cut of cuts) {
    left += text.slice(from, cut.start);
    from = cut.end;
  }
  return left + text.slice(from);
}

describe('units', () => {
  it.each(unitCases)('%s: %s', (_rule, block, units, left) => {
    const read = readUnits(block);
    expect(shown(read)).toEqual(units);
    expect(rest(block, read)).toBe(left);
    for (const { start, end, value } of read.units) expect(block.slice(start, end)).toBe(value.name);
  });

  it.each(unitCellCases)('%s cell: %s', (header, cell, units) => {
    const read = readUnitCell(cell, header);
    expect(read === null ? null : shown(read)).toEqual(units);
  });

  it('leaves a column alone whose header is no label of units', () => {
    expect(readUnitCell('市教育局', '项目名称')).toBeNull();
  });

  it('keeps a bare label open for the next line', () => {
    expect(readUnits('配合单位：').pending).toBe('配合');
  });

  it('hands on other fields that stand among the units', () => {
    const text = '安排资金。（责任单位：市商务局；完成时限：2024年6月底）';
    expect(readUnits(text).fields.map(({ value, start, end }) => [value, text.slice(start, end)])).toEqual([
      ['完成时限', '2024年6月底'],
    ]);
  });

  it('reads people under their label and no telephone numbers', () => {
    const read = readUnits('牵头领导：张 三、李四；责任单位：市教育局；联系人：王小五 13800000000');
    expect(read.leaders.map(({ value }) => `${value.role} ${value.name}`)).toEqual([
      '牵头领导 张三',
      '牵头领导 李四',
      '联系人 王小五',
    ]);
    expect(shown(read)).toEqual(['市教育局/责任']);
  });

  it('makes the first-listed the lead where the notice says so, and says how it knows', () => {
    const rules = readUnitRules('各责任单位中排在第一位的为牵头部门，下同。');
    const read = readUnits('提高待遇。（市人社局、市财政局）', rules);
    expect(read.units.map(({ value }) => [value.role, value.basis])).toEqual([
      ['牵头', 'first-listed'],
      ['责任', 'printed'],
    ]);
    expect(shown(readUnits('（牵头单位：市人社局；责任单位：市财政局）', rules))).toEqual([
      '市人社局/牵头',
      '市财政局/责任',
    ]);
  });

  it('makes a duty the lead where the notice says that it is when alone', () => {
    const rules = readUnitRules('无牵头单位的，责任单位即为牵头单位。');
    expect(shown(readUnits('责任单位：市教育局', rules))).toEqual(['市教育局/牵头']);
  });

  it('finds units that are said once for all', () => {
    const { everywhere } = readUnitRules('（省商务厅负责。以下均需各市、县人民政府落实，不再一一列出）');
    expect(everywhere.map(({ name, role }) => `${name}/${role}`)).toEqual(['各市、县人民政府/责任']);
  });

  it('puts no name together without end', () => {
    const names = splitNames(`各省、市、${'县、'.repeat(1000)}`, 0, 2005);
    expect(Math.max(...names.map(({ name }) => name.length))).toBeLessThan(100);
  });

  it.each(canonicalCases)('%s', (_rule, lists, canonical) => {
    expect(canonicalNames(lists, placeStems('海州区人民政府'))).toEqual(canonical);
  });
});
