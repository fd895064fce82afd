import { type FieldKey, fieldOf } from '../fields.ts';
import { type Note, note } from '../notes/note.ts';
import { ambiguityOf, type Evidence, periodField } from './ambiguity.ts';
import type { HeaderColumn } from './header-column.ts';
import type { How } from './mapping.ts';
import { normaliseHeader } from './normalise-header.ts';
import { type Recognised, recognise, recogniseExactly } from './recognise.ts';
import { fitField } from './samples.ts';

/** A column read by its header, its neighbours and its values. `asks` = shown as a guess. */
export interface ReadColumn {
  readonly field: FieldKey | null;
  readonly how: How;
  readonly asks: boolean;
  readonly confidence: number;
  readonly reason: Note;
  readonly alternatives: readonly FieldKey[];
}

/** Parents that make a child something else than it says alone: last year's 目标值, half a year's 任务数. */
const otherPeriod = /季度|上半年|下半年|月|上年|去年|往年|历年|上一年|截至|以前|上期/;

/** Children that say nothing without their parent: 责任单位 › 名称. */
const unitChildren = new Set(['单位', '单位名称', '部门', '部门名称']);
const textChildren = new Set(['名称', '内容']);

/** Whether a parent says what a child holds: 责任单位 › 单位 are units, where the one beside 年度目标 › 任务数 is what is counted in. */
function isNamedBy(parent: FieldKey, child: string): boolean {
  const { type } = fieldOf(parent);
  if (unitChildren.has(child)) return type === 'unit-list';
  return textChildren.has(child) && parent !== 'metric';
}

interface ReadPath extends Recognised {
  readonly asks: boolean;
  /** Whether the lowest header says it by itself, so that the ambiguity rules have a say. */
  readonly alone: boolean;
}

/** What the texts over a column say by themselves: with the parent first, then the lowest header alone. */
export function readPath(path: readonly string[]): ReadPath | null {
  const header = path.at(-1) ?? '';
  const parent = path.at(-2);
  const alone = recognise(header);
  if (parent === undefined) return alone && { ...alone, asks: alone.how === 'contains', alone: true };
  const [over, under] = [normaliseHeader(parent).text, normaliseHeader(header).text];
  const joined = recogniseExactly(`${over}/${under}`) ?? recogniseExactly(`${over}${under}`);
  if (joined) return { ...joined, asks: false, alone: false };
  const period = periodField(over, [under]);
  if (period) {
    return {
      field: period,
      how: 'normalised',
      confidence: 0.9,
      synonym: `${over}/${under}`,
      asks: false,
      alone: false,
    };
  }
  const above = recogniseExactly(parent);
  if (above?.field === 'funding' && alone?.field === 'region') {
    return { ...alone, field: 'fundCounty', how: 'normalised', asks: false, alone: false };
  }
  if (above && isNamedBy(above.field, under)) {
    return { ...above, how: 'normalised', confidence: 0.9, asks: false, alone: false };
  }
  if (!alone) return null;
  const strange = otherPeriod.test(over) && fieldOf(alone.field).fill === 'notice' && !/\d?月|季度/.test(under);
  if (strange) return { ...alone, how: 'contains', confidence: 0.4, asks: true, alone: false };
  return { ...alone, asks: alone.how === 'contains', alone: true };
}

function whyOf(found: Recognised, path: readonly string[]): Note {
  const shown = path.join(' › ');
  if (found.how === 'exact') return note('header-is', shown, found.field);
  if (found.how === 'normalised') return note('header-like', shown, found.synonym, found.field);
  return note('header-contains', shown, found.synonym, found.field);
}

/** The field of a column. A guess is never better than its evidence: values that do not fit the field turn it into one. */
export function readColumn(column: HeaderColumn, evidence: Evidence): ReadColumn {
  const found = readPath(column.path);
  if (!found) {
    const reason = note('header-unknown', column.path.join(' › '));
    return { field: null, how: 'none', asks: false, confidence: 0, reason, alternatives: [] };
  }
  const rule = found.alone && !found.asks ? ambiguityOf(evidence.text) : undefined;
  const verdict = rule?.decide(evidence);
  const field = verdict?.field ?? found.field;
  const alternatives = field === found.field ? [] : [found.field];
  if (verdict && !verdict.sure) {
    return { field, how: 'ambiguous', asks: true, confidence: 0.5, reason: verdict.reason, alternatives };
  }
  if (!found.asks && fieldOf(field).fill === 'notice' && !fitField(fieldOf(field), evidence.samples)) {
    const reason = note('content-against', field);
    return { field, how: 'ambiguous', asks: true, confidence: 0.4, reason, alternatives };
  }
  const decided = verdict !== undefined && field !== found.field;
  const reason = decided ? note('told-field', verdict.reason, field) : whyOf(found, column.path);
  return { field, how: found.how, asks: found.asks, confidence: found.confidence, reason, alternatives };
}
