import type { Anchor } from '../../shared/notice/capture.ts';

/**
 * Where an anchor's exact words stand in a page's text now: at their old place, else where the words before and after are the
 * same, else at their only occurrence if that is long enough not to be a coincidence. Null means that the source has changed;
 * nothing is ever matched approximately.
 */
export function reanchor(text: string, anchor: Anchor): { start: number; end: number } | null {
  const { exact, prefix, suffix, start } = anchor;
  const whole = prefix + exact + suffix;
  const at = (position: number) => ({ start: position, end: position + exact.length });
  if (text.startsWith(whole, start - prefix.length)) {
    return at(start);
  }
  const withContext = text.indexOf(whole);
  if (withContext >= 0 && text.indexOf(whole, withContext + 1) < 0) {
    return at(withContext + prefix.length);
  }
  for (const near of [prefix + exact, exact + suffix]) {
    const found = near === exact ? -1 : text.indexOf(near);
    if (found >= 0 && text.indexOf(near, found + 1) < 0) {
      return at(near.startsWith(exact) && near !== prefix + exact ? found : found + prefix.length);
    }
  }
  const alone = text.indexOf(exact);
  const certain = exact.length >= minimumAlone && alone >= 0 && text.indexOf(exact, alone + 1) < 0;
  return certain ? at(alone) : null;
}

/** A shorter phrase (“教育局”, “1200个”) can stand in a new sentence about something else. */
const minimumAlone = 12;
