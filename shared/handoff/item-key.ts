import { noticeIdentity } from '../notice/identity.ts';
import type { Item, Notice } from '../notice/notice.ts';
import { digest } from './checksum.ts';

/** The idempotency key of an item: the same for the same item of the same notice in every capture and every batch. 32 hexadecimal digits. */
export function itemKey(notice: Notice, item: Item): string {
  return digest(`${noticeIdentity(notice)}\n${item.id}`).slice(0, 32);
}
