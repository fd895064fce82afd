import { z } from 'zod/mini';
import { Attachment } from '../../shared/notice/notice.ts';
import type { SentPage } from '../../shared/page/sent-page.ts';
import { WirePage } from '../../shared/page/wire-page.ts';

const Page: z.ZodMiniType<SentPage> = WirePage;

/** A notice on a page whose list is in its attachments: what was read of it, waiting for the files that go on. */
export const Awaited = z.strictObject({
  title: z.string(),
  attachments: z.array(Attachment),
  /** The page, and behind it every attachment that came. */
  pages: z.array(Page),
  files: z.array(z.string()),
});
export type Awaited = z.infer<typeof Awaited>;

/** Where it waits among the drafts, from the popup to the full page. */
export const awaitedKey = 'awaited-attachments';

const ending = /\.(?:docx?|xlsx?|pdf|wps|et|ofd|zip|rar|txt|csv)(?=$|[?#])/iu;

/** An attachment as it will be named once it is downloaded, as far as its address tells: 任务清单.docx. */
export function fileTitle({ title, href }: Pick<Attachment, 'title' | 'href'>): string {
  const known = ending.exec(title) === null ? (ending.exec(href ?? '')?.[0] ?? '') : '';
  return `${title}${known.toLowerCase()}`;
}
