import { z } from 'zod/mini';
import { Finding } from './notice.ts';

/** 已核对: she looked and it stands so; 忽略: it is none of her concern. */
export const MarkState = z.enum(['checked', 'ignored']);
export type MarkState = z.infer<typeof MarkState>;

/**
 * What she said of a finding, and when (ISO 8601). It holds for the very finding: the same code, item and message, whose figures it
 * names; one that names other figures is another finding.
 */
export const FindingMark = z.strictObject({
  ...z.pick(Finding, { code: true, item: true, message: true }).shape,
  state: MarkState,
  at: z.iso.datetime({ offset: true }),
});
export type FindingMark = z.infer<typeof FindingMark>;

/** What tells one finding of a notice from all others. */
export function findingKey({ code, item, message }: Pick<Finding, 'code' | 'item' | 'message'>): string {
  return JSON.stringify([code, item, message]);
}

/** Looks a finding's mark up; null where she has said nothing of it. */
export function markFinder(marks: readonly FindingMark[] = []): (finding: Finding) => FindingMark | null {
  const byKey = new Map(marks.map((mark) => [findingKey(mark), mark]));
  return (finding) => byKey.get(findingKey(finding)) ?? null;
}
