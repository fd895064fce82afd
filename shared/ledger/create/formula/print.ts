import type { Node } from './parse.ts';

/** What the tokens of a template formula stand for in a sheet. */
export interface Addresses {
  cell(key: string): string;
  column(key: string): string;
}

const strength: Readonly<Record<string, number>> = { '&': 1, '+': 2, '-': 2, '*': 3, '/': 3 };
const strengthOf = (node: Node): number => (node.kind === 'operation' ? (strength[node.operator] ?? 0) : 9);

/** An operand, in brackets where it binds less than what stands around it. */
function operand(node: Node, least: number, addresses: Addresses): string {
  const text = print(node, addresses);
  return strengthOf(node) < least ? `(${text})` : text;
}

function print(node: Node, addresses: Addresses): string {
  switch (node.kind) {
    case 'number':
      return String(node.value);
    case 'text':
      return `"${node.value.replaceAll('"', '""')}"`;
    case 'name':
      return node.name;
    case 'cell':
      return addresses.cell(node.key);
    case 'column':
      return addresses.column(node.key);
    case 'span':
      return `${addresses.cell(node.from)}:${addresses.cell(node.to)}`;
    case 'call':
      return `${node.name}(${node.parts.map((part) => print(part, addresses)).join(',')})`;
    case 'negative':
      return `-${operand(node.part, 9, addresses)}`;
    case 'operation': {
      const own = strengthOf(node);
      return `${operand(node.left, own, addresses)}${node.operator}${operand(node.right, own + 1, addresses)}`;
    }
  }
}

/** A template formula as a sheet's formula, with its leading `=`. */
export function printFormula(node: Node, addresses: Addresses): string {
  return `=${print(node, addresses)}`;
}
