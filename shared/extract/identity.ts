function mix(text: string, seed: number): number {
  let hash = seed;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/**
 * Ids that stay the same when the same page is read again: made of the item's list, number and title alone, so that a new
 * figure, unit or neighbour changes nothing; a second item with the same three gets a count.
 */
export class Identities {
  readonly #seen = new Map<string, number>();

  next(list: string | null, number: number | null, title: string): string {
    const key = `${list ?? ''}\u0000${number ?? ''}\u0000${title}`;
    const id = mix(key, 0x811c9dc5).toString(36).padStart(7, '0') + mix(key, 0x1b873593).toString(36).padStart(7, '0');
    const count = (this.#seen.get(id) ?? 0) + 1;
    this.#seen.set(id, count);
    return count === 1 ? id : `${id}-${count}`;
  }
}
