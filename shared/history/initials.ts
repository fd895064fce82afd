/** The first Chinese character, by pinyin, under each initial; a collator for pinyin sorts every other one between them. */
const boundaries: readonly (readonly [string, string])[] = [
  ['a', '阿'],
  ['b', '八'],
  ['c', '嚓'],
  ['d', '哒'],
  ['e', '妸'],
  ['f', '发'],
  ['g', '旮'],
  ['h', '哈'],
  ['j', '丌'],
  ['k', '咔'],
  ['l', '垃'],
  ['m', '妈'],
  ['n', '拏'],
  ['o', '噢'],
  ['p', '妑'],
  ['q', '七'],
  ['r', '呥'],
  ['s', '仨'],
  ['t', '他'],
  ['w', '屲'],
  ['x', '夕'],
  ['y', '丫'],
  ['z', '帀'],
];

const collator = new Intl.Collator('zh-Hans-u-co-pinyin');
/** A browser built without pinyin order sorts these the other way; then there are no initials rather than wrong ones. */
const ordered = boundaries.every(([, first], at) => {
  const next = boundaries[at + 1]?.[1];
  return next === undefined || collator.compare(first, next) < 0;
});
const known = new Map<string, string>();

/** Pinyin initials of a text, one letter a Chinese character (教育局 → jyj); other letters and digits stay, the rest is left out. */
export function initialsOf(text: string): string {
  let initials = '';
  for (const character of text) {
    initials += initialOf(character);
  }
  return initials;
}

function initialOf(character: string): string {
  const found = known.get(character);
  if (found !== undefined) {
    return found;
  }
  const initial = compute(character);
  known.set(character, initial);
  return initial;
}

function compute(character: string): string {
  if (/^[a-z0-9]$/i.test(character)) {
    return character.toLowerCase();
  }
  if (!ordered || !/^\p{Script=Han}$/u.test(character)) {
    return '';
  }
  let initial = '';
  for (const [letter, first] of boundaries) {
    if (collator.compare(character, first) < 0) {
      break;
    }
    initial = letter;
  }
  return initial;
}
