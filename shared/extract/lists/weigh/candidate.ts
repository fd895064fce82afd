import type { ListDraft } from '../../draft.ts';
import type { Part } from '../parts.ts';
import type { Verdict } from './weigh.ts';

/** A list that was weighed, with the part it stands in. */
export interface Candidate {
  readonly list: ListDraft;
  readonly part: Part;
  readonly partIndex: number;
  readonly verdict: Verdict;
}
