import { describe, expect, it } from 'vitest';
import { digitCases } from './case.ts';
import { scoreCases } from './score.ts';

/** Each only rises, or falls for what is wrong. */
const floors = { recall: 0.99, precision: 0.99, metrics: 14, deadlines: 1, lost: 0 };

describe('figures of invented sentences', () => {
  const score = scoreCases(digitCases);

  it('are never wrong in silence', () => {
    expect(score.silent).toEqual([]);
  });

  it('are found, and nothing else is', () => {
    expect(score.exact / score.wanted).toBeGreaterThanOrEqual(floors.recall);
    expect(score.exact / score.told).toBeGreaterThanOrEqual(floors.precision);
  });

  it('count what the sentence names', () => {
    expect(score.metrics.length).toBeLessThanOrEqual(floors.metrics);
  });

  it('keep their deadlines', () => {
    expect(score.deadlines.length).toBeLessThanOrEqual(floors.deadlines);
  });

  it('stand in an item each', () => {
    expect(score.lost.length).toBeLessThanOrEqual(floors.lost);
  });
});
