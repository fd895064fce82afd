import type { Notice } from './notice.ts';

/**
 * What stays the same over all captures of one notice: its document number and title where it prints a number, since the same notice
 * stands at several addresses (mobile page, department's page, archive); else its address without the fragment; else what it prints.
 */
export function noticeIdentity(notice: Notice): string {
  if (notice.documentNumber) return `${notice.documentNumber}\n${notice.title}`;
  if (notice.url) return notice.url.split('#', 1)[0] ?? notice.url;
  return [notice.issuer, notice.title, notice.issuedOn ?? notice.publishedOn].map((part) => part ?? '').join('\n');
}
