import type { PageRange } from '../lines/excerpt.ts';

/** A value of the notice's head and where the page prints it; null where it stands in a meta tag. */
export interface Placed {
  readonly value: string;
  readonly place: PageRange | null;
}
