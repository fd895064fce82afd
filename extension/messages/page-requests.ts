import * as z from 'zod/mini';

/**
 * What may be asked of the script in a page. In zod's small form, for these travel into every captured page; what the page
 * answers is checked on the extension's side.
 */
export const pageRequests = {
  'page.read': { request: z.strictObject({}) },
  'page.locate': {
    request: z.strictObject({
      anchor: z.strictObject({
        exact: z.string().check(z.minLength(1)),
        prefix: z.string(),
        suffix: z.string(),
        start: z.int().check(z.nonnegative()),
        end: z.int().check(z.nonnegative()),
      }),
    }),
  },
} as const;

/** The same, of the picker; it is told its tab, which a script in a page cannot know. */
export const pickerRequests = {
  'picker.start': { request: z.strictObject({ tab: z.int() }) },
} as const;
