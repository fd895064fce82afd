import { carryingItems } from '../../draft.ts';
import type { Candidate } from '../weigh/candidate.ts';

/** How the notice's main list is chosen among the parts that hold one; the first that differs decides. */
const preferences = [
  { says: '在正文里，不在附件里', of: ({ part }: Candidate): number => (part.kind === 'annex' ? 0 : 1) },
  {
    says: '列出责任单位',
    of: ({ list }: Candidate): number => (list.items.some((item) => item.units.length > 0) ? 1 : 0),
  },
  { says: '条目更多', of: ({ list }: Candidate): number => list.items.length },
] as const;

/** The preference by which the first of two lists goes before the second; null where they are alike. */
function preferred(left: Candidate, right: Candidate): string | null {
  for (const { says, of } of preferences) {
    const difference = of(left) - of(right);
    if (difference !== 0) return difference > 0 ? says : null;
  }
  return null;
}

/** The main list, and of the others the one that came next, with the reason why it lost. */
export interface MainChoice {
  readonly main: Candidate | null;
  readonly runnerUp: { readonly candidate: Candidate; readonly lostBy: string } | null;
}

/** Chooses the notice's main list: outside the annexes where there is one, the one that names units before the one that does not. */
export function mainList(accepted: readonly Candidate[]): MainChoice {
  let main: Candidate | null = null;
  for (const candidate of accepted) if (main === null || preferred(candidate, main) !== null) main = candidate;
  if (main === null) return { main: null, runnerUp: null };
  let next: Candidate | null = null;
  for (const candidate of accepted) {
    if (candidate.partIndex === main.partIndex) continue;
    if (next === null || preferred(candidate, next) !== null) next = candidate;
  }
  return {
    main,
    runnerUp: next === null ? null : { candidate: next, lostBy: preferred(main, next) ?? '先出现' },
  };
}

/** Where one list of a part names units, a shorter one that names nobody is the letter's requirements. */
export function withoutLetter(candidates: readonly Candidate[]): Candidate[] {
  const naming = candidates.filter(({ list }) => carryingItems(list.items) * 2 >= list.items.length);
  const most = Math.max(0, ...naming.map(({ list }) => list.items.length));
  return naming.length === 0
    ? [...candidates]
    : candidates.filter(({ list }) => carryingItems(list.items) > 0 || list.items.length > most);
}
