import { fail, ok, type Result } from '../../shared/result/result.ts';
import type { Area } from '../../shared/workbook/cell.ts';
import type { Block, Growth, HostError, LedgerHost, Survey, WriteOptions } from '../../shared/workbook/host.ts';
import { Refusal } from './refusal.ts';

/** The verbs of a host that may throw a `Refusal`, or anything. */
export interface ThrowingHost {
  readonly kind: LedgerHost['kind'];
  survey(sheet?: string): Promise<Survey>;
  write(blocks: readonly Block[], options: WriteOptions): Promise<void>;
  grow(growth: Growth): Promise<void>;
  reveal(sheet: string, area: Area): Promise<void>;
}

/** A `LedgerHost` over verbs that throw: each call waits for the one before it, and none rejects. `explain` words what is no `Refusal`. */
export function serialHost(host: ThrowingHost, explain: (error: unknown) => HostError): LedgerHost {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <Value>(verb: () => Promise<Value>): Promise<Result<Value, HostError>> => {
    const turn = last.then(async () => {
      try {
        return ok(await verb());
      } catch (error) {
        return fail(error instanceof Refusal ? error.toError() : explain(error));
      }
    });
    last = turn;
    return turn;
  };
  return {
    kind: host.kind,
    survey: (sheet) => inTurn(() => host.survey(sheet)),
    write: (blocks, options = {}) => inTurn(() => host.write(blocks, options)),
    grow: (growth) => inTurn(() => host.grow(growth)),
    reveal: (sheet, area) => inTurn(() => host.reveal(sheet, area)),
  };
}
