import type { Finding } from './notice.ts';

/** Findings told as one line: the first of them stands for all. */
export interface FindingGroup {
  readonly first: Finding;
  readonly all: readonly Finding[];
}

/** So many remarks of one kind are told apart; more come as one line that names their items. */
const remarksApart = 3;

/** Errors and doubts one by one, remarks of one kind about several items together where there are many; in the order of their first. */
export function groupFindings(
  findings: readonly Finding[],
  kindOf: (finding: Finding) => string = ({ code }) => code,
): FindingGroup[] {
  const remarks = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.level === 'info' && finding.item !== null) {
      const kind = kindOf(finding);
      const same = remarks.get(kind);
      if (same === undefined) remarks.set(kind, [finding]);
      else same.push(finding);
    }
  }
  return findings.flatMap((finding): FindingGroup[] => {
    const same = finding.level === 'info' && finding.item !== null ? (remarks.get(kindOf(finding)) ?? []) : [];
    if (same.length <= remarksApart) return [{ first: finding, all: [finding] }];
    return same[0] === finding ? [{ first: finding, all: same }] : [];
  });
}
