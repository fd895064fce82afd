import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import { z } from 'zod/mini';
import { readCaptureText } from '../../addin/carriers/capture-text.ts';
import { fillInto } from '../../cli/fill-into.ts';
import { Session, sessionKey } from '../../extension/messages/session.ts';
import { readAcknowledgement } from '../../shared/handoff/acknowledgement.ts';
import { readEnvelope } from '../../shared/handoff/read.ts';
import { type History, openHistory } from '../../shared/history/open-history.ts';
import { openRecord } from '../../shared/ledger/run/workbook-record.ts';
import { sidecarSheet } from '../../shared/ledger/sidecar.ts';
import { Capture } from '../../shared/notice/capture.ts';
import { StoredCapture } from '../../shared/notice/stored.ts';
import { openXlsx } from '../../shared/workbook/xlsx/xlsx-host.ts';
import { succeeded } from '../history/succeeded.ts';

const bytes = (name: string) => new Uint8Array(readFileSync(new URL(`version-1/${name}`, import.meta.url)));
const text = (name: string) => new TextDecoder().decode(bytes(name));

/** The notice with two lists that share their numbers, as version 1 kept it. */
const before = z
  .looseObject({ notice: z.looseObject({ items: z.array(z.looseObject({ id: z.string(), number: z.int() })) }) })
  .parse(JSON.parse(text('capture.json')));

const Dump = z.object({
  version: z.int(),
  stores: z.record(z.string(), z.string()),
  tables: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))),
});

/** A database as version 1 of the product left it. */
async function oldDatabase(name: string): Promise<void> {
  const { version, stores, tables } = Dump.parse(JSON.parse(text('history.json')));
  const old = new Dexie(name);
  old.version(version).stores(stores);
  await old.open();
  for (const [table, rows] of Object.entries(tables)) await old.table(table).bulkPut(rows);
  old.close();
}

/** What a person sees of a history: every notice with its items and corrections, batches, and where items were filled. */
async function seen(history: History) {
  const ids = succeeded(await history.list());
  return {
    notices: await Promise.all(ids.map(async (id) => succeeded(await history.open(id)))),
    batches: succeeded(await history.outbox.list()),
    receipts: (await Promise.all(ids.map((id) => history.outbox.receipts(id)))).map(succeeded),
  };
}

const titles = [
  '新建公办幼儿园',
  '改造公路50公里',
  '新建充电桩100个',
  '建设公园5个',
  '建成保障性住房300套',
  '新增停车位2000个',
  '建设口袋公园20个',
];

