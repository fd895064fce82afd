import { encodeContent } from '../opc/xml/escape.ts';

/** A paragraph that holds just this text: a captured character is never markup. */
export function paragraph(text: string): string {
  return `<p>${encodeContent(text)}</p>`;
}

/** A whole page round its body. */
export function pageOf(body: string): string {
  return `<!DOCTYPE html><html><body>${body}</body></html>`;
}
