import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { History } from '../../shared/history/open-history.ts';
import { noticeIdentity } from '../../shared/notice/identity.ts';
import type { Finding } from '../../shared/notice/notice.ts';
import { freshHistories } from './fresh-histories.ts';
import { capture, item, threeItems } from './sample.ts';
import { succeeded } from './succeeded.ts';

const id = noticeIdentity(capture([]).notice);
const later = '2025-04-01T08:00:00.000Z';

const { fresh } = freshHistories('marks');

const whole: Finding = { code: 'number-gap', level: 'warning', item: null, message: '序号从3跳到5。', figures: [] };
const ofItem = (item: string): Finding => ({
  code: 'unit-missing',
  level: 'warning',
  item,
  message: '第2项没有写明责任单位。',
  figures: [],
});

async function withFindings(): Promise<History> {
  const history = fresh();
  succeeded(await history.save(capture(threeItems(), { findings: [whole, ofItem('i2')] })));
  return history;
}

describe('marks on findings', () => {
  it('take a finding out of what is open, in the list, the filter and the card, and are taken back', async () => {
    const history = await withFindings();
    expect(succeeded(await history.open(id)).row.levels.warning).toBe(2);
    const log = succeeded(await history.mark(id, [ofItem('i2')], 'ignored'));
    const opened = succeeded(await history.open(id));
    expect(opened.row.levels.warning).toBe(1);
    expect(opened.findings).toHaveLength(2);
    expect(opened.marks).toMatchObject([{ code: 'unit-missing', item: 'i2', state: 'ignored' }]);
    expect(succeeded(await history.list({ finding: 'unit-missing' }))).toEqual([]);
    expect(succeeded(await history.list({ finding: 'any' }))).toEqual([id]);
    expect(succeeded(await history.card(id, 'i2'))?.findings).toEqual([]);
    succeeded(await history.undo(log));
    expect(succeeded(await history.open(id))).toMatchObject({ marks: [], row: { levels: { warning: 2 } } });
    expect(succeeded(await history.card(id, 'i2'))?.findings).toHaveLength(1);
  });

  it('an undo brings the mark before it back', async () => {
    const history = await withFindings();
    succeeded(await history.mark(id, [whole], 'checked'));
    const log = succeeded(await history.mark(id, [whole, ofItem('i2')], null));
    expect(succeeded(await history.open(id)).marks).toEqual([]);
    succeeded(await history.undo(log));
    expect(succeeded(await history.open(id)).marks).toMatchObject([{ code: 'number-gap', state: 'checked' }]);
  });

  it('stay over a new reading where the finding is still the same, also under another id of its item', async () => {
    const history = await withFindings();
    succeeded(await history.mark(id, [whole, ofItem('i2')], 'checked'));
    const items = threeItems().map((one) => (one.id === 'i2' ? { ...one, id: 'x2' } : one));
    const other = { ...whole, message: '序号从3跳到6。' };
    const findings = [other, ofItem('x2')];
    succeeded(await history.save(capture([...items, item(4, '充电桩')], { findings }, later)));
    const { row, marks } = succeeded(await history.open(id));
    expect(row.levels.warning).toBe(1);
    expect(marks.map((mark) => mark.item)).toContain('x2');
  });

  it('travel with what is exported', async () => {
    const history = await withFindings();
    succeeded(await history.mark(id, [whole], 'checked'));
    const [exported] = succeeded(await history.captures([{ notice: id }]));
    expect(exported?.marks).toMatchObject([{ code: 'number-gap', state: 'checked' }]);
  });

  it('come back with a backup, and so do finished items, labels and what she set', async () => {
    const history = await withFindings();
    succeeded(await history.mark(id, [whole], 'checked'));
    succeeded(await history.finish([{ notice: id, item: 'i1' }], true));
    succeeded(await history.label(id, { tags: ['督办'], pinned: true }));
    succeeded(await history.writeSetting('own-unit', { name: '区教育局', aliases: [] }));
    const text = succeeded(await history.backup()).pieces.join('');
    const other = fresh();
    succeeded(await other.restore(text));
    const back = succeeded(await other.open(id));
    expect(back).toEqual(succeeded(await history.open(id)));
    expect(back.row).toMatchObject({ tags: ['督办'], pinned: true, levels: { warning: 1 } });
    expect(succeeded(await other.search.items('', { done: true }))).toMatchObject([{ item: 'i1' }]);
    expect(succeeded(await other.backup()).pieces.slice(1, -1)).toEqual(
      text
        .split('\n')
        .slice(1, -2)
        .map((line) => `${line}\n`),
    );
  });
});
