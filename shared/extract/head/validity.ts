import type { PageIndex } from '../../page/page-index.ts';
import type { Placed } from './placed.ts';
import { status } from './title.ts';

const state = /(?:已|部分|现行)?(?:废止|失效|有效|修改)/u;

/** The state that a mark before a title says: 【失效】, （已废止）, [现行有效]; null where none does. */
function stateIn(printed: string): { readonly value: string; readonly at: number } | null {
  const mark = status.exec(printed)?.[0] ?? '';
  const found = state.exec(mark);
  return found === null ? null : { value: found[0], at: found.index };
}

/** 有效性: what the catalogue says, else the mark before a heading, else the one before the page's own title. */
export function validityOf(page: PageIndex, field: Placed | null): Placed | null {
  if (field !== null) return field;
  for (const { text, start, heading } of page.blocks) {
    const found = heading > 0 ? stateIn(text) : null;
    if (found === null) continue;
    const from = start + found.at;
    return { value: found.value, place: { start: from, end: from + found.value.length } };
  }
  const found = stateIn(page.documentTitle);
  return found === null ? null : { value: found.value, place: null };
}
