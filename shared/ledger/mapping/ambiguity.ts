import type { FieldKey } from '../fields.ts';
import { type Note, note } from '../notes/note.ts';
import type { Why } from '../notes/words.ts';
import { isUnitWord } from './normalise-header.ts';
import {
  areFigures,
  areOrdinals,
  areOrganisations,
  arePercentages,
  areStates,
  areTimes,
  areUnitWords,
  areYesNo,
  type Samples,
} from './samples.ts';

/** What may tell an ambiguous header's meaning. */
export interface Evidence {
  /** The header, normalised, and its parents. */
  readonly text: string;
  readonly parents: readonly string[];
  readonly hint: string | null;
  readonly samples: Samples;
  readonly column: number;
  /** Columns of the sheet by the field that their header alone says; without this column. */
  readonly others: ReadonlyMap<FieldKey, readonly number[]>;
  /** What the next columns to the left and right are taken for, and whether figures stand to the left. */
  readonly left: FieldKey | null;
  readonly right: FieldKey | null;
  readonly figuresLeft: boolean;
  /** Everything that stands above the header. */
  readonly title: string;
}

/** `sure` verdicts are applied; the others are shown as a guess. */
export interface Verdict {
  readonly field: FieldKey;
  readonly sure: boolean;
  readonly reason: Note;
}

/** Headers that mean different things in different sheets, and what decides. */
export interface AmbiguityRule {
  readonly headers: readonly string[];
  readonly decide: (evidence: Evidence) => Verdict;
}

const told = (why: Why | Note): Note => (typeof why === 'string' ? note('told', why) : why);
const sure = (field: FieldKey, why: Why | Note): Verdict => ({ field, sure: true, reason: told(why) });
const guess = (field: FieldKey, why: Why | Note): Verdict => ({ field, sure: false, reason: told(why) });

const has = (evidence: Evidence, ...keys: FieldKey[]) => keys.some((key) => evidence.others.has(key));
const countHint = (hint: string | null) => hint !== null && hint !== '%' && hint !== '个百分点' && isUnitWord(hint);

function firstColumnOf(evidence: Evidence, keys: readonly FieldKey[]): number {
  return Math.min(...keys.flatMap((key) => evidence.others.get(key) ?? []), Number.POSITIVE_INFINITY);
}

function bareUnit(evidence: Evidence): Verdict {
  if (areUnitWords(evidence.samples)) return sure('unit', 'holds-measures');
  if (areOrganisations(evidence.samples)) return sure('dutyUnit', 'holds-organisations');
  if (evidence.figuresLeft || ['targetValue', 'doneValue', 'share', 'thisTarget'].includes(evidence.left ?? '')) {
    return sure('unit', 'figures-left');
  }
  if (has(evidence, 'dutyUnit', 'leadUnit')) return guess('unit', 'unit-or-duty');
  return guess('dutyUnit', 'duty-or-unit');
}

function goal(evidence: Evidence): Verdict {
  const text: FieldKey = evidence.text === '内容' ? 'content' : 'target';
  if (countHint(evidence.hint)) return sure('targetValue', note('unit-in-header', evidence.hint ?? ''));
  if (areFigures(evidence.samples)) return sure('targetValue', 'holds-figures');
  const bare = evidence.samples.length === 0 && !has(evidence, 'targetValue');
  if (bare && evidence.right === 'unit') return sure('targetValue', 'measures-right');
  return sure(text, evidence.samples.length > 0 ? 'holds-text' : 'usual');
}

function advance(evidence: Evidence): Verdict {
  if (evidence.hint === '%' || arePercentages(evidence.samples)) return sure('rate', 'holds-percentages');
  if (areFigures(evidence.samples)) return sure('doneValue', 'holds-figures');
  if (areStates(evidence.samples)) return sure('status', 'holds-states');
  if (areYesNo(evidence.samples)) return sure('finished', 'holds-yes-no');
  if (has(evidence, 'progress') && ['进度', '工作进度'].includes(evidence.text)) {
    return sure('rate', 'progress-beside');
  }
  if (has(evidence, 'progress') && ['完成进度', '总体进度'].includes(evidence.text)) {
    return guess('status', 'status-or-rate');
  }
  return sure('progress', 'usual');
}

function problems(evidence: Evidence): Verdict {
  const first = firstColumnOf(evidence, ['leadUnit', 'dutyUnit', 'coopUnit', 'measures', 'deadline']);
  if (!has(evidence, 'title', 'target', 'content') && evidence.column < first && Number.isFinite(first)) {
    return sure('problem', 'before-measures');
  }
  return sure('problems', 'usual');
}

function moment(evidence: Evidence): Verdict {
  if (has(evidence, 'deadline')) return sure('milestones', 'deadline-beside-milestones');
  if (evidence.text === '时间节点' || areTimes(evidence.samples)) return sure('deadline', 'no-other-deadline');
  return guess('deadline', 'deadline-or-time');
}

const fundFields: Readonly<Record<string, FieldKey>> = {
  中央: 'fundCentral',
  省级: 'fundProvince',
  市级: 'fundCity',
  区级: 'fundCounty',
  县级: 'fundCounty',
  其他: 'fundOther',
};

function fundLevel(evidence: Evidence): Verdict {
  const field = fundFields[evidence.text] ?? 'fundOther';
  const money = [...evidence.parents, evidence.title].find((text) => /资金|投资|来源|经费/.test(text));
  return money === undefined ? guess(field, note('no-funds-above', evidence.text)) : sure(field, 'funds-above');
}

