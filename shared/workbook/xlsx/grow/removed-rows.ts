/** Neighbouring rows, from row `at` on. */
export interface RowRun {
  readonly at: number;
  readonly count: number;
}

/** Rows of a sheet that go all at once. */
export class RemovedRows {
  readonly runs: readonly RowRun[];
  readonly total: number;
  /** How many rows the runs before each take away. */
  readonly #before: readonly number[];

  /** `runs` stand top down and do not touch one another. */
  constructor(runs: readonly RowRun[]) {
    this.runs = runs;
    let total = 0;
    this.#before = runs.map(({ count }) => {
      total += count;
      return total - count;
    });
    this.total = total;
  }

  /** How many of them stand above a row. */
  above(row: number): number {
    let [low, high] = [0, this.runs.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.runs[middle]?.at ?? row) < row) low = middle + 1;
      else high = middle;
    }
    const run = this.runs[low - 1];
    return run === undefined ? 0 : (this.#before[low - 1] ?? 0) + Math.min(run.count, row - run.at);
  }

  /** How many of them stand from one row to another, the second not counted. */
  between(row: number, end: number): number {
    return this.above(end) - this.above(row);
  }
}
