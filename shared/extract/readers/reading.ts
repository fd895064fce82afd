/** A run of the text a reader was given: from `start` up to, not including, `end`. */
export type Span = { readonly start: number; readonly end: number };

/** A value and the run of the reader's text it was read from. */
export type Reading<Value> = Span & { readonly value: Value };

/** A reading shifted into a longer text that holds the reader's text at `offset`. */
export function shiftSpan<Held extends Span>(held: Held, offset: number): Held {
  return { ...held, start: held.start + offset, end: held.end + offset };
}
