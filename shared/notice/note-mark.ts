const mark = /^(?:[①-⑳]|[[［〔(（]?\d{1,2}[\]］〕)）]?|[*＊†‡※]{1,3}|注\d{0,2})$/u;

/**
 * Whether small raised text points to a note, so that 1200①张 says 1200张. Behind a Latin letter, and behind 10, it is a power:
 * m², 10⁴. `before` is what stands before it on its line.
 */
export function isNoteMark(raised: string, before: string): boolean {
  return mark.test(raised.trim()) && !/(?:[A-Za-z㎜㎝㎞]|(?:^|\D)10)$/u.test(before.slice(-3));
}
