import { fstatSync } from 'node:fs';

/** How often a terminal's line is drawn anew, in milliseconds. */
const pause = 250;

/** How many bytes standard input has in all; null where it is no file. */
function inputSize(): number | null {
  try {
    const input = fstatSync(0);
    return input.isFile() ? input.size : null;
  } catch {
    return null;
  }
}

/**
 * The state of a long run on one line of the terminal: done, a second, left. Where stderr is no terminal nothing is drawn until
 * the end, which says how many were read and how many were not.
 */
export class Progress {
  readonly #start = Date.now();
  readonly #size = inputSize();
  #drawn = 0;
  #done = 0;
  #failed = 0;
  #bytes = 0;

  /** Counts bytes of input as they pass. */
  async *count(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of source) {
      this.#bytes += chunk.length;
      yield chunk;
    }
  }

  step(failed: boolean): void {
    this.#done += 1;
    if (failed) this.#failed += 1;
    if (!process.stderr.isTTY || Date.now() - this.#drawn < pause) return;
    this.#drawn = Date.now();
    process.stderr.write(`\r\u001B[K${this.#line()}${this.#left()}`);
  }

  end(): void {
    process.stderr.write(`${process.stderr.isTTY ? '\r\u001B[K' : ''}${this.#line()}\n`);
  }

  #seconds(): number {
    return Math.max((Date.now() - this.#start) / 1000, 0.001);
  }

  #line(): string {
    const failed = this.#failed === 0 ? '' : `，其中 ${this.#failed} 条未能读取`;
    return `已读 ${this.#done} 条${failed}，每秒 ${(this.#done / this.#seconds()).toFixed(1)} 条`;
  }

  #left(): string {
    if (this.#size === null || this.#bytes === 0) return '';
    const left = Math.max(0, (this.#size / this.#bytes - 1) * this.#seconds());
    return `，还需约 ${Math.ceil(left)} 秒`;
  }
}
