import type { Node } from './parse.ts';

/** What the tokens of a template formula stand for in a sheet. */
export interface Addresses {
  cell(key: string): string;
  column(key: string): string;
}

function operand(node: Node, addresses: Addresses): string {
  const text = print(node, addresses);
  return node.kind === 'operation' ? `(${text})` : text;
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
      return `-${operand(node.part, addresses)}`;
    case 'operation':
      return `${operand(node.left, addresses)}${node.operator}${operand(node.right, addresses)}`;
  }
}

/** A template formula as a sheet's formula, with its leading `=`. */
export function printFormula(node: Node, addresses: Addresses): string {
  return `=${print(node, addresses)}`;
}
