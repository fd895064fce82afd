/** A formula of a template as a tree; `{a}` is a cell of the same row, `[a]` a column's data, a bare word a name. */
export type Node =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'cell'; readonly key: string }
  | { readonly kind: 'column'; readonly key: string }
  | { readonly kind: 'span'; readonly from: string; readonly to: string }
  | { readonly kind: 'call'; readonly name: string; readonly parts: readonly Node[] }
  | { readonly kind: 'negative'; readonly part: Node }
  | { readonly kind: 'operation'; readonly operator: string; readonly left: Node; readonly right: Node };

const token =
  /\s*(?:(\d+(?:\.\d+)?)|"((?:[^"]|"")*)"|\{([^{}]*)\}|\[([^[\]]*)\]|([A-Za-z_][A-Za-z0-9_.]*)|(<>|<=|>=|[-+*/&=<>(),:]))/y;

interface Token {
  readonly kind: 'number' | 'text' | 'cell' | 'column' | 'word' | 'mark' | 'end';
  readonly text: string;
}

function tokens(formula: string): Token[] {
  const found: Token[] = [];
  const kinds = ['number', 'text', 'cell', 'column', 'word', 'mark'] as const;
  token.lastIndex = 1;
  while (token.lastIndex < formula.length) {
    const at = token.lastIndex;
    const match = token.exec(formula);
    const group = match ? match.findIndex((part, index) => index > 0 && part !== undefined) : -1;
    const kind = kinds[group - 1];
    if (!match || kind === undefined) throw new SyntaxError(`cannot read the formula at ${at}: ${formula}`);
    found.push({ kind, text: match[group] ?? '' });
  }
  return found;
}

/** Binary operators, loosest first (ECMA-376 18.17.2.2). */
const levels: readonly (readonly string[])[] = [['=', '<>', '<', '<=', '>', '>='], ['&'], ['+', '-'], ['*', '/']];

class Parser {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(formula: string) {
    this.#tokens = tokens(formula);
  }

  #peek(): Token {
    return this.#tokens[this.#at] ?? { kind: 'end', text: '' };
  }

  #take(): Token {
    const next = this.#peek();
    this.#at += 1;
    return next;
  }

  #eat(mark: string): boolean {
    const next = this.#peek();
    if (next.kind !== 'mark' || next.text !== mark) return false;
    this.#at += 1;
    return true;
  }

  whole(): Node {
    const node = this.#operation(0);
    if (this.#peek().kind !== 'end') throw new SyntaxError(`cannot read the formula from “${this.#peek().text}” on`);
    return node;
  }

  #operation(level: number): Node {
    const operators = levels[level];
    if (operators === undefined) return this.#single();
    let left = this.#operation(level + 1);
    for (let next = this.#peek(); next.kind === 'mark' && operators.includes(next.text); next = this.#peek()) {
      this.#at += 1;
      left = { kind: 'operation', operator: next.text, left, right: this.#operation(level + 1) };
    }
    return left;
  }

  #single(): Node {
    if (this.#eat('-')) return { kind: 'negative', part: this.#single() };
    const next = this.#take();
    if (next.kind === 'number') return { kind: 'number', value: Number(next.text) };
    if (next.kind === 'text') return { kind: 'text', value: next.text.replaceAll('""', '"') };
    if (next.kind === 'column') return { kind: 'column', key: next.text };
    if (next.kind === 'cell') {
      if (!this.#eat(':')) return { kind: 'cell', key: next.text };
      return { kind: 'span', from: next.text, to: this.#take().text };
    }
    if (next.kind === 'word') return this.#eat('(') ? this.#call(next.text) : { kind: 'name', name: next.text };
    if (next.kind === 'mark' && next.text === '(') {
      const inner = this.#operation(0);
      if (this.#eat(')')) return inner;
    }
    throw new SyntaxError(`cannot read the formula at “${next.text}”`);
  }

  #call(name: string): Node {
    const parts: Node[] = [];
    if (this.#eat(')')) return { kind: 'call', name, parts };
    do parts.push(this.#operation(0));
    while (this.#eat(','));
    if (!this.#eat(')')) throw new SyntaxError(`${name}( is not closed`);
    return { kind: 'call', name, parts };
  }
}

/** Reads a template formula with its leading `=`; throws `SyntaxError` for one that it does not understand. */
export function parseFormula(formula: string): Node {
  return new Parser(formula).whole();
}
