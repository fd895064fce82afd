import { EndingSet } from '../../lex/words.ts';
import { placeNames, titleLead } from '../vocabulary/place-names.ts';
import { bureauShortForms, enterpriseEndings, falsePrefixes, wholeStarts } from '../vocabulary/unit-aliases.ts';
import { collectiveStart } from '../vocabulary/unit-names.ts';

const enterprises = new EndingSet(enterpriseEndings);
const governments = '市区县州旗盟';

/** The government that a name begins with: 区 in 区教育局, none in 市场监管局. */
function prefixOf(name: string): string | null {
  const first = name.charAt(0);
  if (first === '省' || name.startsWith('自治区')) return first === '省' ? '省' : '自治区';
  if (!governments.includes(first) || first === '') return null;
  return falsePrefixes.some((word) => name.startsWith(word)) ? null : first;
}

function standsAlone(name: string, places: readonly string[]): boolean {
  return (
    wholeStarts.some((word) => name.startsWith(word)) ||
    collectiveStart.test(name) ||
    enterprises.before(name, name.length) !== null ||
    places.some((place) => name.startsWith(place))
  );
}

/** A name with every full form of a bureau shortened; equal keys are one bureau. */
function keyOf(name: string): string {
  let key = name;
  for (const [full, short] of bureauShortForms) if (key.includes(full)) key = key.replaceAll(full, short);
  return key;
}

/** One unit of one list: what the reader printed, and the prefix its list hands on. */
function completed(names: readonly string[], places: readonly string[], usual: string | null): string[] {
  let handed: string | null = null;
  return names.map((name) => {
    const own = prefixOf(name);
    if (own !== null) {
      handed = own;
      return name;
    }
    const prefix: string | null = handed ?? usual;
    return prefix === null || standsAlone(name, places) ? name : prefix + name;
  });
}

/** The prefix that nearly all prefixed names of a notice carry, when some list carries none. */
function usualPrefix(lists: readonly (readonly string[])[]): string | null {
  const counts = new Map<string, number>();
  let all = 0;
  for (const list of lists) {
    for (const name of list) {
      const prefix = prefixOf(name);
      if (prefix === null) continue;
      all += 1;
      counts.set(prefix, (counts.get(prefix) ?? 0) + 1);
    }
  }
  for (const [prefix, count] of counts) if (count >= 5 && count >= all * 0.9) return prefix;
  return null;
}

/** The stems of place names a notice is about (`海州` of 海州区): names that begin with one are whole. */
export function placeStems(...texts: readonly (string | null)[]): string[] {
  const stems = new Set<string>();
  for (const text of texts) {
    for (const match of (text ?? '').matchAll(placeNames)) {
      const stem = match[1]?.replace(titleLead, '') ?? '';
      if (stem.length >= 2 && stem.length <= 4) stems.add(stem);
    }
  }
  return [...stems];
}

/**
 * Canonical names for all lists of units that a notice prints, in the same shape: an elided 省、市、区、县 is restored from the
 * list (区教育局、市场监管局 → 区市场监管局), and a short form takes the full name where the notice itself prints exactly one
 * (区城管局 → 区城市管理局). Enterprises, collective names and names that begin with a place of `places` stay. `printed`
 * adds names the notice prints elsewhere.
 */
export function canonicalNames(
  lists: readonly (readonly string[])[],
  places: readonly string[] = [],
  printed: readonly string[] = [],
): string[][] {
  const usual = usualPrefix(lists);
  const whole = lists.map((list) => completed(list, places, usual));
  const keys = new Map<string, string>();
  const fullest = new Map<string, string[]>();
  for (const name of [...whole.flat(), ...printed]) {
    if (keys.has(name)) continue;
    const key = keyOf(name);
    keys.set(name, key);
    const known = fullest.get(key);
    if (known) known.push(name);
    else fullest.set(key, [name]);
  }
  for (const names of fullest.values()) {
    names.sort((left, right) => right.length - left.length || left.localeCompare(right));
  }
  return whole.map((list) => list.map((name) => fullest.get(keys.get(name) ?? '')?.[0] ?? name));
}
