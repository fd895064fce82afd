import { viewOf } from '../../page/unclobbered.ts';
import type { Entry } from '../model/entry.ts';
import { firstBelow, type PageSight } from './sight.ts';

const margin = 300;
/** From this many entries in one element on, those on the screen are looked for instead of trying each. */
const crowd = 48;

/**
 * Which entries stand on or near the screen, so that ten thousand cost no more than those that can be seen. The browser tells which
 * elements come near; inside an element with very many entries (a list of lines broken by `<br>`) they are found by their height.
 */
export class Nearby {
  readonly #observer: IntersectionObserver;
  #members = new Map<Element, number[]>();
  readonly #near = new Set<Element>();
  #entries: readonly Entry[] = [];

  constructor(onChange: () => void) {
    this.#observer = new IntersectionObserver(
      (changes) => {
        for (const { target, isIntersecting } of changes) {
          if (isIntersecting) this.#near.add(target);
          else this.#near.delete(target);
        }
        onChange();
      },
      { rootMargin: `${margin}px` },
    );
  }

  /** Follows other entries; elements that stay are not asked about again. */
  follow(entries: readonly Entry[], sight: PageSight): void {
    const members = new Map<Element, number[]>();
    for (const [at, { start, end }] of entries.entries()) {
      const first = sight.elementAt(start, end);
      const last = sight.elementAt(Math.max(start, end - 1), end);
      for (const element of new Set([first, last])) {
        if (element === null) continue;
        const known = members.get(element);
        if (known === undefined) members.set(element, [at]);
        else known.push(at);
      }
    }
    for (const element of this.#members.keys()) {
      if (!members.has(element)) {
        this.#observer.unobserve(element);
        this.#near.delete(element);
      }
    }
    for (const element of members.keys()) {
      if (!this.#members.has(element)) this.#observer.observe(element);
    }
    this.#members = members;
    this.#entries = entries;
  }

  near(sight: PageSight): Entry[] {
    const found = new Set<number>();
    for (const element of this.#near) {
      for (const at of this.#among(this.#members.get(element) ?? [], sight)) found.add(at);
    }
    return [...found].sort((a, b) => a - b).flatMap((at) => this.#entries[at] ?? []);
  }

  stop(): void {
    this.#observer.disconnect();
    this.#near.clear();
  }

  #among(members: readonly number[], sight: PageSight): readonly number[] {
    if (members.length <= crowd) return members;
    const boxOf = (index: number) => {
      const entry = this.#entries[members[index] ?? -1];
      return entry === undefined ? null : sight.boxOf(entry);
    };
    const height = viewOf(sight.page)?.innerHeight ?? 0;
    return members.slice(
      firstBelow(members.length, -margin, boxOf),
      firstBelow(members.length, height + margin, boxOf) + 1,
    );
  }
}
