const prime = 0x01000193;
const nul = 0;
const digits = '0123456789abcdefghijklmnopqrstuvwxyz';
/** Digits of base 36 that 32 bits take. */
const width = 7;

function mixed(hash: number, text: string): number {
  let next = hash;
  for (let at = 0; at < text.length; at += 1) next = Math.imul(next ^ text.charCodeAt(at), prime);
  return next;
}

/** A hash of an item's list, number and title, parted by a character that no text holds. */
function hashOf(seed: number, list: string, number: string, title: string): number {
  const listed = Math.imul(mixed(seed, list) ^ nul, prime);
  const numbered = Math.imul(mixed(listed, number) ^ nul, prime);
  return mixed(numbered, title) >>> 0;
}

/** Written out at once, since a number's own text in base 36 is put together as slowly as that of a fraction. */
const codes: number[] = new Array<number>(2 * width).fill(0);

function put(hash: number, from: number): void {
  let rest = hash;
  for (let at = from + width - 1; at >= from; at -= 1) {
    codes[at] = digits.charCodeAt(rest % digits.length);
    rest = Math.floor(rest / digits.length);
  }
}

/**
 * Ids that stay the same when the same page is read again: made of the item's list, number and title alone, so that a new
 * figure, unit or neighbour changes nothing; a second item with the same three gets a count.
 */
export class Identities {
  readonly #repeats = new Map<string, number>();

  /** `given` holds a key for each id that has been taken. */
  constructor(readonly given: Readonly<Record<string, unknown>>) {}

  next(list: string | null, number: number | null, title: string): string {
    const printed = number === null ? '' : String(number);
    put(hashOf(0x811c9dc5, list ?? '', printed, title), 0);
    put(hashOf(0x1b873593, list ?? '', printed, title), width);
    const id = String.fromCharCode(...codes);
    if (!Object.hasOwn(this.given, id)) return id;
    const count = (this.#repeats.get(id) ?? 1) + 1;
    this.#repeats.set(id, count);
    return `${id}-${count}`;
  }
}
