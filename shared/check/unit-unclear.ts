import { type Check, finding } from './draft.ts';

/** One unit under names that could not be resolved to one. */
export const unitUnclear: Check = (_notice, { unclear }) =>
  unclear.map(({ name, candidates }) =>
    finding(
      'unit-unclear',
      'warning',
      null,
      `“${name}”可能是${candidates.length}个单位：${candidates.map((candidate) => `“${candidate}”`).join('、')}，请核对。`,
    ),
  );