const periodWords: readonly (readonly [FieldKey, FieldKey, readonly string[]])[] = [
  ['q1Plan', 'q1Done', ['一季度', '第一季度', '1季度']],
  ['q2Plan', 'q2Done', ['二季度', '第二季度', '2季度']],
  ['q3Plan', 'q3Done', ['三季度', '第三季度', '3季度']],
  ['q4Plan', 'q4Done', ['四季度', '第四季度', '4季度']],
  ['m01Plan', 'm01Done', ['1月', '1月份', '一月']],
  ['m02Plan', 'm02Done', ['2月', '2月份', '二月']],
  ['m03Plan', 'm03Done', ['3月', '3月份', '三月']],
  ['m04Plan', 'm04Done', ['4月', '4月份', '四月']],
  ['m05Plan', 'm05Done', ['5月', '5月份', '五月']],
  ['m06Plan', 'm06Done', ['6月', '6月份', '六月']],
  ['m07Plan', 'm07Done', ['7月', '7月份', '七月']],
  ['m08Plan', 'm08Done', ['8月', '8月份', '八月']],
  ['m09Plan', 'm09Done', ['9月', '9月份', '九月']],
  ['m10Plan', 'm10Done', ['10月', '10月份', '十月']],
  ['m11Plan', 'm11Done', ['11月', '11月份', '十一月']],
  ['m12Plan', 'm12Done', ['12月', '12月份', '十二月']],
];

const saysDone = /完成|实际|进展|进度/;
const saysPlan = /计划|目标|任务|安排|节点/;

/** What a column of a month or quarter holds, by the words over or under the period; null where the words name neither. */
export function periodField(period: string, words: readonly string[]): FieldKey | null {
  const found = periodWords.find(([, , names]) => names.includes(period));
  if (!found) return null;
  if (words.some((text) => saysPlan.test(text))) return found[0];
  if (words.some((text) => saysDone.test(text))) return found[1];
  return null;
}

const periodRule: AmbiguityRule = {
  headers: periodWords.flatMap(([, , names]) => names),
  decide: (evidence) => {
    const said = periodField(evidence.text, evidence.parents);
    const plan = periodWords.find(([, , names]) => names.includes(evidence.text))?.[0] ?? 'milestones';
    return said === null || said === plan ? sure(plan, 'usual-plan') : sure(said, 'done-above');
  },
};

/** Headers of a title that takes an item's whole text where the sheet has no other column for it. */
export const taskHeaders: readonly string[] = ['工作任务', '重点任务', '主要工作任务'];

/** The headers known to be ambiguous. Source: the field study's list, each seen in published ledgers with both meanings. */
export const ambiguityRules: readonly AmbiguityRule[] = [
  { headers: ['责任单位', '责任部门', '承办单位'], decide: () => sure('dutyUnit', 'usual') },
  { headers: ['单位'], decide: bareUnit },
  { headers: ['目标任务', '任务目标', '年度目标', '年度任务', '目标', '全年目标', '内容'], decide: goal },
  { headers: ['进展情况', '完成情况', '进度', '工作进度', '完成进度', '总体进度'], decide: advance },
  { headers: ['存在问题'], decide: problems },
  {
    headers: ['计划完成时间', '预计完成时间', '计划完成日期', '预计完成日期', '拟完成时间', '预期完成时间'],
    decide: (evidence) =>
      has(evidence, 'deadline') ? sure('plannedOn', 'deadline-beside') : sure('deadline', 'deadline-itself'),
  },
  {
    headers: ['编号', '项目编号'],
    decide: (evidence) =>
      !has(evidence, 'seq') && areOrdinals(evidence.samples) ? sure('seq', 'holds-ordinals') : sure('code', 'usual'),
  },
  { headers: ['时间', '时间节点'], decide: moment },
  {
    headers: ['区县', '地区', '乡镇'],
    decide: (evidence) => (areFigures(evidence.samples) ? sure('share', 'holds-figures') : sure('region', 'usual')),
  },
  { headers: Object.keys(fundFields), decide: fundLevel },
  periodRule,
  {
    headers: ['解决措施', '解决办法', '推进措施', '工作措施', '措施'],
    decide: (evidence) =>
      evidence.left === 'problems' || evidence.left === 'reasons'
        ? sure('nextSteps', 'problems-left')
        : sure(evidence.text === '解决办法' ? 'nextSteps' : 'measures', 'usual'),
  },
  {
    headers: ['任务数', '数量'],
    decide: (evidence) => {
      if (!has(evidence, 'region')) return sure('targetValue', 'usual');
      return has(evidence, 'title', 'content', 'target')
        ? guess('targetValue', 'total-or-share')
        : sure('share', 'row-a-district');
    },
  },
  {
    headers: ['审核人'],
    decide: (evidence) =>
      has(evidence, 'closed', 'closedOn') ? sure('closedBy', 'beside-closing') : sure('reviewer', 'usual'),
  },
  {
    headers: taskHeaders,
    decide: (evidence) =>
      firstColumnOf(evidence, ['title']) < Number.POSITIVE_INFINITY
        ? sure('content', 'title-beside')
        : sure('title', 'usual'),
  },
];

const ruleOf = new Map<string, AmbiguityRule>();
for (const rule of ambiguityRules) for (const header of rule.headers) ruleOf.set(header, rule);

/** The rule for a normalised header, or undefined where it has one meaning. */
export function ambiguityOf(text: string): AmbiguityRule | undefined {
  return ruleOf.get(text);
}
