import { z } from 'zod/mini';
import data from './data/labels.json';

/** What a line, a bracket or a sub-heading with a label holds. `other` is a field that the notice's record does not keep. */
export const Holds = z.enum([
  'lead',
  'duty',
  'cooperate',
  'leader',
  'deadline',
  'measures',
  'schedule',
  'funding',
  'breakdown',
  'goal',
  'content',
  'contact',
  'other',
]);
export type Holds = z.infer<typeof Holds>;

/** What a labelled column of a notice's table holds. */
export const ColumnHolds = z.enum([
  'number',
  'section',
  'title',
  'content',
  'target',
  'measures',
  'lead',
  'duty',
  'cooperate',
  'leader',
  'deadline',
  'schedule',
  'funding',
]);
export type ColumnHolds = z.infer<typeof ColumnHolds>;

const Words = z._default(z.array(z.string().check(z.minLength(1))), []);

/**
 * One thing that notices and ledgers label, with every word for it. `words` mean it wherever they stand; the other lists name
 * the places where their words mean it alone, because elsewhere they are too plain or mean something else.
 */
export const Label = z.strictObject({
  holds: z.nullable(Holds),
  column: z.nullable(ColumnHolds),
  words: Words,
  /** With each of `unitNouns` behind them, words that mean it wherever they stand: 牵头 gives 牵头单位, 牵头部门, 牵头科室. */
  stems: Words,
  /** At the head of a column, in a notice's table and in a ledger. */
  headers: Words,
  /** At the head of a ledger's column alone. */
  ledger: Words,
  /** In a notice's text alone: before a colon, in a bracket, as a sub-heading. */
  text: Words,
  /** Before a colon alone: 牵头：, 目标：. */
  colon: Words,
  /** Before a colon among units alone, in a bracket or a run: 负责：, and the names of fields that end a run. */
  among: Words,
});
export type Label = z.infer<typeof Label>;

/** What labels are about, under the ledger's keys where the ledger has a column for it. */
export const Concept = z.enum([
  'seq',
  'code',
  'category',
  'title',
  'target',
  'content',
  'breakdown',
  'measures',
  'leadUnit',
  'dutyUnit',
  'coopUnit',
  'implementUnit',
  'superviseUnit',
  'leadLeader',
  'unitLeader',
  'person',
  'contact',
  'phone',
  'deadline',
  'plannedOn',
  'startOn',
  'milestones',
  'progress',
  'funding',
  'totalInvest',
  'yearInvest',
  'location',
  'remark',
  'other',
]);
export type Concept = z.infer<typeof Concept>;

export const LabelTable = z.strictObject({
  schema: z.literal('taizhang/labels@1'),
  unitNouns: z.array(z.string().check(z.minLength(1))),
  labels: z.record(Concept, Label),
});
export type LabelTable = z.infer<typeof LabelTable>;

/** Every label of notices and ledgers with all its synonyms. Source: published notices and ledgers; the data file is their one place. */
export const labelTable: LabelTable = LabelTable.parse(data);
