import { z } from 'zod';
import { Capture } from './capture.ts';
import { Notice, Target } from './notice.ts';
import { noticeSchema } from './schema-name.ts';
import { upgradedCapture, upgradedNotice, upgradeTargets } from './upgrade.ts';

/** A notice as it may lie in a file or a database, of any version up to this one. */
export const StoredNotice = z.preprocess(upgradedNotice, Notice);

/** A capture as it may lie in a file or a database, of any version up to this one. */
export const StoredCapture = z.preprocess(upgradedCapture, Capture);

/** The targets of one item, of any version up to this one. */
export const StoredTargets = z.preprocess(upgradeTargets, z.array(Target));

const family = 'taizhang/notice@';

/** Whether a stored capture was written by a later version of the product, which this one cannot read. */
export function isNewerCapture(value: unknown): boolean {
  const schema = z.object({ notice: z.object({ schema: z.string() }) }).safeParse(value).data?.notice.schema;
  if (schema === undefined || !schema.startsWith(family)) return false;
  return Number(schema.slice(family.length)) > Number(noticeSchema.slice(family.length));
}
