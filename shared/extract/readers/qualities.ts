import type { Lexed } from '../../lex/lex.ts';
import type { Reading } from '../reading.ts';
import { qualityPattern } from '../vocabulary/quality-words.ts';

/** Promises without a number, as printed and each once: 全覆盖, 动态清零, 应保尽保. What stands in quotes is a name. */
export function readQualities({ text, regions }: Lexed): Reading<string>[] {
  const found: Reading<string>[] = [];
  if (text.search(qualityPattern) < 0) return found;
  const seen = new Set<string>();
  for (const match of text.matchAll(qualityPattern)) {
    const [value] = match;
    if (seen.has(value) || regions.quoteAt(match.index) !== -1) continue;
    seen.add(value);
    found.push({ start: match.index, end: match.index + value.length, value });
  }
  return found;
}
