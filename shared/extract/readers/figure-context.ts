import type { Figure } from '../../lex/figures.ts';
import type { Lexed } from '../../lex/lex.ts';
import type { Comparator } from '../../notice/notice.ts';

/** What stands around one figure; every rule reads bounded runs of it. */
export type FigureContext = {
  readonly lexed: Lexed;
  readonly figure: Figure;
  /** Start of the whole printed phrase, comparator and 每人 included. */
  readonly phraseStart: number;
  /** End of the whole printed phrase, 以上 included. */
  readonly phraseEnd: number;
  /** The comparator printed before the figure, `=` where there is none. */
  readonly compared: Comparator;
  /** The word after the figure, 以上 or 及以下, or null. */
  readonly suffix: string | null;
  readonly clauseStart: number;
  readonly changed: boolean;
  readonly fromLevel: boolean;
  /** True where 每人每年 and the like stand in front of the figure. */
  readonly perBase: boolean;
  /** True where the figure goes on a list of promises: 三个服务中心、两个食堂. */
  readonly goesOn: boolean;
  /** Where the last promise before the figure ends, 0 where none does. */
  readonly promisedTo: number;
  /** Where the last figure before this one ends that told what is or was, 0 where none does. */
  readonly toldTo: number;
};
