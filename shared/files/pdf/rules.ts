import { type Matrix, moved } from './matrix.ts';

/** A straight line that a page draws, along one axis; `at` is its place on the other. */
export interface Rule {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface Rules {
  readonly across: readonly Rule[];
  readonly down: readonly Rule[];
}

/** The box round one part of a path. */
export interface Box {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** A box that a page strokes or fills. */
export interface DrawnBox extends Box {
  readonly stroked: boolean;
}

/** A drawn box thinner than this is a line. */
const thin = 3;
const shortest = 4;

/** Numbers that follow each step of a path as pdf.js packs it: move, line, curve, quadratic curve, close. */
const stepNumbers = [2, 2, 6, 4, 0];

/** The boxes round the parts of a packed path; a curve's control points count. */
export function boxesOf(packed: ArrayLike<number>): Box[] {
  const boxes: Box[] = [];
  let xs: number[] = [];
  let ys: number[] = [];
  const close = () => {
    if (xs.length > 1) {
      boxes.push({ left: Math.min(...xs), right: Math.max(...xs), bottom: Math.min(...ys), top: Math.max(...ys) });
    }
    xs = [];
    ys = [];
  };
  for (let at = 0; at < packed.length; ) {
    const step = packed[at] ?? 0;
    if (step === 0 || xs.length > 64) close();
    const numbers = stepNumbers[step] ?? 0;
    for (let number = 1; number < numbers; number += 2) {
      xs.push(packed[at + number] ?? 0);
      ys.push(packed[at + number + 1] ?? 0);
    }
    at += 1 + numbers;
  }
  close();
  return boxes;
}

/** A box where a matrix puts it. */
export function placedBox(box: Box, matrix: Matrix): Box {
  const corners = [
    moved(matrix, box.left, box.bottom),
    moved(matrix, box.left, box.top),
    moved(matrix, box.right, box.bottom),
    moved(matrix, box.right, box.top),
  ];
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  return { left: Math.min(...xs), right: Math.max(...xs), bottom: Math.min(...ys), top: Math.max(...ys) };
}

/** The horizontal and vertical lines among drawn boxes: strokes along an axis, thin filled boxes, the edges of stroked boxes. */
export function rulesOf(boxes: readonly DrawnBox[]): Rules {
  const across: Rule[] = [];
  const down: Rule[] = [];
  for (const { left, right, bottom, top, stroked } of boxes) {
    const wide = right - left;
    const high = top - bottom;
    if (high <= thin && wide >= shortest) across.push({ at: (top + bottom) / 2, from: left, to: right });
    else if (wide <= thin && high >= shortest) down.push({ at: (left + right) / 2, from: bottom, to: top });
    else if (stroked && wide >= shortest && high >= shortest) {
      across.push({ at: bottom, from: left, to: right }, { at: top, from: left, to: right });
      down.push({ at: left, from: bottom, to: top }, { at: right, from: bottom, to: top });
    }
  }
  return { across, down };
}
