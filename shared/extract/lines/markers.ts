import { isBlankAt, withoutBlanks } from '../../lex/letters.ts';
import type { MarkerForm } from './marker-form.ts';
import { type MarkerRule, markerRules } from './marker-rules.ts';

export interface Marker {
  readonly form: MarkerForm;
  readonly value: number;
  /** As printed, with its closing mark. */
  readonly label: string;
  /** How many characters of the text it takes. */
  readonly length: number;
}

/** What stands for a number before a line that none marks. */
export const unnumbered: Marker = { form: 'heading', value: 0, label: '', length: 0 };

const rulesBy = new Map<number, MarkerRule[]>();
for (const rule of markerRules) {
  for (const letter of new Set(rule.opens)) {
    const code = letter.charCodeAt(0);
    rulesBy.set(code, [...(rulesBy.get(code) ?? []), rule]);
  }
}
/** Letters that a marker can begin with, by code. */
const opening = new Uint8Array(0x10000);
for (const code of rulesBy.keys()) opening[code] = 1;

/** The marker that stands at an offset of the text, or null. */
export function markerAt(text: string, at = 0): Marker | null {
  const code = text.charCodeAt(at);
  if (opening[code] !== 1) return null;
  for (const rule of rulesBy.get(code) ?? []) {
    const found = rule.read(text, at);
    if (found === null || (found.value === 0 && rule.form !== 'dash')) continue;
    let { end } = found;
    const label = withoutBlanks(text.slice(at, end));
    while (isBlankAt(text, end)) end += 1;
    return { form: rule.form, value: found.value, label, length: end - at };
  }
  return null;
}
