import { describe, expect, it } from 'vitest';
import { captureCsv } from '../../extension/library/csv.ts';
import { fileName } from '../../extension/platform/file-name.ts';
import { capture, item, threeItems } from '../history/sample.ts';

describe('comma-separated values', () => {
  it('begin with the byte order mark and hold a row an item, in the notice’s order', () => {
    const lines = captureCsv([capture(threeItems())]).split('\r\n');
    expect(lines[0]?.startsWith('\ufeff序号,')).toBe(true);
    expect(lines.slice(1, -1).map((line) => line.split(',').slice(0, 3))).toEqual([
      ['1', '', '新建高中'],
      ['2', '', '公共停车位'],
      ['3', '', '就业见习岗位'],
    ]);
  });

  it.each(['=1+1', '+86', '-5', '@SUM(A1)', '\t=1'])('never hand over %j as a formula', (title) => {
    const row = captureCsv([capture([item(1, title)])]).split('\r\n')[1] ?? '';
    expect(row).toContain(`'${title}`);
  });

  it('keep quotes, commas and line breaks inside their cell', () => {
    expect(captureCsv([capture([item(1, '甲,"乙"\n丙')])])).toContain('"甲,""乙""\n丙"');
  });
});

describe('a file name', () => {
  it.each([
    ['关于2025年/实事:的 通知?', '关于2025年实事的通知.csv'],
    ['', '台账.csv'],
    ['\\/:*?"<>|', '台账.csv'],
  ])('from %j', (title, name) => {
    expect(fileName(title, '.csv')).toBe(name);
  });
});
