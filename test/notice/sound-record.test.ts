import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extract } from '../../shared/extract/extract.ts';
import { indexPageBytes } from '../../shared/files/saved-page.ts';
import { type Anchor, Capture } from '../../shared/notice/capture.ts';
import type { Item } from '../../shared/notice/notice.ts';
import { soundItem } from '../../shared/notice/sound-item.ts';
import { soundRecord } from '../../shared/notice/sound-record.ts';
import { blankCapture, blankItem, blankNotice, blankTarget } from '../samples/blank.ts';

const anchor = (exact: string): Anchor => ({ exact, prefix: '', suffix: '', start: 0, end: exact.length });

function recordOf(paragraphs: readonly string[]): Capture {
  const page = `<!DOCTYPE html><meta charset="utf-8"><title>某某市2024年民生实事</title><h1>某某市2024年民生实事</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}`;
  return extract([indexPageBytes(new TextEncoder().encode(page), () => null)], { capturedAt: '2024-01-01T00:00:00Z' })
    .capture;
}

const unsoundText = fc.oneof(
  fc.constantFrom('', '\u0000', '\ud800', '\u0007新建', '新建学校\udc00', '正常文字'),
  fc.string({ maxLength: 6 }),
);
const unsoundNumber = fc.oneof(
  fc.constantFrom(Number.POSITIVE_INFINITY, Number.NaN, 2 ** 60, -1, 0.5, 3),
  fc.integer({ min: 0, max: 9 }),
);

const unsoundItem: fc.Arbitrary<Item> = fc
  .record({
    list: fc.option(unsoundText),
    number: fc.option(unsoundNumber),
    section: fc.option(unsoundText),
    title: unsoundText,
    text: unsoundText,
    units: fc.array(
      fc.record({
        name: unsoundText,
        canonical: unsoundText,
        role: fc.constant('责任' as const),
        basis: fc.constant('printed' as const),
      }),
      { maxLength: 3 },
    ),
    leaders: fc.array(fc.record({ name: unsoundText, role: unsoundText }), { maxLength: 2 }),
    targets: fc.array(
      fc.record({
        text: unsoundText,
        value: unsoundNumber,
        metric: fc.option(unsoundText),
        parent: fc.option(fc.nat(3)),
      }),
      { maxLength: 3 },
    ),
    qualities: fc.array(unsoundText, { maxLength: 2 }),
    measures: fc.array(unsoundText, { maxLength: 2 }),
    funding: fc.option(unsoundText),
    deadline: fc.option(fc.record({ text: unsoundText, date: fc.constantFrom(null, '2024-12-31', '2024-13-41') })),
    breakdown: fc.array(
      fc.record({ name: unsoundText, value: unsoundNumber, unit: unsoundText, of: fc.constant(null) }),
      { maxLength: 2 },
    ),
    quote: unsoundText,
  })
  .map(({ targets, ...fields }) => ({
    ...blankItem,
    ...fields,
    targets: targets.map((target) => ({ ...blankTarget, ...target })),
  }));

describe('a record', () => {
  it('is what its schema takes, whatever was read', () => {
    fc.assert(
      fc.property(fc.array(unsoundItem, { maxLength: 4 }), unsoundText, unsoundNumber, (drawn, text, number) => {
        const items = drawn.map((item, at) => ({ ...item, id: `i${at}` }));
        const provenance = Object.fromEntries(
          items.map((item) => [
            item.id,
            Object.fromEntries(item.targets.map((_, at) => [`targets.${at}`, anchor(`place ${at}`)])),
          ]),
        );
        const { notice, dropped, ...rest } = soundRecord({
          notice: {
            ...blankNotice,
            items,
            issuer: text,
            declaredItems: number,
            recipients: [text],
            sections: [{ label: text, title: text, declaredItems: number }],
            attachments: [{ label: text, title: text, units: [], href: text }],
          },
          provenance,
          figures: {},
        });
        const kept = Capture.parse({ ...blankCapture, notice, ...rest });
        expect(JSON.stringify(kept)).not.toMatch(/\\u0000|\\ud8|\\udc/);
        for (const item of kept.notice.items) {
          const places = Object.keys(kept.provenance[item.id] ?? {});
          expect(places).toEqual(item.targets.map((_, at) => `targets.${at}`));
          for (const { parent } of item.targets) if (parent !== null) expect(parent).toBeLessThan(drawn.length + 4);
        }
        const spoken = items.filter(({ title, text: body }) => /[^\p{Cc}]/u.test(title + body));
        expect(kept.notice.items).toHaveLength(spoken.length);
        const ofItems = dropped.filter(({ item, text }) => item === null && !text.endsWith('（空白的类别）'));
        expect(ofItems).toHaveLength(items.length - spoken.length);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps what is sound as it is', () => {
    const item = { ...blankItem, targets: [blankTarget], measures: ['推进'] };
    const read = { notice: { ...blankNotice, items: [item] }, provenance: { notice: {}, i1: {} }, figures: {} };
    expect(soundRecord(read)).toEqual({ ...read, dropped: [] });
  });

  it('moves places, parts and the account with the targets that stay', () => {
    const targets = [
      { ...blankTarget, value: Number.POSITIVE_INFINITY, text: '9…9个' },
      blankTarget,
      { ...blankTarget, text: '其中1个', parent: 1 },
      { ...blankTarget, text: '1处', parent: 0 },
    ];
    const claim = { start: 0, end: 1, text: '1', as: 'target' as const, by: 'targets', target: 2 };
    const sound = soundItem({
      item: { ...blankItem, targets },
      anchors: { title: anchor('事项'), 'targets.0': anchor('9…9个'), 'targets.2': anchor('其中1个') },
      claims: [claim, { ...claim, target: 0 }],
    });
    expect(sound?.item.targets.map(({ parent }) => parent)).toEqual([null, 0, null]);
    expect(sound?.anchors).toEqual({ title: anchor('事项'), 'targets.1': anchor('其中1个') });
    expect(sound?.claims.map(({ target }) => target)).toEqual([1, null]);
    expect(sound?.dropped).toEqual([{ item: 'i1', text: '9…9个' }]);
  });

  it.each([
    ['a figure of 400 digits', `1.新建停车位${'9'.repeat(400)}个。（市城管局）`, '9'.repeat(40)],
    ['an ordinal beyond whole numbers', `99999999999999999.新建停车位20个。（市城管局）`, null],
    ['an item without a word', '2.&#1;', null],
  ])('%s costs no page', (_, line, dropped) => {
    const { notice } = Capture.parse(recordOf(['3.新建学校3所。（市教育局）', line, '4.改造公路5公里。（市交通局）']));
    expect(notice.items.map(({ title }) => title).join()).toContain('新建学校3所');
    const told = notice.findings.filter(({ code }) => code === 'not-kept').map(({ message }) => message);
    if (dropped !== null) expect(told.join()).toContain(dropped);
  });
});
