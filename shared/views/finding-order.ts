import type { Finding, FindingLevel } from '../notice/notice.ts';

const weight: Readonly<Record<FindingLevel, number>> = { error: 0, warning: 1, info: 2 };

/** Findings in order of weight (error, warning, info), otherwise as they came. */
export function byWeight(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => weight[a.level] - weight[b.level]);
}
