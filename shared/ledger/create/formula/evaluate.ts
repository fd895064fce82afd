import { type CellValue, isDay } from '../../../workbook/cell.ts';
import { serialOf } from '../../../workbook/xlsx/grid/serial.ts';
import { functions } from './functions.ts';
import type { Node } from './parse.ts';
import { FormulaError, numberOf, type Scalar, same, textOf } from './values.ts';

/** What the tokens of a template formula hold. */
export interface Values {
  cell(key: string): CellValue;
  column(key: string): readonly CellValue[];
  /** The cells of the same row from one column to another. */
  span(from: string, to: string): readonly CellValue[];
  name(name: string): CellValue;
}

function scalar(value: CellValue): Scalar {
  return isDay(value) ? (serialOf(value.day, false) ?? value.day) : value;
}

const rank = (value: Scalar): number => (typeof value === 'boolean' ? 2 : typeof value === 'string' ? 1 : 0);

function compared(left: Scalar, right: Scalar): number {
  const a = left ?? (typeof right === 'string' ? '' : 0);
  const b = right ?? (typeof a === 'string' ? '' : 0);
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  return same(a, b) ? 0 : a < b ? -1 : 1;
}

function operation(operator: string, left: Scalar, right: Scalar): Scalar {
  switch (operator) {
    case '&':
      return textOf(left) + textOf(right);
    case '+':
      return numberOf(left) + numberOf(right);
    case '-':
      return numberOf(left) - numberOf(right);
    case '*':
      return numberOf(left) * numberOf(right);
    case '/': {
      const divisor = numberOf(right);
      if (divisor === 0) throw new FormulaError('#DIV/0!');
      return numberOf(left) / divisor;
    }
    case '=':
      return compared(left, right) === 0;
    case '<>':
      return compared(left, right) !== 0;
    case '<':
      return compared(left, right) < 0;
    case '<=':
      return compared(left, right) <= 0;
    case '>':
      return compared(left, right) > 0;
    default:
      return compared(left, right) >= 0;
  }
}

function list(node: Node, values: Values): readonly Scalar[] {
  if (node.kind === 'column') return values.column(node.key).map(scalar);
  if (node.kind === 'span') return values.span(node.from, node.to).map(scalar);
  return [single(node, values)];
}

function single(node: Node, values: Values): Scalar {
  switch (node.kind) {
    case 'number':
    case 'text':
      return node.value;
    case 'name':
      return scalar(values.name(node.name));
    case 'cell':
      return scalar(values.cell(node.key));
    case 'negative':
      return -numberOf(single(node.part, values));
    case 'operation':
      return operation(node.operator, single(node.left, values), single(node.right, values));
    case 'call': {
      const [test, yes, no] = node.parts;
      if (node.name === 'IF' && test) {
        const branch = single(test, values) ? yes : no;
        return branch ? single(branch, values) : false;
      }
      const run = functions[node.name];
      if (!run) throw new RangeError(`unknown function ${node.name}`);
      return run(node.parts.map((part) => list(part, values)));
    }
    case 'column':
    case 'span':
      throw new RangeError('a range stands where one value is needed');
  }
}

/**
 * The value of a template formula as Excel would compute it; an Excel error comes as its text (`#DIV/0!`). Only what the
 * templates use is known.
 */
export function evaluate(node: Node, values: Values): string | number | boolean {
  try {
    // A reference to a blank cell shows 0.
    return single(node, values) ?? 0;
  } catch (reason) {
    if (reason instanceof FormulaError) return reason.message;
    throw reason;
  }
}
