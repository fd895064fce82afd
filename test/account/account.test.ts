import { describe, expect, it } from 'vitest';
import { extract } from '../../shared/extract/extract.ts';
import { parsePage } from '../../shared/files/parse-page.ts';
import { readPage } from '../../shared/page/read-page.ts';
import { digitCases } from '../digits/case.ts';
import { captureOf, fixtureNames } from '../extract/fixture-set.ts';
import { faultsOf } from './account.ts';
import { mutantPages } from './mutants.ts';

describe('the account of figures', () => {
  it.each(fixtureNames)('holds on %s', (name) => {
    expect(faultsOf(captureOf(name))).toEqual([]);
  });

  it('holds on two thousand mutants of sentences', () => {
    for (const page of mutantPages(
      digitCases.map(({ sentence }) => sentence),
      2000,
      7,
    )) {
      const { capture } = extract([readPage(parsePage(page))]);
      expect(faultsOf(capture)).toEqual([]);
    }
  });
});
