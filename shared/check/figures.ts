import type { Shown } from './definition.ts';

/** `多200个` or `少1项` for a signed difference. */
export function moreOrLess({ text }: Shown): string {
  return text.startsWith('-') ? `少${text.slice(1)}` : `多${text}`;
}

/** `200个 more` or `1 fewer` for a signed difference. */
export function moreOrFewer({ text }: Shown): string {
  return text.startsWith('-') ? `${text.slice(1)} fewer` : `${text} more`;
}
