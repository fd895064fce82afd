/** Why what she typed is no value of the field; `part` is what could not be read, empty where nothing stands. */
export interface FieldProblem {
  readonly kind: 'empty' | 'number' | 'date' | 'target' | 'event' | 'period' | 'share' | 'task';
  readonly part: string;
}

export type FieldProblemKind = FieldProblem['kind'];
