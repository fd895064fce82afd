import { z } from 'zod';
import { Capture } from '../../shared/notice/capture.ts';

/** What the worker is given: a file's name and its bytes. */
export const FileRequest = z.strictObject({
  name: z.string(),
  bytes: z.instanceof(Uint8Array),
  capturedAt: z.string(),
});
export type FileRequest = z.infer<typeof FileRequest>;

/** What it made of it: a capture, or in zh-CN what the file is and what to do; null where reading itself failed. */
export const FileReply = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), capture: Capture }),
  z.strictObject({ ok: z.literal(false), error: z.strictObject({ code: z.string(), message: z.string() }).nullable() }),
]);
export type FileReply = z.infer<typeof FileReply>;
