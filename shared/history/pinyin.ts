import { gap } from './search-text.ts';

/** The syllables that a Chinese character may be read as, without tones. */
export type Readings = (character: string) => readonly string[];

/** A name is told from others by this many letters at least. */
const fewestLetters = 2;

/** Whether a word may be pinyin. */
export function isPinyin(word: string): boolean {
  return word.length >= fewestLetters && /^[a-z']+$/u.test(word);
}

/**
 * Finds names, one or several between gaps, by their pinyin: whole syllables, initials, or both mixed (`tingchewei`, `tcw`, `tingcw`), the last syllable as far as it
 * is typed; the run may begin at any character. A character with several readings is found by each.
 */
export function soundFinder(word: string, readings: Readings): (name: string) => boolean {
  const letters = word.replaceAll("'", '');
  const [first = ''] = letters;
  const known = new Map<string, readonly string[]>();
  const read = (character: string) => {
    const found = known.get(character) ?? (character === gap ? [] : readings(character));
    known.set(character, found);
    return found;
  };
  /* By character code, whether a run can begin there: 1 where it can, 2 where not, 0 where nobody asked yet. */
  const begins = new Uint8Array(0x1_0000);
  const canBegin = (names: string, at: number) => {
    const code = names.charCodeAt(at);
    if (begins[code] === 0) {
      begins[code] = read(names[at] ?? '').some((syllable) => syllable.startsWith(first)) ? 1 : 2;
    }
    return begins[code] === 1;
  };
  return (names) => {
    for (let at = 0; at < names.length; at += 1) {
      if (canBegin(names, at) && runs(names, at, letters, read)) {
        return true;
      }
    }
    return false;
  };
}

/** Whether the letters can be read off the characters from one place on. `reached` holds how many letters may be read so far. */
function runs(name: string, from: number, letters: string, read: Readings): boolean {
  let reached = new Set([0]);
  for (let at = from; at < name.length && reached.size > 0; at += 1) {
    const next = new Set<number>();
    for (const syllable of read(name[at] ?? '')) {
      for (const done of reached) {
        const rest = letters.length - done;
        if (rest <= syllable.length && syllable.startsWith(letters.slice(done))) {
          return true;
        }
        if (letters.startsWith(syllable, done)) {
          next.add(done + syllable.length);
        }
        if (letters[done] === syllable[0]) {
          next.add(done + 1);
        }
      }
    }
    reached = next;
  }
  return false;
}
