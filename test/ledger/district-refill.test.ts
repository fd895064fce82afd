import { describe, expect, it } from 'vitest';
import { fillInto } from '../../cli/fill-into.ts';
import { createLedger, draftLedger } from '../../shared/ledger/create/create-ledger.ts';
import { type Template, templateOf } from '../../shared/ledger/templates.ts';
import type { Capture } from '../../shared/notice/capture.ts';
import type { Share } from '../../shared/notice/notice.ts';
import { capture } from './captures.ts';
import { captureOf, item } from './sample-notice.ts';

const at = '2025-03-03T08:00:00Z';

function breakdown(): Template {
  const template = templateOf('district-breakdown');
  if (!template) throw new Error('no template');
  return template;
}

function more(from: Capture, by = 1): Capture {
  const items = from.notice.items.map((one) => ({
    ...one,
    breakdown: one.breakdown.map((share) => ({ ...share, value: share.value + by })),
  }));
  return { ...from, notice: { ...from.notice, items } };
}

describe('a district table filled again', () => {
  const notice = capture('xian-2024');
  const sheets = draftLedger(breakdown(), [notice]).records.map(({ sheet }) => sheet);
  const bytes = createLedger(breakdown(), [notice]);

  it.each(sheets)('%s takes changed shares of every indicator without a conflict', async (sheet) => {
    const done = await fillInto(bytes, [more(notice)], { at, sheet });
    expect(done.json.plan.conflict).toEqual([]);
    expect(done.json.plan.insert).toEqual([]);
    expect(new Set(done.json.plan.update.flatMap(({ fields }) => fields))).toEqual(new Set(['share']));
    const again = await fillInto(done.bytes ?? bytes, [more(notice, 2)], { at, sheet, dryRun: true });
    expect([again.json.plan.conflict, again.json.plan.update.length]).toEqual([[], done.json.plan.update.length]);
  });

  it('changes both shares of a district that has two', async () => {
    const done = await fillInto(bytes, [more(notice)], { at, sheet: '区县分解表（4）', dryRun: true });
    expect(done.json.plan.update.find(({ title }) => title === '新城区')?.fields).toEqual(['share', 'share']);
  });

  it('keeps indicators apart that differ in their unit only', async () => {
    const share = (name: string, value: number, unit: string): Share => ({ name, value, unit, of: '安置房' });
    const shared = (more: number) =>
      captureOf([
        item(1, {
          title: '安置房建设',
          breakdown: [
            share('东区', 3 + more, '个'),
            share('西区', 4, '个'),
            share('东区', 300, '套'),
            share('西区', 400 + more, '套'),
          ],
        }),
      ]);
    const table = createLedger(breakdown(), [shared(0)]);
    const same = await fillInto(table, [shared(0)], { at, dryRun: true });
    expect([same.json.plan.update, same.json.plan.conflict, same.json.plan.insert]).toEqual([[], [], []]);
    const changed = await fillInto(table, [shared(1)], { at, dryRun: true });
    expect(changed.json.plan.update.map(({ title, fields }) => [title, fields])).toEqual([
      ['东区', ['share']],
      ['西区', ['share']],
    ]);
  });

  it('leaves a column alone that she took from the fill, also the next time', async () => {
    const first = await fillInto(bytes, [more(notice)], { at, sheet: '区县分解表（5）', map: ['任务数='] });
    expect(first.json.plan.update).toEqual([]);
  });
});
