import type { FieldKey } from '../fields.ts';
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
  readonly reason: string;
}

/** Headers that mean different things in different sheets, and what decides. */
export interface AmbiguityRule {
  readonly headers: readonly string[];
  readonly decide: (evidence: Evidence) => Verdict;
}

const sure = (field: FieldKey, reason: string): Verdict => ({ field, sure: true, reason });
const guess = (field: FieldKey, reason: string): Verdict => ({ field, sure: false, reason });

const has = (evidence: Evidence, ...keys: FieldKey[]) => keys.some((key) => evidence.others.has(key));
const countHint = (hint: string | null) => hint !== null && hint !== '%' && hint !== '个百分点' && isUnitWord(hint);

function firstColumnOf(evidence: Evidence, keys: readonly FieldKey[]): number {
  return Math.min(...keys.flatMap((key) => evidence.others.get(key) ?? []), Number.POSITIVE_INFINITY);
}

function bareUnit(evidence: Evidence): Verdict {
  if (areUnitWords(evidence.samples)) return sure('unit', '该列内容是“个、项、万元”等计量单位');
  if (areOrganisations(evidence.samples)) return sure('dutyUnit', '该列内容是单位名称');
  if (evidence.figuresLeft || ['targetValue', 'doneValue', 'share', 'thisTarget'].includes(evidence.left ?? '')) {
    return sure('unit', '左侧一列是数字，此列是计量单位');
  }
  if (has(evidence, 'dutyUnit', 'leadUnit')) return guess('unit', '“单位”可能是计量单位，也可能是责任单位');
  return guess('dutyUnit', '“单位”可能是责任单位，也可能是计量单位');
}

function goal(evidence: Evidence): Verdict {
  const text: FieldKey = evidence.text === '内容' ? 'content' : 'target';
  if (countHint(evidence.hint)) return sure('targetValue', `表头注明单位“${evidence.hint}”，该列填数字`);
  if (areFigures(evidence.samples)) return sure('targetValue', '该列内容都是数字');
  if (evidence.samples.length === 0 && evidence.right === 'unit') return sure('targetValue', '右侧一列是计量单位');
  return sure(text, evidence.samples.length > 0 ? '该列内容是文字' : '按通常含义');
}

function advance(evidence: Evidence): Verdict {
  if (evidence.hint === '%' || arePercentages(evidence.samples)) return sure('rate', '该列内容是百分比');
  if (areFigures(evidence.samples)) return sure('doneValue', '该列内容都是数字');
  if (areStates(evidence.samples)) return sure('status', '该列内容是办理状态');
  if (areYesNo(evidence.samples)) return sure('finished', '该列内容是“是、否”');
  if (has(evidence, 'progress') && ['进度', '工作进度'].includes(evidence.text)) {
    return sure('rate', '另有一列进展情况，此列是进度');
  }
  if (has(evidence, 'progress') && ['完成进度', '总体进度'].includes(evidence.text)) {
    return guess('status', '另有一列进展情况，此列可能是办理状态，也可能是完成率');
  }
  return sure('progress', '按通常含义');
}

function problems(evidence: Evidence): Verdict {
  const first = firstColumnOf(evidence, ['leadUnit', 'dutyUnit', 'coopUnit', 'measures', 'deadline']);
  if (!has(evidence, 'title', 'target', 'content') && evidence.column < first && Number.isFinite(first)) {
    return sure('problem', '没有事项列，此列在单位、措施、时限之前，是所整改的问题');
  }
  return sure('problems', '按通常含义');
}

function moment(evidence: Evidence): Verdict {
  if (has(evidence, 'deadline')) return sure('milestones', '另有一列完成时限，此列是节点安排');
  if (evidence.text === '时间节点' || areTimes(evidence.samples)) return sure('deadline', '没有其他时限列');
  return guess('deadline', '“时间”可能是完成时限，也可能是其他时间');
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
  return money === undefined
    ? guess(field, `“${evidence.text}”上方没有“资金来源”一类的表头`)
    : sure(field, '上方表头或标题说明是资金');
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
    return said === null || said === plan ? sure(plan, '按通常含义，填计划') : sure(said, '上方表头说明是完成情况');
  },
};

/** Headers of a title that takes an item's whole text where the sheet has no other column for it. */
export const taskHeaders: readonly string[] = ['工作任务', '重点任务', '主要工作任务'];

/** The headers known to be ambiguous. Source: the field study's list, each seen in published ledgers with both meanings. */
export const ambiguityRules: readonly AmbiguityRule[] = [
  { headers: ['责任单位', '责任部门', '承办单位'], decide: () => sure('dutyUnit', '按通常含义') },
  { headers: ['单位'], decide: bareUnit },
  { headers: ['目标任务', '任务目标', '年度目标', '年度任务', '目标', '全年目标', '内容'], decide: goal },
  { headers: ['进展情况', '完成情况', '进度', '工作进度', '完成进度', '总体进度'], decide: advance },
  { headers: ['存在问题'], decide: problems },
  {
    headers: ['计划完成时间', '预计完成时间', '计划完成日期', '预计完成日期', '拟完成时间', '预期完成时间'],
    decide: (evidence) =>
      has(evidence, 'deadline')
        ? sure('plannedOn', '另有一列完成时限')
        : sure('deadline', '没有其他时限列，此列就是完成时限'),
  },
  {
    headers: ['编号', '项目编号'],
    decide: (evidence) =>
      !has(evidence, 'seq') && areOrdinals(evidence.samples)
        ? sure('seq', '没有序号列，此列内容是1、2、3')
        : sure('code', '按通常含义'),
  },
  { headers: ['时间', '时间节点'], decide: moment },
  {
    headers: ['区县', '地区', '乡镇'],
    decide: (evidence) =>
      areFigures(evidence.samples) ? sure('share', '该列内容都是数字') : sure('region', '按通常含义'),
  },
  { headers: Object.keys(fundFields), decide: fundLevel },
  periodRule,
  {
    headers: ['解决措施', '解决办法', '推进措施', '工作措施', '措施'],
    decide: (evidence) =>
      evidence.left === 'problems' || evidence.left === 'reasons'
        ? sure('nextSteps', '左侧一列是存在问题')
        : sure(evidence.text === '解决办法' ? 'nextSteps' : 'measures', '按通常含义'),
  },
  {
    headers: ['任务数', '数量'],
    decide: (evidence) => {
      if (!has(evidence, 'region')) return sure('targetValue', '按通常含义');
      return has(evidence, 'title', 'content', 'target')
        ? guess('targetValue', '有区县列也有项目列，可能是总目标，也可能是分解到区县的任务数')
        : sure('share', '一个区县一行，此列是分解任务数');
    },
  },
  {
    headers: ['审核人'],
    decide: (evidence) =>
      has(evidence, 'closed', 'closedOn') ? sure('closedBy', '与销号列在一起') : sure('reviewer', '按通常含义'),
  },
  {
    headers: taskHeaders,
    decide: (evidence) =>
      firstColumnOf(evidence, ['title']) < Number.POSITIVE_INFINITY
        ? sure('content', '另有一列项目名称')
        : sure('title', '按通常含义'),
  },
];

const ruleOf = new Map<string, AmbiguityRule>();
for (const rule of ambiguityRules) for (const header of rule.headers) ruleOf.set(header, rule);

/** The rule for a normalised header, or undefined where it has one meaning. */
export function ambiguityOf(text: string): AmbiguityRule | undefined {
  return ruleOf.get(text);
}
