import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ok } from '../../shared/result/result.ts';
import type { Turn } from '../../shared/workbook/host.ts';
import { TurnTaker } from '../../shared/workbook/turn/take-turn.ts';
import type { TurnBoard } from '../../shared/workbook/turn/turn-board.ts';
import { readTurnLine, writeTurnLine } from '../../shared/workbook/turn/turn-line.ts';

/** A board that all clients see at once, reached after as long as the scheduler pleases. */
function boardFor(client: string, lines: Map<number, string>, scheduler: fc.Scheduler | null): TurnBoard {
  let clock = 0;
  const later = () => scheduler?.schedule(Promise.resolve(), client) ?? Promise.resolve();
  return {
    client,
    slots: 1_000_003,
    settle: 0,
    now: () => clock,
    pause: async (milliseconds) => {
      clock += milliseconds;
      await later();
    },
    look: async (post) => {
      await later();
      if (post !== undefined && post.text === '') lines.delete(post.slot);
      else if (post !== undefined) lines.set(post.slot, post.text);
      const seen = new Map(lines);
      await later();
      return ok(seen);
    },
  };
}

async function taken(taker: TurnTaker): Promise<Turn> {
  const turn = await taker.take();
  if (!turn.ok || turn.value === null) throw new Error(turn.ok ? 'no board' : turn.error.message);
  return turn.value;
}

describe('taking turns', () => {
  it('lets one pane in at a time, in whatever order requests arrive, and every pane gets in', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.uniqueArray(fc.stringMatching(/^[a-z0-9]{4}$/), { minLength: 2, maxLength: 4 }),
        async (scheduler, clients) => {
          const lines = new Map<number, string>();
          let inside = 0;
          let served = 0;
          const work = async (client: string) => {
            const taker = new TurnTaker(boardFor(client, lines, scheduler));
            for (let time = 0; time < 2; time += 1) {
              const turn = await taken(taker);
              inside += 1;
              expect(inside).toBe(1);
              for (let step = 0; step < 3; step += 1) await scheduler.schedule(Promise.resolve(), 'work');
              inside -= 1;
              served += 1;
              await turn.end();
            }
          };
          await scheduler.waitFor(Promise.all(clients.map(work)));
          expect(served).toBe(2 * clients.length);
          expect(lines.size).toBe(0);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('passes over a pane that is gone, but not before five minutes of silence', async () => {
    const left = writeTurnLine({ client: 'gone', state: 'waiting', number: 1, beat: 1 });
    const lines = new Map([[5, left]]);
    const taker = new TurnTaker(boardFor('here', lines, null));
    const refusals: string[] = [];
    for (let minute = 0; minute < 5; minute += 1) {
      const turn = await taker.take();
      if (!turn.ok) refusals.push(turn.error.code);
      else await turn.value?.end();
    }
    expect(refusals).toEqual(['taken', 'taken', 'taken', 'taken']);
    expect(lines).toEqual(new Map([[5, left]]));
  });

  it('gives a turn up after a long sleep, and shows itself while it works', async () => {
    const lines = new Map<number, string>();
    const board = boardFor('here', lines, null);
    const turn = await taken(new TurnTaker(board));
    const before = [...lines.values()];
    await board.pause(30_000);
    expect((await turn.holds()).ok).toBe(true);
    expect([...lines.values()]).not.toEqual(before);
    await board.pause(130_000);
    const held = await turn.holds();
    expect(held.ok ? null : held.error.code).toBe('taken');
  });

  it('reads back the lines it writes and no others', () => {
    const line = { client: 'k3f9', state: 'choosing', number: 0, beat: 12 } as const;
    expect(readTurnLine(writeTurnLine(line))).toEqual(line);
    for (const text of ['', 'waiting', 'waiting 1 2', 'resting 1 2 k', 'waiting x 2 k', '台账']) {
      expect(readTurnLine(text)).toBe(null);
    }
  });
});
