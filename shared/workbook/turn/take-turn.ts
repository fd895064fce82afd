import { fail, ok, type Result } from '../../result/result.ts';
import type { HostError, Turn } from '../host.ts';
import type { Post, TurnBoard } from './turn-board.ts';
import { isBefore, readTurnLine, type TurnLine, writeTurnLine } from './turn-line.ts';

/** How long a pane waits for its turn before it says so, and how often it looks. */
const patience = 60_000;
const between = 400;
/** A line that has not changed for this long was left behind by a pane that is gone. */
const lapse = 300_000;
/** A pane that has not shown itself for this long gives its turn up, well before others take it for gone. */
const trust = 120_000;
const beatEvery = 20_000;
/** How often a look that failed is tried again: putting the same line up twice is putting it up once. */
const tries = 3;

/** Whether trying again may help: a cell that a person is editing stays so until she is done, and she is told at once. */
function mayPass({ code }: HostError): boolean {
  return code !== 'cell-edit-mode';
}

type Lines = ReadonlyMap<number, string>;

const taken: HostError = {
  code: 'taken',
  message:
    '另一个窗格正在改动这个工作簿，等了 60 秒还没有做完。本次未作任何改动。请稍后再试；如果对方已关闭 Excel，5 分钟后即可继续。',
  written: [],
};
const lost: HostError = {
  code: 'taken',
  message: '本窗格停顿过久，已让出这个工作簿，其余内容未写。请重新读取工作表后继续，已写入的会先逐行比对，不会重复。',
  written: [],
};

/** A number from a name, the same wherever it is made. */
function slotFor(client: string, slots: number): number {
  let hash = 7;
  for (const character of client) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 1_000_003;
  return hash % slots;
}

/**
 * Takes turns on a board of lines by Lamport's bakery ("A New Solution of Dijkstra's Concurrent Programming Problem", 1974): a pane
 * draws a number above all it sees and is served when no other is drawing or has a lower one. Safe in whatever order requests of
 * several panes arrive, since each writes only its own line; no time is assumed but for lines left behind by panes that are gone. Two
 * panes whose names fall on one slot (one pair in as many as the board has) and that first claim it at the same moment could both go
 * in: what they do is still held against what they planned by, and read back.
 */
export class TurnTaker {
  readonly #board: TurnBoard;
  /** Since when each slot's line has stood unchanged, as seen from here. */
  readonly #seen = new Map<number, { text: string; since: number }>();
  #beat = 0;

  constructor(board: TurnBoard) {
    this.#board = board;
  }

  /** Waits for this pane's turn; null where the workbook takes no board. */
  async take(): Promise<Result<Turn | null, HostError>> {
    const until = this.#board.now() + patience;
    for (;;) {
      const first = await this.#look();
      if (!first.ok) return first;
      if (first.value === null) return ok(null);
      const slot = this.#freeSlot(first.value);
      const served = slot === null ? 'again' : await this.#queue(slot, until);
      if (typeof served === 'object') return served;
      if (this.#board.now() >= until) return fail(taken);
      await this.#board.pause(between);
    }
  }

  /** Draws a number in a slot and waits until it is served; `again` where another pane wrote over the slot. */
  async #queue(slot: number, until: number): Promise<Result<Turn, HostError> | 'again'> {
    const drawing = await this.#put(slot, 'choosing', 0);
    if (!drawing.ok) return this.#giveUp(slot, drawing.error);
    if (!this.#isMine(drawing.value, slot)) return 'again';
    const number = 1 + this.#others(drawing.value, slot).reduce((most, line) => Math.max(most, line.number), 0);
    let standing = await this.#put(slot, 'waiting', number);
    while (standing.ok) {
      if (!this.#isMine(standing.value, slot)) return 'again';
      const mine: TurnLine = { client: this.#board.client, state: 'waiting', number, beat: 0 };
      const ahead = this.#others(standing.value, slot).some((line) => {
        return line.state === 'choosing' || isBefore(line, mine);
      });
      if (!ahead) return ok(this.#turn(slot, number));
      if (this.#board.now() >= until) return this.#giveUp(slot, taken);
      await this.#board.pause(between);
      standing = await this.#lines();
    }
    return this.#giveUp(slot, standing.error);
  }

  #turn(slot: number, number: number): Turn {
    let shown = this.#board.now();
    return {
      holds: async () => {
        const silent = this.#board.now() - shown;
        if (silent > trust) return fail(lost);
        if (silent < beatEvery) return ok(undefined);
        const put = await this.#put(slot, 'waiting', number);
        if (!put.ok) return put;
        if (!this.#isMine(put.value, slot)) return fail(lost);
        shown = this.#board.now();
        return ok(undefined);
      },
      end: async () => {
        await this.#look({ slot, text: '' });
      },
    };
  }

  async #giveUp(slot: number, error: HostError): Promise<Result<never, HostError>> {
    await this.#look({ slot, text: '' });
    return fail(error);
  }

  async #put(slot: number, state: TurnLine['state'], number: number): Promise<Result<Lines, HostError>> {
    this.#beat += 1;
    const text = writeTurnLine({ client: this.#board.client, state, number, beat: this.#beat });
    const put = await this.#lines({ slot, text });
    if (!put.ok || this.#board.settle === 0) return put;
    await this.#board.pause(this.#board.settle);
    return this.#lines();
  }

  async #lines(post?: Post): Promise<Result<Lines, HostError>> {
    const looked = await this.#look(post);
    return looked.ok ? ok(looked.value ?? new Map()) : looked;
  }

  async #look(post?: Post): Promise<Result<Lines | null, HostError>> {
    let looked = await this.#board.look(post);
    for (let time = 1; time < tries && !looked.ok && mayPass(looked.error); time += 1) {
      looked = await this.#board.look(post);
    }
    if (looked.ok && looked.value !== null) this.#watch(looked.value);
    return looked;
  }

  #watch(lines: Lines): void {
    for (const slot of [...this.#seen.keys()]) if (!lines.has(slot)) this.#seen.delete(slot);
    for (const [slot, text] of lines) {
      if (this.#seen.get(slot)?.text !== text) this.#seen.set(slot, { text, since: this.#board.now() });
    }
  }

  #isLeft(slot: number): boolean {
    const seen = this.#seen.get(slot);
    return seen !== undefined && this.#board.now() - seen.since >= lapse;
  }

  #isMine(lines: Lines, slot: number): boolean {
    return readTurnLine(lines.get(slot) ?? '')?.client === this.#board.client;
  }

  /** The lines of other panes that are not left behind. */
  #others(lines: Lines, own: number): TurnLine[] {
    return [...lines].flatMap(([slot, text]) => {
      const line = slot === own || this.#isLeft(slot) ? null : readTurnLine(text);
      return line === null ? [] : [line];
    });
  }

  /** Its own slot, or the next that is empty, left behind or unreadable; null where the board is full. */
  #freeSlot(lines: Lines): number | null {
    const { client, slots } = this.#board;
    const home = slotFor(client, slots);
    for (let step = 0; step < slots; step += 1) {
      const slot = (home + step) % slots;
      const line = readTurnLine(lines.get(slot) ?? '');
      if (line === null || line.client === client || this.#isLeft(slot)) return slot;
    }
    return null;
  }
}
