/** The last instant that four digits of a year can say; a clock set wrong may stand there, and the next one is the same. */
const last = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

/** An ISO instant in milliseconds, whatever its offset. */
export function millis(instant: string): number {
  return Date.parse(instant);
}

/** Milliseconds as an ISO instant. */
export function instant(at: number): string {
  return new Date(Math.min(at, last)).toISOString();
}

/**
 * When something happens that follows another: now, or just after it where the clock has gone back since. What is newer can then be
 * told from what is older on any machine, whatever its clock said.
 */
export function following(now: string, before: string | undefined): string {
  return before === undefined || millis(now) > millis(before) ? now : instant(millis(before) + 1);
}
