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

type Matrix = readonly [number, number, number, number, number, number];

/** What a page's drawing says that rules are read from, in its order. */
export type Drawing =
  | { readonly kind: 'save' }
  | { readonly kind: 'restore' }
  | { readonly kind: 'transform'; readonly matrix: Matrix }
  | { readonly kind: 'path'; readonly stroked: boolean; readonly boxes: readonly Box[] };

/** The box round one part of a path. */
export interface Box {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** A drawn box thinner than this is a line. */
const thin = 3;
const shortest = 4;

function placed(box: Box, [a, b, c, d, e, f]: Matrix): Box {
  const xs = [a * box.left + c * box.bottom + e, a * box.right + c * box.top + e];
  const ys = [b * box.left + d * box.bottom + f, b * box.right + d * box.top + f];
  return { left: Math.min(...xs), right: Math.max(...xs), bottom: Math.min(...ys), top: Math.max(...ys) };
}

function times(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ];
}

/** The horizontal and vertical lines of a page: strokes along an axis, thin filled boxes, the edges of stroked boxes. */
export function rulesOf(drawing: readonly Drawing[]): Rules {
  const across: Rule[] = [];
  const down: Rule[] = [];
  const saved: Matrix[] = [];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  for (const step of drawing) {
    if (step.kind === 'save') saved.push(matrix);
    else if (step.kind === 'restore') matrix = saved.pop() ?? matrix;
    else if (step.kind === 'transform') matrix = times(matrix, step.matrix);
    else {
      for (const box of step.boxes) {
        const { left, right, bottom, top } = placed(box, matrix);
        const wide = right - left;
        const high = top - bottom;
        if (high <= thin && wide >= shortest) across.push({ at: (top + bottom) / 2, from: left, to: right });
        else if (wide <= thin && high >= shortest) down.push({ at: (left + right) / 2, from: bottom, to: top });
        else if (step.stroked && wide >= shortest && high >= shortest) {
          across.push({ at: bottom, from: left, to: right }, { at: top, from: left, to: right });
          down.push({ at: left, from: bottom, to: top }, { at: right, from: bottom, to: top });
        }
      }
    }
  }
  return { across, down };
}
