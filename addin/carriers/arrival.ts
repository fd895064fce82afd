import type { DocumentErrorCode } from '../../shared/files/document-error.ts';
import type { Envelope } from '../../shared/handoff/envelope.ts';
import type { Capture } from '../../shared/notice/capture.ts';
import type { Result } from '../../shared/result/result.ts';

/** The ways a capture can come in. */
export type CarrierName = 'paste' | 'file' | 'live' | 'desk' | 'example' | 'workbook';

/** What a carrier brought, validated. */
export interface Arrival {
  readonly captures: readonly Capture[];
  readonly from: CarrierName;
  /** The file's name, where it came as a file. */
  readonly name: string | null;
  /** The batch it came in, to be acknowledged once its rows are filled; null for bare captures. */
  readonly envelope: Envelope | null;
}

export type ArrivalErrorCode =
  | 'empty'
  | 'foreign'
  | 'newer'
  | 'unreadable'
  /** A file that was read and holds no list of tasks. */
  | 'no-list'
  | DocumentErrorCode;

/** Why nothing was taken in; the words are the pane's, so that they follow its language, unless the reader had its own. */
export interface ArrivalError {
  readonly code: ArrivalErrorCode;
  /** zh-CN, where the reader of the carrier's format says more than the code does. */
  readonly message: string | null;
}

export type Arrived = Result<Arrival, ArrivalError>;

/** What arrives is untrusted and held in memory whole: 20 MB is far above a year of notices. */
export const arrivalLimit = 20 * 1024 * 1024;
