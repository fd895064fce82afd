import type { Notice } from './notice.ts';

/**
 * What stays the same over all captures of one notice: its address without the fragment, else its document number, else its issuer,
 * title and date. Two pages of one address are one notice; a page without an address is known by what it prints.
 */
export function noticeIdentity(notice: Notice): string {
  if (notice.url) return notice.url.split('#', 1)[0] ?? notice.url;
  if (notice.documentNumber) return notice.documentNumber;
  return [notice.issuer, notice.title, notice.issuedOn ?? notice.publishedOn].map((part) => part ?? '').join('\n');
}
