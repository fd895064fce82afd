import { describe, expect, it } from 'vitest';
import { diffCaptures, isUnchanged, same } from '../../shared/history/diff.ts';
import type { Item } from '../../shared/notice/notice.ts';
import { capture, item, target, threeItems, unit } from './sample.ts';

function changed(at: number, fields: Partial<Item>): Item[] {
  return threeItems().map((entry, index) => (index === at ? { ...entry, ...fields } : entry));
}

describe('the difference of two captures', () => {
  it('is nothing for the same reading, whatever the time and the order of keys', () => {
    const again = capture(threeItems(), {}, '2026-01-01T00:00:00.000Z');
    const turned = {
      ...again,
      notice: {
        ...again.notice,
        items: again.notice.items.map((entry) => Object.fromEntries(Object.entries(entry).reverse()) as Item),
      },
    };
    expect(isUnchanged(diffCaptures(capture(threeItems()), turned))).toBe(true);
  });

  it.each<[keyof Item, Partial<Item>]>([
    ['text', { text: '新建高中3所。' }],
    ['units', { units: [unit('区教育局', '牵头')] }],
    ['targets', { targets: [target('1300个', '新增学位', 1300, '个')] }],
    ['deadline', { deadline: { text: '2025年底', date: null } }],
    ['applicable', { applicable: false }],
  ])('names the field %s', (field, fields) => {
    const diff = diffCaptures(capture(threeItems()), capture(changed(0, fields)));
    expect(diff.changed.map((change) => [change.after.number, change.fields])).toEqual([[1, [field]]]);
    expect([diff.added, diff.gone, diff.head]).toEqual([[], [], []]);
  });

  it('names what was added and what is gone, in the order of the page', () => {
    const [first, second, third] = threeItems();
    const diff = diffCaptures(
      capture(threeItems()),
      capture([item(9, '老旧小区'), third, first, item(8, '充电桩')].flatMap((entry) => entry ?? [])),
    );
    expect(diff.added.map((entry) => entry.title)).toEqual(['老旧小区', '充电桩']);
    expect(diff.gone).toEqual([second]);
    expect(diff.changed).toEqual([]);
  });

  it('names changes of the head', () => {
    expect(
      diffCaptures(capture(threeItems()), capture(threeItems(), { documentNumber: null, validity: '废止' })).head,
    ).toEqual(['documentNumber', 'validity']);
  });

  it('knows an item by number and title when its id is another', () => {
    const diff = diffCaptures(capture(threeItems()), capture(changed(1, { id: 'new', text: '不少于2万个' })));
    expect(diff.changed.map((change) => [change.before.id, change.after.id, change.fields])).toEqual([
      ['i2', 'new', ['text']],
    ]);
  });

  it('shows another promise under an old number as one gone and one added', () => {
    const other = item(3, '改造老旧小区', { id: 'i3', text: '改造老旧小区12个。' });
    const diff = diffCaptures(capture(threeItems()), capture([...threeItems().slice(0, 2), other]));
    expect([diff.added.map((entry) => entry.title), diff.gone.map((entry) => entry.title)]).toEqual([
      ['改造老旧小区'],
      ['就业见习岗位'],
    ]);
    expect(diff.changed).toEqual([]);
  });

  it('does not guess between two of one name', () => {
    const before = capture([item(1, '其他', { id: 'a', number: null }), item(2, '其他', { id: 'b', number: null })]);
    const after = capture([item(1, '其他', { id: 'c', number: null })]);
    const diff = diffCaptures(before, after);
    expect([diff.added.length, diff.gone.length]).toEqual([1, 2]);
  });

  it('follows items that all moved down by one', () => {
    const after = [
      item(1, '新事项', { id: 'x' }),
      ...threeItems().map((entry) => ({ ...entry, id: `m${entry.number}`, number: (entry.number ?? 0) + 1 })),
    ];
    const diff = diffCaptures(capture(threeItems()), capture(after));
    expect(diff.added.map((entry) => entry.title)).toEqual(['新事项']);
    expect(diff.changed.map((change) => change.fields)).toEqual([['number'], ['number'], ['number']]);
  });
});

describe('equality of data', () => {
  it.each([
    [{ a: undefined }, {}, false],
    [[1, 2], [2, 1], false],
    [{ a: [1, { b: null }] }, { a: [1, { b: null }] }, true],
    [Number.NaN, Number.NaN, true],
    [[], {}, false],
    [null, {}, false],
  ])('%j and %j: %s', (a, b, equal) => {
    expect(same(a, b)).toBe(equal);
  });
});
