/**
 * Why text of a notice's source is not in what was read of it: crossed out, hidden, a note outside the sentences, or in a form
 * that is not read.
 */
export const leftOutReasons = ['struck', 'hidden', 'note', 'unreadable'] as const;
export type LeftOutReason = (typeof leftOutReasons)[number];

/** A stretch of the source that was not read. */
export interface LeftOut {
  readonly why: LeftOutReason;
  /** What stands there, folded; for what is not read, what kind of thing it is. */
  readonly text: string;
}
