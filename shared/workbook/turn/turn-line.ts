/**
 * One pane's line on the board of turns. `choosing`: it is about to draw a number; `waiting`: it has drawn one, and the lowest number
 * is served. `beat` grows while it works, so that a line which stands still for long is known to be left behind.
 */
export interface TurnLine {
  readonly client: string;
  readonly state: 'choosing' | 'waiting';
  readonly number: number;
  readonly beat: number;
}

const shape = /^(choosing|waiting) (\d{1,12}) (\d{1,12}) (\S{1,80})$/;

/** A line as the text that stands on the board; `readTurnLine` reads it. */
export function writeTurnLine({ client, state, number, beat }: TurnLine): string {
  return `${state} ${number} ${beat} ${client}`;
}

/** The line that a text says; null where it says none. */
export function readTurnLine(text: string): TurnLine | null {
  const [, state, number, beat, client] = shape.exec(text) ?? [];
  if (client === undefined || (state !== 'choosing' && state !== 'waiting')) return null;
  return { client, state, number: Number(number), beat: Number(beat) };
}

/** Who is served first: the lower number, and of two that drew the same the lower name. */
export function isBefore(one: TurnLine, other: TurnLine): boolean {
  return one.number === other.number ? one.client < other.client : one.number < other.number;
}
