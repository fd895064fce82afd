import { describe, expect, it } from 'vitest';
import { acknowledge, readAcknowledgement } from '../../shared/handoff/acknowledgement.ts';

const filled = acknowledge({
  batch: '0b6ce7a5-6f53-4c63-9c8e-3c5d1a7f0001',
  filledAt: '2025-03-02T09:05:00Z',
  workbook: '2025年台账.xlsx',
  sheet: '工作台账',
  items: [{ key: '0123456789abcdef0123456789abcdef', rows: [5, 6] }],
});

describe('an acknowledgement', () => {
  it('is read back as it was made', () => {
    const read = readAcknowledgement(JSON.stringify(filled));
    expect(read.ok && read.value).toEqual(filled);
  });

  it('is refused when a row was changed on the way', () => {
    const read = readAcknowledgement(JSON.stringify({ ...filled, items: [{ key: filled.items[0]?.key, rows: [7] }] }));
    expect(read.ok ? '' : read.error.message).toMatch(/校验值不符/);
  });

  it('is refused when it is something else', () => {
    expect(readAcknowledgement('{}').ok).toBe(false);
    expect(readAcknowledgement('回执').ok).toBe(false);
  });
});
