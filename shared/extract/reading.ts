import type { Span } from '../lex/span.ts';

/** A value and the run of the reader's text it was read from. */
export type Reading<Value> = Span & { readonly value: Value };
