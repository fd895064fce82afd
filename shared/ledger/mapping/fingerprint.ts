import type { ColumnMapping } from './mapping.ts';
import { normaliseHeader } from './normalise-header.ts';

/** 53 bits of a text, as 11 characters; equal texts have equal hashes, and nothing depends on them being secret. */
export function hashOf(text: string): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36).padStart(11, '0');
}

/** The header of a column with its parents, normalised: what a remembered mapping calls the column. */
export function headerPath(column: Pick<ColumnMapping, 'header' | 'parents'>): string {
  return [...column.parents, column.header].map((text) => normaliseHeader(text).text).join('/');
}

/** The same for every sheet whose header has these columns in this order. */
export function fingerprintOf(columns: readonly Pick<ColumnMapping, 'header' | 'parents'>[]): string {
  return hashOf(columns.map(headerPath).join('\n'));
}
