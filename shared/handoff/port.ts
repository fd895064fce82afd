/** The only message that crosses the window: it brings the port. Sent by the extension's content script in the pane's own frame. */
export const portOffer = 'taizhang/link@1';

/** What the pane's window says when it is ready for a port, so that the order of loading does not matter. */
export const portRequest = 'taizhang/link-request@1';
