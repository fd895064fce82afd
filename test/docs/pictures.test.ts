import { expect, it } from 'vitest';
import { type Drawing, digestOf, drawnFrom, keptDigests } from '../../scripts/docs/pictures.ts';

const drawings = Object.keys(drawnFrom) as Drawing[];

it.each(drawings)(
  'the pictures of the %s are newer than what draws them; npm run screenshots draws them',
  (drawing) => {
    expect(keptDigests()[drawing]).toBe(digestOf(drawing));
  },
);
