import { digitsEnd } from './ordinals.ts';

/** Where the year in Arabic digits that starts at `at` ends, 1900 to 2099; -1 where none does. */
export function yearEnd(text: string, at: number): number {
  if (!text.startsWith('19', at) && !text.startsWith('20', at)) return -1;
  return digitsEnd(text, at, 4) === at + 4 ? at + 4 : -1;
}
