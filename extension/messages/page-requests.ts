import type { Anchor } from '../../shared/notice/capture.ts';
import { isOf } from './wire.ts';

const isPlace = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

function isAnchor(value: unknown): value is Anchor {
  if (!isOf(value, ['exact', 'prefix', 'suffix', 'start', 'end'])) return false;
  const { exact, prefix, suffix, start, end } = value;
  const words = [exact, prefix, suffix].every((text) => typeof text === 'string') && exact !== '';
  return words && isPlace(start) && isPlace(end);
}

/**
 * What may be asked of the script in a page. Read by hand, for these travel into every captured page; what the page answers is
 * checked by its schema on the extension's side.
 */
export const pageRequests = {
  'page.read': { request: (raw: unknown) => (isOf(raw, []) ? {} : null) },
  'page.locate': {
    request: (raw: unknown) => (isOf(raw, ['anchor']) && isAnchor(raw.anchor) ? { anchor: raw.anchor } : null),
  },
} as const;

/** The same, of the picker; it is told its tab, which a script in a page cannot know. */
export const pickerRequests = {
  'picker.start': {
    request: (raw: unknown) => (isOf(raw, ['tab']) && Number.isSafeInteger(raw.tab) ? { tab: Number(raw.tab) } : null),
  },
} as const;
