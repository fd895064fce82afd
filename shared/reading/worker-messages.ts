import { z } from 'zod/mini';
import { documentErrorCodes } from '../files/document-error.ts';
import { StoredCapture } from '../notice/stored.ts';
import type { SentPage } from '../page/sent-page.ts';
import { WirePage } from '../page/wire-page.ts';

const Page: z.ZodMiniType<SentPage> = WirePage;

/** What the worker is asked: to read one file as a page and a notice, or pages that were read as one notice. */
export const ReadRequest = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('file'),
    name: z.string(),
    bytes: z.instanceof(Uint8Array),
    capturedAt: z.string(),
    /** Whether the page is wanted too, to be read together with others. */
    page: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('pages'), pages: z.array(Page), capturedAt: z.string() }),
]);
export type ReadRequest = z.infer<typeof ReadRequest>;

/** What it made of it: a capture, or in zh-CN what the file is and what to do; null where reading itself failed. */
export const ReadReply = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), capture: StoredCapture, page: z.nullable(Page) }),
  z.strictObject({
    ok: z.literal(false),
    error: z.nullable(z.strictObject({ code: z.enum(documentErrorCodes), message: z.string() })),
  }),
]);
export type ReadReply = z.infer<typeof ReadReply>;
