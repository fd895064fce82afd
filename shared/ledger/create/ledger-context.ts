import type { Capture } from '../../notice/capture.ts';
import { chinaDay } from '../../notice/day-of.ts';
import type { CellValue } from '../../workbook/cell.ts';
import { type LightPreset, lights } from '../light.ts';
import { monthOf } from '../rows/rows-of.ts';
import { type Subject, subjectOf } from '../rows/subject.ts';
import type { Template } from '../templates.ts';
import { Design } from './design.ts';
import type { LedgerOptions } from './options.ts';

/** What all sheets of one new ledger share. */
export interface LedgerContext {
  readonly template: Template;
  readonly captures: readonly Capture[];
  readonly options: LedgerOptions;
  readonly subject: Subject;
  readonly asOf: string;
  readonly reportDate: string;
  readonly month: number;
  readonly preset: LightPreset;
  readonly design: Design;
  /** Names of the workbook and what they hold. */
  readonly settings: Readonly<Record<string, CellValue>>;
}

/** Reads the defaults of a new ledger from its notices; the data date is the day of the capture unless it is given. */
export function ledgerContext(template: Template, captures: readonly Capture[], options: LedgerOptions): LedgerContext {
  const { region, year, programme, issuer } = options;
  const subject = subjectOf(captures, {
    ...(region === undefined ? {} : { region }),
    ...(year === undefined ? {} : { year }),
    ...(programme === undefined ? {} : { programme }),
    ...(issuer === undefined ? {} : { issuer }),
  });
  const asOf = options.asOf ?? (captures[0] === undefined ? '2000-01-01' : chinaDay(captures[0].capturedAt));
  const preset = lights[options.light ?? 'yinchuan'];
  const thresholds = preset.thresholds.map(({ name, value }) => [name, value] as const);
  return {
    template,
    captures,
    options,
    subject,
    asOf,
    reportDate: options.reportDate ?? asOf,
    month: monthOf(captures, options),
    preset,
    design: new Design(options),
    settings: {
      asOf: { day: asOf },
      yearStart: { day: `${subject.year || asOf.slice(0, 4)}-01-01` },
      ...Object.fromEntries(thresholds),
    },
  };
}

/** What a table is called: its template's name, a monthly one with its month, so that a workbook holds one a month. */
export function tableName({ template, month }: LedgerContext): string {
  return template.rowUnit === 'schedule-month' ? `${template.name}${month}月` : template.name;
}
