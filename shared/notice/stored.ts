import { z } from 'zod/mini';
import { Capture } from './capture.ts';
import { noticeSchema } from './schema-name.ts';
import { upgradedCapture } from './upgrade.ts';

/** A capture as it may lie in a file or a database, of any version up to this one. */
export const StoredCapture = z.pipe(z.transform(upgradedCapture), Capture);

const family = 'taizhang/notice@';

/** Whether a stored capture was written by a later version of the product, which this one cannot read. */
export function isNewerCapture(value: unknown): boolean {
  const schema = z.object({ notice: z.object({ schema: z.string() }) }).safeParse(value).data?.notice.schema;
  if (schema === undefined || !schema.startsWith(family)) return false;
  return Number(schema.slice(family.length)) > Number(noticeSchema.slice(family.length));
}
