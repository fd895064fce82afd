import { describe, expect, it } from 'vitest';
import { digitCases, furtherCases } from './case.ts';
import { scoreCases } from './score.ts';

/** Each only rises, or falls for what is wrong. */
const sets = [
  { name: 'invented', cases: digitCases, recall: 1, precision: 0.998, metrics: 8, deadlines: 0, units: 0, lost: 0 },
  { name: 'further', cases: furtherCases, recall: 1, precision: 1, metrics: 0, deadlines: 0, units: 0, lost: 0 },
];

describe.each(sets)('figures of $name sentences', ({ cases, ...floors }) => {
  const score = scoreCases(cases);

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

  it('keep their units and roles', () => {
    expect(score.units.length).toBeLessThanOrEqual(floors.units);
  });

  it('stand in an item each', () => {
    expect(score.lost.length).toBeLessThanOrEqual(floors.lost);
  });
});
