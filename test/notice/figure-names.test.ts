import { describe, expect, it } from 'vitest';
import { FigureKind } from '../../shared/notice/capture.ts';
import { figureNames, lineParts } from '../../shared/notice/figure-names.ts';
import { captureOf, fixtureNames } from '../extract/fixture-set.ts';

describe('figures marked in their line', () => {
  it('have a name for every class in both languages, each its own', () => {
    for (const names of Object.values(figureNames)) {
      expect(Object.keys(names).sort()).toEqual([...FigureKind.options].sort());
      expect(new Set(Object.values(names)).size).toBe(FigureKind.options.length);
    }
  });

  it('divide every printed line of the fixtures into parts that make it up again', () => {
    for (const name of fixtureNames.slice(0, 40)) {
      const { notice, provenance, figures } = captureOf(name);
      for (const { id } of notice.items) {
        const line = provenance[id]?.line?.exact ?? '';
        const parts = lineParts(line, figures[id] ?? []);
        expect(parts.map(({ text }) => text).join('')).toBe(line);
        expect(parts.filter(({ as }) => as !== null)).toHaveLength(figures[id]?.length ?? 0);
      }
    }
  });
});
