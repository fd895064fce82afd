import { powerText } from '../../notice/raised.ts';
import { childOf, childrenOf, prefixedAttributeOf, type XmlElement } from '../../opc/xml/tree.ts';
import { circledText } from './number-text.ts';

const ring = /^\s{0,9}[○◯〇]\s{0,9}$/u;
const mostParts = 400;

/** The arguments of a function of an EQ field, from behind its bracket on, and where they end. */
function argumentsAt(text: string, from: number): { readonly parts: readonly string[]; readonly end: number } {
  const parts: string[] = [];
  let part = '';
  let depth = 0;
  for (let at = from; at < text.length && parts.length < mostParts; at += 1) {
    const letter = text.charAt(at);
    if (letter === ')' && depth === 0) return { parts: [...parts, part], end: at + 1 };
    if ((letter === ',' || letter === '，' || letter === ';') && depth === 0) {
      parts.push(part);
      part = '';
      continue;
    }
    if (letter === '(') depth += 1;
    else if (letter === ')') depth -= 1;
    part += letter;
  }
  return { parts: [...parts, part], end: text.length };
}

/** What a function of an EQ field shows on one line: a number in its ring, a fraction with its stroke, a power raised. */
function shown(name: string, parts: readonly string[]): string {
  const [first = '', second = ''] = parts;
  if (name.startsWith('\\o') && parts.length === 2 && ring.test(first)) return circledText(second.trim());
  if (name.startsWith('\\f')) return `${first.trim()}/${second.trim()}`;
  return name.includes('\\up') ? powerText(first.trim()) : parts.join('').trim();
}

/** What a field shows that Word keeps no text for: an EQ field's formula, most often a number in a ring (`eq \o\ac(○,1)`); else null. */
export function fieldText(instruction: string): string | null {
  const formula = /^\s{0,9}eq\s(.*)$/isu.exec(instruction.slice(0, 4000))?.[1];
  if (formula === undefined) return null;
  let text = '';
  for (let at = 0; at < formula.length; ) {
    const name = /^(?:\\[a-z]{1,3}\d{0,3}\s{0,3}){1,4}\(/iu.exec(formula.slice(at, at + 60))?.[0];
    if (name === undefined) {
      text += formula.charAt(at);
      at += 1;
      continue;
    }
    const { parts, end } = argumentsAt(formula, at + name.length);
    text += shown(name.toLowerCase(), parts);
    at = end;
  }
  return text.trim();
}

/** What is chosen of a form field's list (FORMDROPDOWN), by the mark that begins the field; null where it has none. */
export function chosenIn(mark: XmlElement): string | null {
  const list = childOf(childOf(mark, 'ffData'), 'ddList');
  if (list === null) return null;
  const result = childOf(list, 'result') ?? childOf(list, 'default');
  const at = Number(result === null ? 0 : prefixedAttributeOf(result, 'val'));
  const entry = childrenOf(list, 'listEntry')[at];
  return entry === undefined ? null : prefixedAttributeOf(entry, 'val');
}
