import { expect, it } from 'vitest';
import { isReleaseMark } from '../../shared/extract/head/release-marks.ts';
import { releaseMarkCases } from '../../shared/extract/vocabulary/release-marks.ts';

it.each(releaseMarkCases)('“%s” is a mark against release: %s', (line, mark) => {
  expect(isReleaseMark(line)).toBe(mark);
});
