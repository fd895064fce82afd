import { type Check, finding } from './draft.ts';

/** Readings that rest on little, so that a person looks there first. */
export const weakEvidence: Check = (_notice, { weak }) =>
  weak.map(({ item, reason }) => finding('weak-evidence', 'info', item, reason));
