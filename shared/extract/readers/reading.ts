/** A run of the text a reader was given: from `start` up to, not including, `end`. */
export type Span = { readonly start: number; readonly end: number };

/** A value and the run of the reader's text it was read from. */
export type Reading<Value> = Span & { readonly value: Value };
