import { z } from 'zod';
import { EditedField } from '../../shared/history/records.ts';

/** What is open and half done in the history, on whichever surface. */
export const BrowseState = z.strictObject({
  query: z.string(),
  filter: z.strictObject({
    unit: z.string().optional(),
    year: z.int().optional(),
    site: z.string().optional(),
    finding: z.string().optional(),
    /** A month due, `2025-12`, or `none`. */
    month: z.string().optional(),
  }),
  /** The notice that is open, and its item that is unfolded. */
  notice: z.string().nullable(),
  item: z.string().nullable(),
  /** A field being corrected, as typed so far. */
  edit: z.strictObject({ notice: z.string(), item: z.string(), field: EditedField, text: z.string() }).nullable(),
  /** Ids of the chosen notices, or of the chosen items while a notice is open. */
  chosen: z.array(z.string()),
  choosing: z.boolean(),
});
export type BrowseState = z.infer<typeof BrowseState>;

export const freshBrowse: BrowseState = {
  query: '',
  filter: {},
  notice: null,
  item: null,
  edit: null,
  chosen: [],
  choosing: false,
};

/** What every part of the history's view is given: the state that outlives it, and how to change it. */
export interface BrowseProps {
  readonly state: BrowseState;
  readonly change: (next: (before: BrowseState) => BrowseState) => void;
}
