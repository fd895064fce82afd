import type { UnitsRead } from '../units/units.ts';

/** What a line says about who is responsible. */
export interface LineUnits {
  readonly read: UnitsRead;
  /** Whether it names units, or says that there is nothing to do here. */
  readonly carries: boolean;
  /** Whether it is nothing but that. */
  readonly whole: boolean;
}

/**
 * What is found once of an excerpt and asked for again; null until it is. It stands with the excerpt and in no weak map: there is one for
 * each line of a page, and a collector goes over entries of weak maps at every pass.
 */
export class KeptReadings {
  units: UnitsRead | null = null;
  line: LineUnits | null = null;
  /** Its text without its units. */
  bare: string | null = null;
  /** The title that it would be of, nothing standing below it. */
  title: string | null = null;
}
