import type { LeftOut } from '../notice/left-out.ts';
import { encodeContent } from '../opc/xml/escape.ts';

/** A file as the page that a reader of it sees, and what of it that page does not hold. */
export interface Markup {
  readonly page: string;
  readonly leftOut: readonly LeftOut[];
}

/** A paragraph that holds just this text: a captured character is never markup. */
export function paragraph(text: string): string {
  return `<p>${encodeContent(text)}</p>`;
}

/** A whole page round its body. */
export function pageOf(body: string): string {
  return `<!DOCTYPE html><html><body>${body}</body></html>`;
}
