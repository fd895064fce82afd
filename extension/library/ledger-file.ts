import { createLedger } from '../../shared/ledger/create/create-ledger.ts';
import type { Capture } from '../../shared/notice/capture.ts';

/** A new ledger of captures from a built-in template. */
export function ledgerFile(template: string, captures: readonly Capture[]): BlobPart {
  return new Uint8Array(createLedger(template, captures, {}));
}
