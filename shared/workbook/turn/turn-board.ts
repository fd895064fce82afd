import type { Result } from '../../result/result.ts';
import type { HostError } from '../host.ts';

/** A line to put on the board; an empty text takes it off. */
export interface Post {
  readonly slot: number;
  readonly text: string;
}

/**
 * A board inside a workbook on which each pane that wants to change it keeps one line. `look` puts a line up, where one is given, and
 * then reads every line by its slot; panes that look at the same time are served one after the other. Null: this workbook takes no
 * board (its structure is protected).
 */
export interface TurnBoard {
  /** Tells this pane from every other; drawn at random. */
  readonly client: string;
  readonly slots: number;
  /** Milliseconds until what one pane put up is seen by all. */
  readonly settle: number;
  readonly look: (post?: Post) => Promise<Result<ReadonlyMap<number, string> | null, HostError>>;
  readonly pause: (milliseconds: number) => Promise<void>;
  /** Milliseconds that only go forward. */
  readonly now: () => number;
}
