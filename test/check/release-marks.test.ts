import { expect, it } from 'vitest';
import { releaseMarkCases, releaseMarks } from '../../shared/extract/vocabulary/release-marks.ts';

it.each(releaseMarkCases)('“%s” is a mark against release: %s', (line, mark) => {
  expect(releaseMarks.some((pattern) => pattern.test(line))).toBe(mark);
});
