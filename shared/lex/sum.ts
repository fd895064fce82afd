/** Removes the rounding that binary multiplication leaves: 5.19 × 10000 is 51900. */
export function exact(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(12));
}

/** Places and digits of a number as they come: 1亿 · 零 · 500 · 万. */
export class Sum {
  digit: number | null = null;
  /** The place that the last step multiplied by; 0 before the first. */
  place = 0;
  #total = 0;
  #section = 0;
  #spread = 0;
  #digits = 0;
  #scale = 1;
  /** The last of 万 and 亿, 0 before the first. */
  #large = 0;

  take(digit: number, spread = 0): void {
    this.digit = digit;
    this.#spread += spread;
    this.#digits += 1;
  }

  /** 十, 百, 千; a place without a digit stands only at the start and in 一百十. False where it stands otherwise. */
  small(by: number): boolean {
    const placed = this.digit !== null || this.place === 0 || (this.place === 100 && by === 10);
    this.#section += (this.digit ?? 1) * by;
    if (this.digit !== null) this.#spread *= by;
    this.#scale = by;
    this.#step(by);
    return placed;
  }

  /** 万, 亿: times all that is not yet counted in such a place. False where it cannot stand: 亿亿, 1亿2千亿. */
  large(by: number): boolean {
    const placed =
      this.#large === 0 ||
      (by < this.#large && (this.digit !== null || this.#section > 0)) ||
      (this.#large === 1e4 && by === 1e8);
    const head = this.#section + (this.digit ?? 0);
    if (head === 0 && this.digit === null) this.#total = Math.max(1, this.#total) * by;
    else if (this.#total > 0 && this.#total < by) this.#total = (this.#total + head) * by;
    else this.#total += head * by;
    this.#scale = this.digit === null ? this.#scale * by : by;
    this.#spread *= by;
    this.#section = 0;
    this.#large = by;
    this.#step(by);
    return placed;
  }

  #step(by: number): void {
    this.digit = null;
    this.place = by;
  }

  /** True right behind 十 or 百, where 来 says about: 十来个, 一百来人. */
  get tens(): boolean {
    return this.digit === null && (this.place === 10 || this.place === 100);
  }

  get value(): number {
    return exact(this.#total + this.#section + (this.digit ?? 0));
  }

  get upper(): number | null {
    return this.#spread > 0 ? exact(this.value + this.#spread) : null;
  }

  /** What one group of digits is multiplied by; 1 where there are several groups or no place. */
  get scale(): number {
    return this.#digits <= 1 && this.digit === null ? this.#scale : 1;
  }
}
