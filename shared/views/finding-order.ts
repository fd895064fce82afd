import type { Finding, FindingLevel } from '../notice/notice.ts';
import { isNotForRelease } from '../notice/release.ts';

const weight: Readonly<Record<FindingLevel, number>> = { error: 0, warning: 1, info: 2 };

function weightOf({ code, level }: Finding): number {
  return isNotForRelease({ code }) ? -1 : weight[level];
}

/** Findings in order of weight (not for release, error, warning, info), otherwise as they came. */
export function byWeight(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => weightOf(a) - weightOf(b));
}
