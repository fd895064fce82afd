import { captureKey, rowId } from '../ledger/rows/row.ts';
import type { Capture } from '../notice/capture.ts';
import type { Item } from '../notice/notice.ts';

/** The idempotency key of an item: the id that its rows carry in every ledger, the same in every capture and every batch. */
export function itemKey(capture: Capture, item: Item): string {
  return rowId({ key: captureKey(capture), item });
}