describe('what version 1 stored', () => {
  it('a capture: nothing it held is lost, what it did not hold is null or empty', () => {
    const { notice, figures } = StoredCapture.parse(before);
    expect(notice.items.map(({ id, number }) => [id, number])).toEqual(
      before.notice.items.map(({ id, number }) => [id, number]),
    );
    expect(notice).toMatchObject({ declaredSubItems: null, title: '某某市2024年重点任务分工方案' });
    for (const item of notice.items) {
      expect(item).toMatchObject({ qualities: [], events: [], applicableReason: null });
      for (const target of item.targets) {
        expect(target).toMatchObject({ commitment: 'firm', parent: null, frequency: null });
      }
    }
    expect(figures).toEqual({});
    expect(Capture.parse(StoredCapture.parse(before))).toEqual(StoredCapture.parse(before));
  });

  it('a finding: its item where the number names one, else the notice and why', () => {
    const { findings } = StoredCapture.parse(before).notice;
    expect(findings.map(({ code, item, figures }) => [code, item, figures])).toEqual([
      ['number-gap', null, []],
      ['unit-missing', null, []],
    ]);
    expect(findings[1]?.message).toBe(
      '5项中有4项写明了责任单位，这一项没有写明，请核对。（旧版记录只写第3项，有2项同为此序号，未能确定是哪一项）',
    );
    const differs = StoredCapture.parse(JSON.parse(text('captures.jsonl').split('\n')[1] ?? ''));
    expect(differs.notice.findings[0]).toMatchObject({
      code: 'text-differs',
      item: differs.notice.items[0]?.id,
      message: '清单写“1000”，附件写“1200”，请核对以哪处为准。',
    });
  });

  it('captures a line, a batch, the clipboard’s HTML face', () => {
    expect(succeededText(text('captures.jsonl'))).toHaveLength(3);
    const batch = readEnvelope(text('batch.taizhang.json'));
    expect(batch.ok && batch.value.entries.map((entry) => entry.capture.notice.items.length)).toEqual([7, 2]);
    const carried = /data-taizhang="([^"]*)"/.exec(text('clipboard.html'))?.[1]?.replace(/&quot;/g, '"');
    expect(
      succeededText(carried?.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&') ?? ''),
    ).toHaveLength(2);
  });

  it('a batch changed on its way is still refused', () => {
    const changed = text('batch.taizhang.json').replace('1.2万个', '9.2万个');
    expect(readEnvelope(changed)).toMatchObject({ ok: false, error: { code: 'damaged' } });
  });

  it('a receipt', () => {
    expect(readAcknowledgement(text('receipt.json'))).toMatchObject({ ok: true, value: { sheet: '工作台账' } });
  });

  it('the history: notices, corrections, what she keeps, batches, receipts, drafts, undo', async () => {
    await oldDatabase('version-1');
    const history = openHistory({ name: 'version-1' });
    const { notices, batches, receipts } = await seen(history);
    expect(notices.map(({ items }) => items.map(({ item }) => item.title))).toContainEqual(titles);
    const corrected = notices.flatMap(({ items }) => items).filter(({ edited }) => edited.length > 0);
    expect(corrected.map(({ edited }) => edited)).toEqual([['title'], ['targets'], ['units'], ['deadline']]);
    expect(corrected.map(({ overtaken }) => overtaken.length)).toEqual([0, 0, 0, 0]);
    expect(corrected[1]?.item.targets[0]).toMatchObject({ value: 60, text: '60公里', commitment: 'firm' });
    expect(batches.map(({ state, entries }) => [state, entries.length])).toEqual([
      ['sent', 1],
      ['sent', 9],
    ]);
    expect(
      receipts
        .flat()
        .flatMap(({ rows }) => rows)
        .sort(),
    ).toEqual([3, 4, 5]);
    const session = succeeded(await history.readDraft(sessionKey(7), Session));
    expect(session?.reading.capture.notice.items).toHaveLength(9);
    const log = succeeded(await history.log(50));
    const unedit = log.findLast(({ undo }) => undo?.kind === 'unedit');
    succeeded(await history.undo(unedit?.id ?? 0));
    history.close();
  });

  it('a backup, the same as the database it was made of', async () => {
    await oldDatabase('version-1-kept');
    const kept = openHistory({ name: 'version-1-kept' });
    const restored = openHistory({ name: 'version-1-restored' });
    expect(succeeded(await restored.restore(text('backup.jsonl')))).toMatchObject({ added: 2 });
    expect(await seen(restored)).toEqual(await seen(kept));
    kept.close();
    restored.close();
  });

  it.each(['ledger-created.xlsx', 'ledger-filled.xlsx'])(
    '%s: its captures are known, filling again changes nothing',
    async (name) => {
      const host = succeeded(openXlsx(bytes(name)));
      const sheet = succeeded(await host.survey()).sheets.find((one) => one.name !== sidecarSheet)?.name ?? '';
      const record = succeeded(await openRecord(host, sheet));
      expect(record.problem).toBeNull();
      expect(record.captures.size).toBe(2);
      const again = await fillInto(bytes(name), [...record.captures.values()], { at: '2024-05-01T08:00:00Z', sheet });
      expect(again.lines.join('')).toContain('新增 0 行，更新 0 行 0 格');
    },
  );
});

function succeededText(content: string): unknown[] {
  const read = readCaptureText(content);
  return read.ok ? [...read.value.captures] : [];
}
