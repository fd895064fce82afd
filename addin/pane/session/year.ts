import type { UnreadCell } from '../../../shared/ledger/report/row-cells.ts';
import type { MergeChoice, MergePlan, ReturnedFile } from '../../../shared/year/merge/merge-plan.ts';
import type { Ask } from '../../../shared/year/months/take-stock.ts';
import type { YearError } from '../../../shared/year/year-error.ts';

/** Returned files on their way into the ledger. */
export type Collecting =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading'; readonly files: number }
  | {
      readonly kind: 'ready';
      readonly files: readonly ReturnedFile[];
      readonly plan: MergePlan;
      readonly choices: ReadonlyMap<string, MergeChoice>;
    }
  | { readonly kind: 'merging'; readonly plan: MergePlan }
  | { readonly kind: 'merged'; readonly plan: MergePlan }
  | { readonly kind: 'undone'; readonly restored: number; readonly kept: number };

/** What came of the last thing done for the year. */
export type YearNews =
  | {
      readonly kind: 'split';
      readonly files: number;
      readonly left: number;
      readonly open: readonly string[];
      readonly name: string;
    }
  | { readonly kind: 'stock'; readonly asOf: string; readonly rows: number; readonly asks: readonly Ask[] }
  | { readonly kind: 'bulletin'; readonly name: string; readonly unread: readonly UnreadCell[] }
  | { readonly kind: 'failed'; readonly error: YearError };

/** Handing out, collecting and taking stock. */
export interface Year {
  readonly collecting: Collecting;
  readonly busy: boolean;
  readonly news: YearNews | null;
}

export const noYear: Year = { collecting: { kind: 'none' }, busy: false, news: null };
