import { z } from 'zod/mini';
import { BrowseState, freshBrowse } from '../library/browse-state.ts';

export const PopupTab = z.enum(['page', 'history', 'waiting']);
export type PopupTab = z.infer<typeof PopupTab>;

/** Everything the popup would lose when it closes. */
export const PopupState = z.strictObject({
  tab: PopupTab,
  /** The page it was last opened over. */
  over: z.nullable(z.string()),
  browse: BrowseState,
});
export type PopupState = z.infer<typeof PopupState>;

export const freshPopup: PopupState = { tab: 'page', over: null, browse: freshBrowse };
