import { z } from 'zod/mini';
import { Notice } from '../../shared/notice/notice.ts';

const Failure = z.object({ schema: z.literal('taizhang/error@1'), message: z.string() });

const shown = 20;

/** Counts what a batch came to, for the words at its end. */
export class BatchSummary {
  #read = 0;
  #items = 0;
  #findings = 0;
  readonly #empty: string[] = [];
  readonly #failed: string[] = [];

  get failed(): number {
    return this.#failed.length;
  }

  count(from: string, line: string): void {
    const body: unknown = JSON.parse(line);
    const failure = Failure.safeParse(body);
    if (failure.success) {
      this.#failed.push(`${from}：${failure.data.message}`);
      return;
    }
    const notice = Notice.parse(body);
    this.#read += 1;
    this.#items += notice.items.length;
    this.#findings += notice.findings.filter(({ level }) => level !== 'info').length;
    if (notice.items.length === 0) this.#empty.push(from);
  }

  lines(): string[] {
    const asked = this.#findings === 0 ? '' : `，${this.#findings} 处核对提示`;
    return [
      `已采集 ${this.#read} 份，共 ${this.#items} 项${asked}。`,
      ...named(this.#empty, (count) => `${count} 份里没有读到事项：`),
      ...named(this.#failed, (count) => `${count} 份未能读取，其余不受影响：`),
    ];
  }
}

function named(list: readonly string[], head: (count: number) => string): string[] {
  if (list.length === 0) return [];
  const rest = list.length > shown ? [`  另有 ${list.length - shown} 份`] : [];
  return [head(list.length), ...list.slice(0, shown).map((one) => `  ${one}`), ...rest];
}
