import type { Refusal } from '../../../shared/year/merge/refusal.ts';

/** Why a returned cell is not taken, in English and without an end. */
export function englishRefusal(refusal: Refusal): string {
  switch (refusal.kind) {
    case 'no-figure':
      return 'a number is wanted';
    case 'more-said':
      return 'more is written behind the figure; only the figure may stand there';
    case 'bare-figure':
      return 'a number without a unit is wanted';
    case 'bare-percent':
      return 'a number without a percent sign is wanted';
    case 'no-percent':
      return 'the ledger has a percentage here, and this has no percent sign';
    case 'no-whole':
      return 'a whole number is wanted';
    case 'other-unit':
      return `it is to be counted in “${refusal.unit}”`;
    case 'percent-for-unit':
      return `it is to be counted in “${refusal.unit}”, not as a percentage`;
    case 'two-readings':
      return `the ledger counts in “${refusal.unit}”, and “${refusal.text}” may be meant in two ways; write the number alone`;
    case 'no-date':
      return 'a date is wanted';
    case 'no-such-day':
      return 'there is no such day';
    case 'no-choice':
      return `one of these is wanted: ${refusal.choices.join(', ')}`;
    case 'too-long':
      return `longer than the ${refusal.most} letters that a cell holds`;
    case 'not-writable':
      return 'the ledger’s cell is a formula or part of a merged cell';
    case 'read-only':
      return 'another unit fills this row';
    case 'merged-columns':
      return `the returned sheet merged ${refusal.count} columns here, so which one is meant is unclear`;
    case 'merged-rows':
      return `the returned sheet merged ${refusal.count} rows here, so the figure of each is unclear`;
    case 'unit-changed':
      return `the ledger counts in “${refusal.unit}”, and the returned sheet now in “${refusal.now}”`;
    case 'no-result':
      return 'a formula without a result stands there';
    case 'struck':
      return 'it is struck through';
    case 'formula-error':
      return `its formula fails (${refusal.text})`;
    case 'pointer':
      return `“${refusal.text}” says nothing outside its own sheet; write it out`;
  }
}
