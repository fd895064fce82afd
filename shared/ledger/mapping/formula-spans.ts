import { mapReferences, type Reference } from '../../workbook/xlsx/formula/references.ts';

/** Rows of the formula's own sheet that it refers to, both ends included; a single cell takes no rows in beside it. */
export interface Span {
  readonly top: number;
  readonly bottom: number;
  readonly range: boolean;
}

/** What a formula refers to on its own sheet: in one column, or in any where none is named. Whole columns run without end. */
export function spansOf(formula: string, column: number | null = null): Span[] {
  const spans: Span[] = [];
  mapReferences(formula, ({ sheet, from, to, range }: Reference) => {
    const [left, right] = [Math.min(from.column, to.column), Math.max(from.column, to.column)];
    const beside = column !== null && left >= 0 && (column < left || column > right);
    if (sheet !== null || beside) return null;
    const whole = from.row < 0;
    spans.push({
      top: whole ? 0 : Math.min(from.row, to.row),
      bottom: whole ? Number.POSITIVE_INFINITY : Math.max(from.row, to.row),
      range,
    });
    return null;
  });
  return spans;
}
