import { describe } from 'vitest';
import type { LedgerHost } from '../../shared/workbook/host.ts';
import { contractWorkbook } from './contract-workbook.ts';
import { growCases } from './grow-cases.ts';
import { refusalCases } from './refusal-cases.ts';
import { surveyCases } from './survey-cases.ts';
import { writeCases } from './write-cases.ts';

/** Opens a workbook file in a host, afresh for every case. */
export type MakeHost = (workbook: Uint8Array) => Promise<LedgerHost> | LedgerHost;

/** What a host, or a stand-in for an office program, does not do. */
export interface Lacks {
  /** Lists of validations stay as they were read: rows added to their source do not show. */
  readonly liveLists?: boolean;
  /** A total over the rows above does not take in rows inserted right under them. */
  readonly growingTotals?: boolean;
  /** Sheets of a package cannot be taken in, which must be refused (Excel before ExcelApi 1.13, WPS). */
  readonly packageSheets?: boolean;
}

/**
 * What `LedgerHost` promises, as cases that any host must pass: `shared/workbook/host.ts` in words, this in deeds.
 * Each case opens its own copy of one workbook (`contract-workbook.ts`).
 */
export function contractSuite(name: string, makeHost: MakeHost, lacks: Lacks = {}): void {
  const open = () => Promise.resolve(makeHost(contractWorkbook()));
  describe(`${name} keeps the port's contract`, () => {
    surveyCases(open);
    writeCases(open);
    refusalCases(open);
    growCases(open, lacks);
  });
}
