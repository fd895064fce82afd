import { describe, expect, it } from 'vitest';
import type { Arrival } from '../../addin/carriers/arrival.ts';
import { readCaptureText } from '../../addin/carriers/capture-text.ts';
import { capturesOf, hasPartial, itemOfRow, missingParts } from '../../addin/pane/session/notices.ts';
import { type PackOptions, packEnvelopes } from '../../shared/handoff/pack.ts';
import { captureKey } from '../../shared/ledger/rows/row.ts';
import type { Capture } from '../../shared/notice/capture.ts';
import { capture } from '../ledger/captures.ts';

const haizhou = capture('haizhou-2020');
const xian = capture('xian-2024');

function bare(...captures: Capture[]): Arrival {
  return { captures, from: 'paste', name: null, envelope: null };
}

function arrivalsOf(captures: readonly Capture[], partLimit: number, selected?: PackOptions['selected']): Arrival[] {
  const batch = { id: '6f9619ff-8b86-4d01-b42d-00cf4fc964ff', createdAt: '2024-07-01T01:00:00Z', partLimit };
  const options = selected === undefined ? batch : { ...batch, selected };
  return packEnvelopes(captures, options).map((envelope) => {
    const read = readCaptureText(JSON.stringify(envelope));
    if (!read.ok) throw new Error(read.error.message ?? read.error.code);
    return { ...read.value, from: 'paste', name: null };
  });
}

describe('what arrived', () => {
  it('is one capture a notice, the later for the earlier', () => {
    const later = { ...haizhou, capturedAt: '2024-08-01T00:00:00Z' };
    const captures = capturesOf([bare(haizhou, xian), bare(later)]);
    expect(captures.map(({ capturedAt }) => capturedAt)).toEqual([later.capturedAt, xian.capturedAt]);
  });

  it('puts the parts of a batch together again', () => {
    const arrivals = arrivalsOf([haizhou], 9_000);
    expect(arrivals.length).toBeGreaterThan(2);
    const [whole] = capturesOf(arrivals);
    expect(whole?.notice.items).toEqual(haizhou.notice.items);
    expect(missingParts(arrivals)).toEqual([]);
    expect(missingParts(arrivals.slice(1))).toEqual([{ came: arrivals.length - 1, of: arrivals.length }]);
  });

  it('knows a whole notice from a part of one', () => {
    expect(hasPartial(arrivalsOf([haizhou], 9_000).slice(0, 1))).toBe(true);
    expect(hasPartial(arrivalsOf([haizhou], 9_000_000))).toBe(false);
    expect(hasPartial([bare(haizhou)])).toBe(false);
  });

  it('takes a notice for whole once all its pieces are in, and for a part again without one of them', () => {
    const arrivals = arrivalsOf([haizhou, xian], 9_000);
    expect(hasPartial(arrivals)).toBe(false);
    for (const missing of arrivals) expect(hasPartial(arrivals.filter((one) => one !== missing))).toBe(true);
  });

  it('takes chosen items for a part, in however many pieces they come', () => {
    const chosen = new Set(haizhou.notice.items.slice(0, 30).map(({ id }) => id));
    expect(hasPartial(arrivalsOf([haizhou], 9_000, new Map([[0, chosen]])))).toBe(true);
  });

  it('replaces an earlier capture by pieces as it does by a whole: an item that is gone is gone', () => {
    const shorter = { ...haizhou, notice: { ...haizhou.notice, items: haizhou.notice.items.slice(1) } };
    const pieces = arrivalsOf([shorter], 9_000);
    const [all] = capturesOf([bare(haizhou), ...pieces]);
    expect(all?.notice.items).toEqual(shorter.notice.items);
    const [some] = capturesOf([bare(haizhou), ...pieces.slice(1)]);
    expect(some?.notice.items).toHaveLength(50);
  });

  it('finds the item behind a row, also behind one of several', () => {
    const sources = new Map([[captureKey(haizhou), haizhou]]);
    const item = haizhou.notice.items[3];
    const id = `${captureKey(haizhou)}:${item?.id}`;
    expect(itemOfRow(sources, id)?.item).toBe(item);
    expect(itemOfRow(sources, `${id}#学位`)?.item).toBe(item);
    expect(itemOfRow(sources, `${captureKey(xian)}:${item?.id}`)).toBeNull();
  });
});

describe('a text that a carrier brought', () => {
  const code = (text: string) => {
    const read = readCaptureText(text);
    return read.ok ? 'ok' : read.error.code;
  };

  it('may hold one capture, several, or one a line', () => {
    const lines = `${JSON.stringify(haizhou)}\n${JSON.stringify(xian)}\n`;
    for (const text of [JSON.stringify([haizhou, xian]), lines]) {
      const read = readCaptureText(text);
      expect(read.ok && read.value.captures.length).toBe(2);
    }
  });

  it('is taken whole or not at all', () => {
    expect(code(`${JSON.stringify(haizhou)}\n{"notice":`)).toBe('foreign');
    expect(code(JSON.stringify([haizhou, { ...xian, extra: 1 }]))).toBe('damaged');
    expect(code('[]')).toBe('empty');
    expect(code('null')).toBe('foreign');
    expect(code(' '.repeat(21 * 1024 * 1024))).toBe('too-large');
  });

  it('tells a batch that was changed on its way in the words of the batch’s reader', () => {
    const [envelope] = packEnvelopes([haizhou], {
      id: '6f9619ff-8b86-4d01-b42d-00cf4fc964ff',
      createdAt: '2024-07-01T01:00:00Z',
    });
    const read = readCaptureText(JSON.stringify(envelope).replace('海州', '海洲'));
    expect(read.ok ? null : read.error).toMatchObject({ code: 'damaged', message: expect.stringContaining('校验值') });
  });
});
