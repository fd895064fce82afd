import type { PageElement } from './dom.ts';
import type { ComputedOrdinal } from './page-index.ts';

interface CounterRule {
  readonly tag: string | null;
  readonly classes: readonly string[];
  readonly id: string | null;
  readonly before: boolean;
  readonly resets: readonly (readonly [string, number])[];
  readonly increments: readonly (readonly [string, number])[];
  readonly content: readonly (string | { readonly counter: string; readonly style: string })[] | null;
}

const maxRules = 400;
const maxStyle = 200_000;

function pairs(value: string, otherwise: number): (readonly [string, number])[] {
  const words = value.trim().split(/\s+/u);
  const found: (readonly [string, number])[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const name = words[at] ?? '';
    if (name === '' || name === 'none' || /^-?\d+$/u.test(name)) continue;
    const number = words[at + 1] ?? '';
    found.push([name, /^-?\d{1,9}$/u.test(number) ? Number.parseInt(number, 10) : otherwise]);
  }
  return found;
}

function contentOf(value: string): CounterRule['content'] {
  const parts: (string | { counter: string; style: string })[] = [];
  const token =
    /"([^"]{0,40})"|'([^']{0,40})'|counters?\(\s{0,4}([\w-]{1,40})[^),]{0,4}(?:,\s{0,4}([\w-]{1,40})\s{0,4})?\)/gu;
  for (const found of value.slice(0, 400).matchAll(token)) {
    if (found[3] !== undefined) parts.push({ counter: found[3], style: found[4] ?? 'decimal' });
    else parts.push(found[1] ?? found[2] ?? '');
  }
  return parts.some((part) => typeof part !== 'string') ? parts : null;
}

function ruleOf(selector: string, body: string): CounterRule | null {
  const compound =
    selector
      .trim()
      .split(/[\s>+~]+/u)
      .at(-1) ?? '';
  const shape = /^([a-z][\w-]{0,40}|\*)?((?:[.#][\w-]{1,60}){0,6})(::?before)?$/iu.exec(compound);
  if (shape === null) return null;
  const names = (shape[2] ?? '').match(/[.#][\w-]{1,60}/gu) ?? [];
  const resets: (readonly [string, number])[] = [];
  const increments: (readonly [string, number])[] = [];
  let content: CounterRule['content'] = null;
  for (const declaration of body.split(';')) {
    const colon = declaration.indexOf(':');
    if (colon < 0) continue;
    const property = declaration.slice(0, colon).trim().toLowerCase();
    const value = declaration.slice(colon + 1);
    if (property === 'counter-reset') resets.push(...pairs(value, 0));
    else if (property === 'counter-increment') increments.push(...pairs(value, 1));
    else if (property === 'content') content = contentOf(value);
  }
  if (resets.length === 0 && increments.length === 0 && content === null) return null;
  const tag = shape[1] === undefined || shape[1] === '*' ? null : shape[1].toLowerCase();
  return {
    tag,
    classes: names.filter((name) => name.startsWith('.')).map((name) => name.slice(1)),
    id: names.find((name) => name.startsWith('#'))?.slice(1) ?? null,
    before: shape[3] !== undefined,
    resets,
    increments,
    content,
  };
}

const digits = '零一二三四五六七八九';

function hanNumeral(value: number): string {
  if (value < 0 || value > 99) return String(value);
  if (value < 10) return digits[value] ?? '';
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  return `${tens === 1 ? '' : (digits[tens] ?? '')}十${ones === 0 ? '' : (digits[ones] ?? '')}`;
}

const hanStyles: ReadonlySet<string> = new Set([
  'cjk-ideographic',
  'simp-chinese-informal',
  'trad-chinese-informal',
  'simp-chinese-formal',
  'cjk-decimal',
]);

function printed(value: number, style: string): string {
  return hanStyles.has(style) ? hanNumeral(value) : String(value);
}

/**
 * Numbers that a page's own style sheet prints with CSS counters. Reads `counter-reset`, `counter-increment` and `content`
 * of rules whose last compound selector names an element by tag, class or id; scopes are the page's order.
 */
export class CssCounters {
  readonly #rules: CounterRule[] = [];
  readonly #values = new Map<string, number>();

  /** Adds the rules of a `<style>` element. */
  addStyle(css: string): void {
    if (!css.includes('counter')) return;
    const plain = css.slice(0, maxStyle).replace(/\/\*[^*]{0,2000}\*+\//gu, '');
    for (const piece of plain.split('}')) {
      const open = piece.lastIndexOf('{');
      if (open < 0 || this.#rules.length >= maxRules) continue;
      const body = piece.slice(open + 1);
      if (!body.includes('counter')) continue;
      const head = piece.slice(0, open);
      const selectors = head.slice(head.lastIndexOf('{') + 1);
      for (const selector of selectors.split(',')) {
        const rule = ruleOf(selector, body);
        if (rule !== null) this.#rules.push(rule);
      }
    }
  }

  /** Counts an element in and returns what its `::before` prints, null where that names no counter. */
  enter(element: PageElement): ComputedOrdinal | null {
    if (this.#rules.length === 0) return null;
    let ordinal: ComputedOrdinal | null = null;
    const id = element.getAttribute('id');
    const classes = new Set((element.getAttribute('class') ?? '').split(/\s+/u));
    const matching = this.#rules.filter(
      (rule) =>
        (rule.tag === null || rule.tag === element.localName) &&
        (rule.id === null || rule.id === id) &&
        rule.classes.every((name) => classes.has(name)),
    );
    for (const before of [false, true]) {
      for (const rule of matching) {
        if (rule.before !== before) continue;
        for (const [name, value] of rule.resets) this.#values.set(name, value);
        for (const [name, step] of rule.increments) this.#values.set(name, (this.#values.get(name) ?? 0) + step);
      }
    }
    for (const rule of matching) {
      if (!rule.before || rule.content === null) continue;
      let text = '';
      let last = 0;
      for (const part of rule.content) {
        if (typeof part === 'string') text += part;
        else {
          last = this.#values.get(part.counter) ?? 0;
          text += printed(last, part.style);
        }
      }
      ordinal = { value: last, text };
    }
    return ordinal;
  }
}
