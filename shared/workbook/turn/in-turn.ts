import { fail, type Result } from '../../result/result.ts';
import type { HostError, LedgerHost, Turn } from '../host.ts';

/** The host within a turn: nothing is changed once the turn is lost, and what is called inside takes no second one. */
function hostInTurn(host: LedgerHost, turn: Turn): LedgerHost {
  return {
    kind: host.kind,
    survey: (sheet) => host.survey(sheet),
    write: async (blocks, options) => {
      const held = await turn.holds();
      return held.ok ? host.write(blocks, options) : held;
    },
    grow: async (growth) => {
      const held = await turn.holds();
      return held.ok ? host.grow(growth) : held;
    },
    reveal: (sheet, area) => host.reveal(sheet, area),
    ...(host.copy === undefined ? {} : { copy: host.copy }),
  };
}

/**
 * Runs work that reads a workbook and then writes by what it read, while no other pane changes it. `refused` words why the turn did
 * not come; then nothing was touched.
 */
export async function inTurn<Value, Failure>(
  host: LedgerHost,
  refused: (error: HostError) => Failure,
  work: (host: LedgerHost) => Promise<Result<Value, Failure>>,
): Promise<Result<Value, Failure>> {
  if (host.takeTurn === undefined) return work(host);
  const turn = await host.takeTurn();
  if (!turn.ok) return fail(refused(turn.error));
  if (turn.value === null) return work(host);
  try {
    return await work(hostInTurn(host, turn.value));
  } finally {
    await turn.value.end();
  }
}
