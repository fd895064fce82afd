/** Steps of an extraction, each of which can be switched off. */
export const stepNames = [
  'metadata',
  'attachments',
  'tables',
  'flat-tables',
  'outline',
  'labelled',
  'promises',
  'weighing',
  'annexes',
  'units',
  'unit-rules',
  'canonical-units',
  'targets',
  'deadlines',
  'schedules',
  'measures',
  'funding',
  'breakdowns',
  'figures',
  'checks',
] as const;
export type StepName = (typeof stepNames)[number];

export interface TracedStep {
  readonly name: StepName;
  readonly on: boolean;
  /** 0 where no times were asked for. */
  readonly milliseconds: number;
}

export interface TracedField {
  readonly field: string;
  readonly reader: string;
  readonly start: number;
  readonly end: number;
}

export interface TracedItem {
  readonly id: string;
  readonly number: number | null;
  readonly title: string;
  readonly why: string;
  /** Where the item stands in the page's text. */
  readonly start: number;
  readonly end: number;
  readonly fields: readonly TracedField[];
  /** Figures that were read and are no targets, with the rule that refused them. */
  readonly refusedFigures: readonly { readonly text: string; readonly rule: string }[];
}

/** A weight that holds for a list. */
export interface Ground {
  readonly name: string;
  readonly reason: string;
  readonly weight: number;
}

export interface TracedList {
  readonly heading: string | null;
  readonly source: string;
  readonly items: number;
  readonly accepted: boolean;
  readonly score: number;
  readonly grounds: readonly Ground[];
  readonly first: string;
}

/** The list that came next to the main one, and why it lost. */
export interface TracedRival {
  readonly heading: string | null;
  readonly source: string;
  readonly items: number;
  readonly score: number;
  readonly first: string;
  readonly lostBy: string;
}

export interface TracedRejection {
  readonly text: string;
  readonly start: number;
  readonly reason: string;
}

/** Why each item is one and each candidate is not; which reader read each field from which span. */
export interface Trace {
  readonly steps: readonly TracedStep[];
  readonly lists: readonly TracedList[];
  /** Null where no other list was found. */
  readonly runnerUp: TracedRival | null;
  readonly items: readonly TracedItem[];
  readonly rejected: readonly TracedRejection[];
}

/** Runs steps by name and skips those switched off; times them where it is asked to, since some run for each item. */
export class StepRunner {
  readonly #times = new Map<StepName, number>();

  constructor(
    readonly off: ReadonlySet<StepName>,
    readonly timed = false,
  ) {}

  run<Value>(name: StepName, step: () => Value, otherwise: Value): Value {
    if (this.off.has(name)) return otherwise;
    return this.timed ? this.#timed(name, undefined, step) : step();
  }

  /** The same for a step that reads one of many alike; null where it is switched off. */
  read<Subject, Value>(name: StepName, subject: Subject, step: (subject: Subject) => Value): Value | null {
    if (this.off.has(name)) return null;
    return this.timed ? this.#timed(name, subject, step) : step(subject);
  }

  #timed<Subject, Value>(name: StepName, subject: Subject, step: (subject: Subject) => Value): Value {
    const start = performance.now();
    const value = step(subject);
    this.#times.set(name, (this.#times.get(name) ?? 0) + performance.now() - start);
    return value;
  }

  steps(): TracedStep[] {
    return stepNames.map((name) => ({ name, on: !this.off.has(name), milliseconds: this.#times.get(name) ?? 0 }));
  }
}
