import { type Pattern, sharedPatterns } from '../lint/patterns.ts';
import { report } from './report.ts';

/**
 * Every pattern of `shared/` is fed 100,000 characters of its own alphabet: at random, and each character on its own. What takes long
 * enough to measure must take less than 2.4 times as long as half of it. Processor time, since other work would count otherwise.
 */
const full = 100_000;
const measurable = 25;
const limit = 2.4;

/** The letters a pattern speaks of, with a digit, a blank and a letter of no interest to it. */
function alphabetOf(source: string): string[] {
  const plain = source.replace(/\\[a-zA-Z]|\(\?<?[=!:]/g, '').replace(/[\\^$*+?.()|[\]{}]/g, '');
  return [...new Set([...plain, '1', ' ', '某'])];
}

/** Letters in an order that is the same in every run (a linear congruential generator). */
function scattered(alphabet: readonly string[], length: number): string {
  let state = 12_345;
  let text = '';
  for (let at = 0; at < length; at += 1) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    text += alphabet[(state >> 8) % alphabet.length] ?? '';
  }
  return text;
}

/** A sticky pattern is tried where its reader stands, any other over the whole text. */
function milliseconds({ source, flags }: Pattern, text: string): number {
  const pattern = new RegExp(source, flags.includes('y') ? flags : `${flags.replace('g', '')}g`);
  const before = process.cpuUsage();
  text.replace(pattern, '');
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const patterns = await sharedPatterns();
const slow: string[] = [];
let fed = 0;
for (const pattern of patterns) {
  const alphabet = alphabetOf(pattern.source);
  const texts = [scattered(alphabet, full), ...alphabet.slice(0, 40).map((letter) => letter.repeat(full))];
  for (const text of texts) {
    fed += 1;
    const whole = milliseconds(pattern, text);
    if (whole < measurable) continue;
    const times = [1, 2, 3].map(() => [milliseconds(pattern, text.slice(0, full / 2)), milliseconds(pattern, text)]);
    const half = Math.min(...times.map(([first = 0]) => first));
    const ratio = Math.min(...times.map(([, second = 0]) => second)) / half;
    const line = `${pattern.file} /${pattern.source.slice(0, 60)}/ on “${text.slice(0, 12)}…”: ${Math.round(whole)} ms, × ${ratio.toFixed(2)} of half`;
    console.log(line);
    if (ratio > limit) slow.push(line);
  }
}
report({
  subject: `${patterns.length} patterns, ${fed} texts`,
  figure: `${slow.length} worse than × ${limit} of half`,
});
if (slow.length > 0) throw new Error(slow.join('\n'));
