import type { z } from 'zod/mini';
import * as acknowledgement from '../../shared/handoff/acknowledgement.ts';
import * as envelope from '../../shared/handoff/envelope.ts';
import * as receipt from '../../shared/ledger/run/receipt.ts';
import * as sidecar from '../../shared/ledger/sidecar.ts';
import * as capture from '../../shared/notice/capture.ts';
import * as notice from '../../shared/notice/notice.ts';

/** A form in which data leaves the product or comes back, and the sources that define it. */
export interface Published {
  readonly file: string;
  readonly title: string;
  readonly says: string;
  readonly schema: z.ZodMiniType;
}

/** What is published, in the order in which a reader meets it. */
export const published: readonly Published[] = [
  {
    file: 'notice',
    title: 'Notice record',
    says: 'One line of `taizhang extract`: a notice with its items, figures, units and findings.',
    schema: notice.Notice,
  },
  {
    file: 'capture',
    title: 'Capture',
    says: 'A notice with the place in the page that each value was read from; what history keeps.',
    schema: capture.Capture,
  },
  {
    file: 'batch',
    title: 'Batch',
    says: 'A `.taizhang.json` file, and what the clipboard and the link carry: captures with keys and a checksum.',
    schema: envelope.Envelope,
  },
  {
    file: 'filled',
    title: 'Acknowledgement',
    says: 'What the pane gives back once rows stand in the ledger: which item is in which rows.',
    schema: acknowledgement.Acknowledgement,
  },
  {
    file: 'ledger',
    title: 'What a ledger remembers',
    says: 'Kept in a hidden sheet of the workbook: what was filled last, so that the next fill knows her changes from its own.',
    schema: sidecar.FilledSheet,
  },
  {
    file: 'receipt',
    title: 'Receipt',
    says: 'Kept beside it for each fill: what every written cell held before, so that the fill can be undone.',
    schema: receipt.Receipt,
  },
];

/** The modules whose exported schemas have names and whose sources have their explanations. */
export const modules = [
  { path: 'shared/notice/notice.ts', exports: notice },
  { path: 'shared/notice/capture.ts', exports: capture },
  { path: 'shared/handoff/envelope.ts', exports: envelope },
  { path: 'shared/handoff/acknowledgement.ts', exports: acknowledgement },
  { path: 'shared/ledger/sidecar.ts', exports: sidecar },
  { path: 'shared/ledger/run/receipt.ts', exports: receipt },
] as const;
