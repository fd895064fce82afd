import { describe, expect, it } from 'vitest';
import { essence, noticeIn } from './read.ts';

const head = ['序号', '项目名称', '目标任务', '责任单位'];
const rows = [
  ['1', '新建幼儿园', '新建公办幼儿园3所', '县教育局'],
  ['2', '建设养老床位', '新增养老床位1200张', '县民政局'],
  ['3', '提升农村公路', '新改建农村公路86公里', '县交通运输局'],
];
const lines = (mark: string) => [head, ...rows].map((row) => row.join(mark));

async function read(text: string) {
  const { items } = await noticeIn('清单.csv', text);
  return items.map(essence).map(({ number, title, units, targets }) => [number, title, units[0]?.[0], targets[0]?.[1]]);
}

const whole = [
  [1, '新建幼儿园', '县教育局', 3],
  [2, '建设养老床位', '县民政局', 1200],
  [3, '提升农村公路', '县交通运输局', 86],
];

describe('a table in text form', () => {
  it.each([',', ';', '\t', '|', '，'])('is read with “%s” between its values', async (mark) => {
    expect(await read(lines(mark).join('\r\n'))).toEqual(whole);
  });

  it('keeps its rows where a quote is never closed, or closes in a later row', async () => {
    const open = lines(',').map((line) => line.replace('提升农村公路,', '"提升农村公路,'));
    expect(await read(open.join('\n'))).toEqual([...whole.slice(0, 2), [3, '"提升农村公路', '县交通运输局', 86]]);
    const later = lines(',').map((line) => line.replace('新建幼儿园,', '"新建幼儿园,').replace('1200张', '"1200"张'));
    expect((await read(later.join('\n'))).map(([number]) => number)).toEqual([1, 2, 3]);
  });

  it('may break lines and double quotes inside a quoted value', async () => {
    const quoted = lines(',').map((line) => line.replace('新增养老床位1200张', '"新增""养老""床位\n1200张"'));
    expect((await read(quoted.join('\n'))).map((row) => row[3])).toEqual([3, 1200, 86]);
  });

  it('takes no maker below it for a section', async () => {
    const { sections } = await noticeIn('清单.csv', [...lines(','), '制表人：张三,,,'].join('\n'));
    expect(sections).toEqual([]);
  });
});
