import type { HostErrorCode } from '../workbook/host.ts';

/** Why a ledger could not be handed out or merged. `message` is zh-CN and says what is safe and what to do. */
export interface YearError {
  readonly code:
    | HostErrorCode
    | 'unreadable'
    | 'no-header'
    | 'no-rows'
    | 'no-units'
    | 'nothing-to-fill'
    | 'unknown-header'
    | 'nothing-to-undo'
    | 'stale';
  readonly message: string;
}
