import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { readings } from '../../extension/platform/readings.ts';
import { openHistory } from '../../shared/history/open-history.ts';
import { isPinyin, soundFinder } from '../../shared/history/pinyin.ts';
import { capture, threeItems } from './sample.ts';
import { succeeded } from './succeeded.ts';

describe('names by their pinyin', () => {
  it.each([
    ['tingchewei', '公共停车位'],
    ['tcw', '公共停车位'],
    ['tingcw', '公共停车位'],
    ['tcwei', '公共停车位'],
    ['tingch', '公共停车位'],
    ['jiaoyuju', '区教育局'],
    ['qujiaoyuju', '区教育局'],
    ['yinhang', '商业银行网点'],
    ['xingren', '人行道与行人'],
    ['chongqing', '重庆路改造'],
    ['zhongdian', '重点工作'],
    ['changqu', '厂区'],
    ['lvhua', '城市绿化'],
    ["xi'an", '西安市'],
    ['aleixiangmu', 'A类项目'],
    ['5gjizhan', '5G基站'],
  ])('%s finds %s', (word, name) => {
    expect(soundFinder(word, readings)(name)).toBe(true);
  });

  it.each([
    ['tingchewei', '停车场'],
    ['ingche', '停车位'],
    ['jiaoyujv', '教育局'],
    ['weiting', '停车位'],
    ['tcw', '停车（位）'],
  ])('%s does not find %s', (word, name) => {
    expect(soundFinder(word, readings)(name)).toBe(false);
  });

  it('are asked for by two letters or more', () => {
    expect(['tc', "xi'an"].every(isPinyin)).toBe(true);
    expect(['t', '停车', '5g', 'tc1'].some(isPinyin)).toBe(false);
  });

  it('take time in proportion to the name, whatever is typed', () => {
    const name = '安'.repeat(20_000);
    let asked = 0;
    const find = soundFinder('an'.repeat(20), (character) => {
      asked += 1;
      return readings(character);
    });
    expect(find(name)).toBe(true);
    expect(find(`${name.slice(0, 10)}局`)).toBe(false);
    expect(asked).toBeLessThan(3);
  });
});

describe('search', () => {
  it('finds items and notices by full pinyin, together with other words', async () => {
    const history = openHistory({ name: 'pinyin', loadReadings: async () => readings });
    succeeded(await history.save(capture(threeItems())));
    const items = async (query: string) => succeeded(await history.search.items(query)).map(({ item }) => item);
    expect(await items('tingchewei')).toEqual(['i2']);
    expect(await items('qujiaoyuju')).toEqual(['i1']);
    expect(await items('jiaoyu 1200')).toEqual(['i1']);
    expect(await items('haizhouqu xinjian')).toEqual(['i1']);
    expect(await items('ditie')).toEqual([]);
    history.close();
  });
});
