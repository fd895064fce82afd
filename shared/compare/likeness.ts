import type { Item } from '../notice/notice.ts';

const word = /[\u4e00-\u9fff]+|[A-Za-z]+/g;

/** Pairs of neighbouring characters; figures and marks part them. */
function pairsOf(text: string): string[] {
  return [...text.matchAll(word)].flatMap(([run]) =>
    Array.from({ length: Math.max(run.length - 1, 0) }, (_, at) => run.slice(at, at + 2)),
  );
}

/** How much two short names share, 0 to 1 (Dice over neighbouring characters). */
export function nameLikeness(left: string, right: string): number {
  const a = new Set(pairsOf(left));
  const b = new Set(pairsOf(right));
  if (a.size === 0 || b.size === 0) return left === right && left !== '' ? 1 : 0;
  let common = 0;
  for (const pair of a) if (b.has(pair)) common += 1;
  return (2 * common) / (a.size + b.size);
}

interface Weighted {
  readonly weights: ReadonlyMap<string, number>;
  readonly length: number;
}

/**
 * How alike two items read, 0 to 1: what few items of the two notices say counts for much, what all say for little. A title and the
 * names of its figures count beside the text.
 */
export class ItemLikeness {
  readonly #spread = new Map<string, number>();
  readonly #count: number;
  readonly #known = new Map<Item, Weighted>();

  constructor(items: readonly Item[]) {
    this.#count = items.length;
    for (const item of items) {
      for (const pair of new Set(pairsOf(`${item.title} ${item.text}`))) {
        this.#spread.set(pair, (this.#spread.get(pair) ?? 0) + 1);
      }
    }
  }

  of(left: Item, right: Item): number {
    const [a, b] = [this.#weighted(left), this.#weighted(right)];
    if (a.length === 0 || b.length === 0) return 0;
    const [small, large] = a.weights.size < b.weights.size ? [a, b] : [b, a];
    let sum = 0;
    for (const [pair, weight] of small.weights) sum += weight * (large.weights.get(pair) ?? 0);
    return sum / (a.length * b.length);
  }

  #weighted(item: Item): Weighted {
    const known = this.#known.get(item);
    if (known !== undefined) return known;
    const counts = new Map<string, number>();
    const metrics = item.targets.flatMap(({ metric }) => metric ?? []);
    for (const text of [item.title, item.text, ...metrics]) {
      for (const pair of pairsOf(text)) counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
    const weights = new Map<string, number>();
    let square = 0;
    for (const [pair, count] of counts) {
      const rarity = Math.log((this.#count + 1) / ((this.#spread.get(pair) ?? 0) + 0.5));
      const weight = (1 + Math.log(count)) * rarity;
      weights.set(pair, weight);
      square += weight * weight;
    }
    const made = { weights, length: Math.sqrt(square) };
    this.#known.set(item, made);
    return made;
  }
}
