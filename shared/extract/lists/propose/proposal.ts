import type { ListDraft } from '../../draft.ts';

/** A list that a strategy found, with the part it stands in. */
export interface Proposal {
  readonly list: ListDraft;
  readonly part: number;
}

/** What a strategy looked at and did not take, with the reason. */
export interface Refusal {
  readonly text: string;
  readonly start: number;
  readonly reason: string;
}
