import type { Finding, FindingCode, FindingFigure, FindingLevel, Notice } from '../notice/notice.ts';
import type { Evidence } from './evidence.ts';

/** The record as the checks see it: everything but their own result. */
export type Unchecked = Omit<Notice, 'findings'>;

/** One check of one finding code. */
export type Check = (notice: Unchecked, evidence: Evidence) => Finding[];

/** A finding about an item, by its id, or about the whole notice where `item` is null. */
export function finding(
  code: FindingCode,
  level: FindingLevel,
  item: string | null,
  message: string,
  figures: FindingFigure[] = [],
): Finding {
  return { code, level, item, message, figures };
}

/** `多200个` or `少1项`: by how much the first figure differs from the second. */
export function difference(found: number, stated: number, unit: string): string {
  const gap = exact(Math.abs(found - stated));
  return `${found > stated ? '多' : '少'}${gap}${unit}`;
}

/** A sum without the rest that binary fractions leave. */
export function exact(value: number): number {
  return Number(value.toPrecision(12));
}
