import { expect, it } from 'vitest';
import { chinaDay, localDay } from '../../shared/notice/day-of.ts';

it('a moment’s day is that of the machine’s own calendar, just after midnight and just before', () => {
  expect(localDay(new Date(2025, 0, 1, 0, 5))).toBe('2025-01-01');
  expect(localDay(new Date(2025, 8, 9, 23, 55))).toBe('2025-09-09');
});

it('an instant’s day in China begins at 16:00 UTC', () => {
  expect(chinaDay('2025-06-30T15:59:59.999Z')).toBe('2025-06-30');
  expect(chinaDay('2025-06-30T16:00:00.000Z')).toBe('2025-07-01');
  expect(chinaDay('2024-12-31T23:30:00+08:00')).toBe('2024-12-31');
});
