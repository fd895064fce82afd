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
    const found = known.get(character) ?? readings(character);
    known.set(character, found);
    return found;
  };
  const begins = new Map<string, boolean>();
  const canBegin = (character: string) => {
    const found = begins.get(character) ?? read(character).some((syllable) => syllable.startsWith(first));
    begins.set(character, found);
    return found;
  };
  const sounds = (name: string) => {
    for (let at = 0; at < name.length; at += 1) {
      if (canBegin(name[at] ?? '') && runs(name, at, letters, read)) {
        return true;
      }
    }
    return false;
  };
  /* A few units stand in all items of a history. */
  const answers = new Map<string, boolean>();
  return (names) =>
    names.split(gap).some((name) => {
      const answer = answers.get(name) ?? sounds(name);
      answers.set(name, answer);
      return answer;
    });
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
