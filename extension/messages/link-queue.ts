import { z } from 'zod/mini';

/** Links of a list page that she opens one by one; nothing opens or reads them for her. */
export const LinkQueue = z.strictObject({
  /** Title of the page that lists them. */
  from: z.string(),
  links: z.array(z.strictObject({ title: z.string(), url: z.url({ protocol: /^https?$/ }) })),
});
export type LinkQueue = z.infer<typeof LinkQueue>;

/** Where it waits among the drafts, from one popup to the next. */
export const linkQueueKey = 'link-queue';

/** The same as it is shown: only what is still to be opened, of how many. */
export const WaitingLinks = z.extend(LinkQueue, { all: z.int().check(z.nonnegative()) });
export type WaitingLinks = z.infer<typeof WaitingLinks>;
