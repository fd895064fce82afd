import type { Capture } from '../../shared/notice/capture.ts';
import { isPlain, worths } from './evaluate.ts';

/** What is wrong with the account of a capture's figures; empty where it holds. */
export function faultsOf({ notice, provenance, figures }: Capture): string[] {
  const faults: string[] = [];
  for (const item of notice.items) {
    const line = provenance[item.id]?.line?.exact ?? '';
    const claims = figures[item.id] ?? [];
    let end = 0;
    let bare = '';
    for (const claim of claims) {
      if (claim.start < end) faults.push(`overlap ${claim.text} in ${line}`);
      if (line.slice(claim.start, claim.end) !== claim.text) faults.push(`misplaced ${claim.text} in ${line}`);
      bare += line.slice(end, claim.start);
      end = claim.end;
    }
    bare += line.slice(end);
    if (/\d/.test(bare)) faults.push(`unclaimed digit in ${line}: ${bare}`);
    for (const [index, target] of item.targets.entries()) {
      /* Two targets may come of one new level: the figure is claimed once, by the first. */
      const shared = claims.filter(
        (claim) => claim.target === index || (claim.target !== null && target.text.includes(claim.text)),
      );
      if (shared.length === 0) faults.push(`target without a claim: ${target.text} in ${line}`);
      const worth = shared.flatMap(({ text }) => worths(text));
      if (!shared.every(({ text }) => isPlain(text))) continue;
      for (const value of [target.value, target.upper, target.from]) {
        if (value !== null && !worth.includes(value)) {
          faults.push(`${value} is not in ${shared.map(({ text }) => text).join(' ')} of ${line}`);
        }
      }
    }
  }
  return faults;
}
