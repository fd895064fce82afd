import { z } from 'zod/mini';
import { StoredCapture } from '../../shared/notice/stored.ts';
import { WirePage } from '../../shared/page/wire-page.ts';

/** What the page's own script reports: the page's index, and the runs of its text that the reader has selected. */
export const PageReport = z.strictObject({
  page: WirePage,
  selected: z.nullable(
    z.array(z.strictObject({ start: z.int().check(z.nonnegative()), end: z.int().check(z.nonnegative()) })),
  ),
  /** Addresses of frames that the browser does not let the script read. */
  closedFrames: z.array(z.string()),
});
export type PageReport = z.infer<typeof PageReport>;

/** One reading of a page. */
export const PageReading = z.strictObject({
  capture: StoredCapture,
  /** Ids of the items that the selection on the page touches; null where nothing is selected. */
  selected: z.nullable(z.array(z.string())),
  /** Addresses of frames that the browser does not let the script read. */
  closedFrames: z.array(z.string()),
});
export type PageReading = z.infer<typeof PageReading>;

/** What a save from this session did, so that a reopened popup can still say so and take it back. */
export const SavedNote = z.strictObject({
  kind: z.enum(['added', 'revised', 'unchanged']),
  notice: z.string(),
  items: z.int().check(z.nonnegative()),
  log: z.int().check(z.positive()),
  at: z.iso.datetime({ offset: true }),
});
export type SavedNote = z.infer<typeof SavedNote>;

/** The one capture session of a tab. A second trigger reads the page again into the same session. */
export const Session = z.strictObject({
  tab: z.int(),
  reading: PageReading,
  saved: z.nullable(SavedNote),
  /** The notice kept from the page that this tab showed before, which this page may go on; null where there is none. */
  earlier: z.nullable(z.string()),
});
export type Session = z.infer<typeof Session>;

/** Under which draft a tab's session lies; with an empty text how all of them begin. */
export function sessionKey(tab: number | ''): string {
  return `session:${tab}`;
}
