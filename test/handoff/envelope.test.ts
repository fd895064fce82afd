import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, checksumOf } from '../../shared/handoff/checksum.ts';
import { type Envelope, envelopeLimit, itemCount } from '../../shared/handoff/envelope.ts';
import { itemKey } from '../../shared/handoff/item-key.ts';
import { packEnvelopes } from '../../shared/handoff/pack.ts';
import { readEnvelope } from '../../shared/handoff/read.ts';
import { sampleCapture, sampleItem } from '../samples/capture.ts';

const options = { id: '0b6ce7a5-6f53-4c63-9c8e-3c5d1a7f0001', createdAt: '2025-03-02T09:00:00Z' };
const fifty = sampleCapture(Array.from({ length: 50 }, (_, index) => sampleItem(index + 1)));

function only(envelopes: readonly Envelope[]): Envelope {
  const [one] = envelopes;
  if (!one || envelopes.length !== 1) throw new Error(`expected one envelope, got ${envelopes.length}`);
  return one;
}

function errorOf(text: string): string | null {
  const read = readEnvelope(text);
  return read.ok ? null : read.error.code;
}

/** The envelope with a change, and a checksum that fits it: what a forger would send. */
function resigned(envelope: Envelope, change: Partial<Envelope>): string {
  const changed = { ...envelope, ...change };
  return JSON.stringify({ ...changed, checksum: checksumOf(changed) });
}

describe('packing', () => {
  it('brings back exactly what was packed', () => {
    const read = readEnvelope(JSON.stringify(only(packEnvelopes([fifty], options))));
    expect(read.ok && read.value.entries[0]?.capture).toEqual(fifty);
    expect(read.ok && read.value.entries[0]?.whole).toBe(true);
  });

  it('sends only the selected items, with the findings and provenance that speak of them', () => {
    const noted = sampleCapture([sampleItem(1), sampleItem(2)], {
      findings: [
        { code: 'unit-missing', level: 'warning', item: 'item-1', message: '第1项没有责任单位。', figures: [] },
        { code: 'unit-missing', level: 'warning', item: 'item-2', message: '第2项没有责任单位。', figures: [] },
        { code: 'count-mismatch', level: 'warning', item: null, message: '公告写明3项，识别2项。', figures: [] },
      ],
    });
    const [entry] = only(packEnvelopes([noted], { ...options, selected: new Map([[0, new Set(['item-2'])]]) })).entries;
    expect(entry?.capture.notice.items.map((item) => item.number)).toEqual([2]);
    expect(entry?.capture.notice.findings.map((finding) => finding.item)).toEqual(['item-2', null]);
    expect(Object.keys(entry?.capture.provenance ?? {})).toEqual(['item-2']);
    expect(entry?.whole).toBe(false);
  });

  it('packs nothing where nothing is selected', () => {
    expect(packEnvelopes([fifty], { ...options, selected: new Map([[0, new Set()]]) })).toEqual([]);
  });

  it('numbers the parts of a large batch; together they hold every item once, in order', () => {
    const parts = packEnvelopes([fifty], { ...options, partLimit: 6_000 });
    expect(parts.length).toBeGreaterThan(2);
    expect(parts.map((part) => part.part)).toEqual(parts.map((_, index) => ({ number: index + 1, of: parts.length })));
    const numbers = parts.flatMap((part) =>
      part.entries.flatMap((entry) => entry.capture.notice.items.map((item) => item.number)),
    );
    expect(numbers).toEqual(fifty.notice.items.map((item) => item.number));
    expect(parts.every((part) => readEnvelope(JSON.stringify(part)).ok)).toBe(true);
  });

  it('gives an item the same key in every capture and batch, and different items different keys', () => {
    const later = { ...fifty, capturedAt: '2025-06-01T08:00:00Z' };
    const keys = (capture: typeof fifty) => capture.notice.items.map((item) => itemKey(capture, item));
    expect(keys(later)).toEqual(keys(fifty));
    expect(new Set(keys(fifty)).size).toBe(50);
  });
});

describe('reading what anybody may have sent', () => {
  const envelope = only(packEnvelopes([fifty], options));
  const text = JSON.stringify(envelope);

  it('refuses a text cut short, at every length', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: text.length - 1 }),
        (length) => errorOf(text.slice(0, length)) === 'not-json',
      ),
    );
  });

  it('refuses a changed digit', () => {
    expect(errorOf(text.replace('新建口袋公园17处', '新建口袋公园71处'))).toBe('damaged');
  });

  it('refuses other JSON, a newer version and fields of its own invention', () => {
    expect(errorOf('[1,2,3]')).toBe('not-a-batch');
    expect(errorOf('{"schema":"taizhang/notice@1"}')).toBe('not-a-batch');
    expect(errorOf(text.replace('taizhang/batch@2', 'taizhang/batch@3'))).toBe('newer-version');
    expect(errorOf(resigned(envelope, { macro: 'x' } as Partial<Envelope>))).toBe('invalid');
  });

  it('refuses a key that is not the item’s own', () => {
    const entries = envelope.entries.map((entry) => ({
      ...entry,
      keys: { ...entry.keys, 'item-1': entry.keys['item-2'] ?? '' },
    }));
    expect(errorOf(resigned(envelope, { entries }))).toBe('forged-key');
  });

  it('refuses more than it would hold in memory', () => {
    expect(errorOf(' '.repeat(envelopeLimit + 1))).toBe('too-large');
  });

  it('says in Chinese what is safe and what to do', () => {
    const read = readEnvelope('{}');
    expect(read.ok ? '' : read.error.message).toMatch(/工作簿未作任何改动/);
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (anything) => readEnvelope(anything).ok === false));
  });

  it('counts the items it carries', () => {
    expect(itemCount(envelope)).toBe(50);
  });
});

describe('canonical JSON', () => {
  it('is the same text whatever the order of keys', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.integer()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse());
        return canonicalJson(turned) === canonicalJson(value);
      }),
    );
  });

  it('is JSON of the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const plain = JSON.parse(JSON.stringify(value));
        expect(JSON.parse(canonicalJson(plain))).toEqual(plain);
      }),
    );
  });
});
