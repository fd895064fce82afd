import { describe, expect, it } from 'vitest';
import { runFill } from '../../shared/ledger/run/run-fill.ts';
import { undoFill } from '../../shared/ledger/run/undo-fill.ts';
import { at, counts, fill, head, plan, shown, two } from './fill-host.ts';
import { MemoryHost } from './memory-host.ts';
import { cellOf, sheetOf } from './memory-sheet.ts';
import { captureOf, item } from './sample-notice.ts';

describe('a fill that does not go through', () => {
  it('refuses a sheet edited since the plan', async () => {
    const host = new MemoryHost(sheetOf([head]));
    const made = await plan(host, [captureOf(two)]);
    host.edit('台账', (cells) => cells.push([cellOf(9), cellOf('新写的')]));
    const done = await runFill(host, made, { at, captures: new Map() });
    expect(done).toMatchObject({ ok: false, error: { code: 'stale', receipt: null } });
  });

  it.each([0, 1, 2])(
    'leaves no half rows when writing breaks off after %i blocks, and a second run finishes',
    async (after) => {
      const host = new MemoryHost(sheetOf([head, [2, '助餐服务点', null, null, null, '已开工'], ['合计']]));
      host.faults.push({ verb: 'write', call: 0, after });
      const capture = captureOf([...two, item(3, { title: '公园' })]);
      const first = await fill(host, [capture]);
      if (first.ok) throw new Error('the fault was not met');
      const { receipt } = first.error;
      const inRows = new Set(receipt?.rows.map((row) => row.id));
      for (const id of receipt?.waiting ?? []) if (!id.includes('i2')) expect(inRows.has(id)).toBe(false);
      const second = await fill(host, [capture]);
      expect(second.ok).toBe(true);
      expect(shown(host).map((row) => [row[1], row[3], row[5]])).toEqual([
        ['项目名称', '责任单位', '进展情况'],
        ['新建高中', '区教育局', null],
        ['助餐服务点', '区教育局', '已开工'],
        ['公园', '区教育局', null],
        [null, null, null],
      ]);
    },
  );

  it('says what was written and that it is not verified where the sheet cannot be read back', async () => {
    class Mute extends MemoryHost {
      silent = false;
      #wrote = false;
      override write(...given: Parameters<MemoryHost['write']>) {
        this.#wrote = true;
        return super.write(...given);
      }
      override async survey(name?: string): ReturnType<MemoryHost['survey']> {
        if (!this.silent || !this.#wrote) return super.survey(name);
        return { ok: false, error: { code: 'host-failure', message: '没有应答。', written: [] } };
      }
    }
    const host = new Mute(sheetOf([head]));
    host.silent = true;
    const done = await fill(host, [captureOf(two)]);
    if (done.ok) throw new Error('it was read back');
    expect(done.error).toMatchObject({ code: 'unverified', message: expect.stringContaining('2 行中 2 行已写入') });
    expect(done.error.receipt).toMatchObject({ verified: false, waiting: [] });
    expect(done.error.receipt?.rows.map((row) => [row.title, row.row])).toEqual([
      ['新建高中', 1],
      ['助餐服务点', 2],
    ]);
    host.silent = false;
    const again = counts(await plan(host, [captureOf(two)]));
    expect(again.slice(0, 3)).toEqual([0, 0, 2]);
    const undone = done.error.receipt && (await undoFill(host, done.error.receipt));
    expect(undone?.ok && undone.value.refused).toEqual([]);
    expect(
      shown(host)
        .flat()
        .filter((value) => value !== null),
    ).toEqual(head);
  });

  it('takes inserted rows back when making room fails', async () => {
    const sheet = sheetOf([head, [1, '新建高中'], [3, '公园']]);
    const host = new MemoryHost(sheet);
    host.faults.push({ verb: 'grow', call: 1 });
    const items = [...two, item(3, { title: '公园' }), item(4, { title: '道路' })];
    const done = await fill(host, [captureOf(items)]);
    expect(done).toMatchObject({ ok: false, error: { receipt: null } });
    expect(shown(host)).toEqual(sheet.cells.map((row) => row.map((cell) => cell.value)));
  });

  it('stops when asked and says how many rows are in', async () => {
    const host = new MemoryHost(sheetOf([head]));
    const many = captureOf(Array.from({ length: 500 }, (_, index) => item(index + 1)));
    const made = await plan(host, [many]);
    const stop = new AbortController();
    const done = await runFill(host, made, {
      at,
      captures: new Map(),
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    if (done.ok) throw new Error('it was not stopped');
    expect(done.error).toMatchObject({ code: 'cancelled' });
    expect(done.error.receipt?.rows.length).toBe(200);
    expect(done.error.receipt?.waiting.length).toBe(300);
    expect(shown(host).length).toBe(201);
    const again = await fill(host, [many]);
    expect(again.ok && again.value.rows.length).toBe(300);
    expect(
      shown(host)
        .map((row) => row[0])
        .slice(1),
    ).toEqual(Array.from({ length: 500 }, (_, index) => index + 1));
  });
});
