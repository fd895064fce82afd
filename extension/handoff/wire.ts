import { z } from 'zod/mini';

/** What the link's script sends to the background: a pane's message, not yet believed. */
export const LinkWire = z.strictObject({ taizhangLink: z.unknown() });
export type LinkWire = z.infer<typeof LinkWire>;
