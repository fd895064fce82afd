import type { FigureKind } from '../../notice/capture.ts';
import type { LabelKind } from './labels.ts';

/** What a figure that the targets' reader refused was instead, by the rule that refused it; a rule without a sign of its own is not here. */
export const refusedKinds: ReadonlyMap<string, FigureKind> = new Map([
  ['age', 'age'],
  ['quoted name', 'name'],
  ['class', 'name'],
  ['route', 'name'],
  ['house', 'name'],
  ['slogan', 'name'],
  ['article', 'name'],
  ['part in brackets', 'part'],
  ['ordinal', 'ordinal'],
  ['rank', 'ordinal'],
  ['base', 'base'],
  ['duration', 'period'],
  ['distance', 'distance'],
  ['threshold', 'threshold'],
  ['make-up', 'background'],
  ['own count', 'background'],
  ['policy', 'background'],
  ['background', 'background'],
  ['scope', 'background'],
  ['capacity', 'background'],
]);

/** What the numbers of a labelled field are. */
export const fieldKinds: Readonly<Partial<Record<LabelKind, FigureKind>>> = {
  schedule: 'schedule',
  funding: 'funding',
  breakdown: 'share',
  deadline: 'date',
  measures: 'background',
  leader: 'reference',
  contact: 'reference',
};

/** What the figures of a column are that fills no field, by its header; the first that fits. */
const columnKinds: readonly (readonly [header: RegExp, kind: FigureKind])[] = [
  [/投资|资金|金额|经费|预算|造价|概算|费用|补助|补贴|贷款/u, 'funding'],
  [/电话|手机|联系|邮箱|编码|代码|编号|文号|依据/u, 'reference'],
  [/地址|地点|位置|点位|名称|路段|起止|范围|位于|线路|桩号|乡镇|村|社区|单位|企业|业主|规格|型号/u, 'name'],
  [/时间|日期|年限|工期|年度$|期限|开工|竣工/u, 'date'],
  [/现有|已|上年|去年|往年|累计|完成|进展|进度|基数|现状|备注|说明/u, 'background'],
  [/分值|分数|权重|得分/u, 'share'],
];

/** What the figures under a header are; null where the header does not say. */
export function columnFigures(header: string): FigureKind | null {
  return columnKinds.find(([pattern]) => pattern.test(header))?.[1] ?? null;
}

/** Before a number: a telephone, a standard, a document. */
export const phoneBefore = /(?:电话|热线|手机|传真|邮编|邮政编码|微信|QQ)[：:]?\s?$/;
export const standardBefore =
  /(?:GB|GB\/T|GBT|CJJ|JGJ|DB\d{0,4}(?:\/T)?|T\/[A-Z]{2,8}|HJ|YY|WS|MZ|JT|JTG|ISO|IEC|QB|SB|NY|TB)[\s/]?T?\s?$/;
export const documentBefore = /(?:[〔[（]\s?|[〕\]）]第?|发第?)$/;
export const documentAfter = /^(?:[〕\]）]|号(?:文|令|)?)/;

/** A label of what something costs, right before the amount: 资金预算：12万元. */
export const costBefore = /(?:投资|资金|预算|经费|造价|概算|金额|费用)(?:（[^（）]{1,6}）)?[：:]\s?(?:约|共)?$/;

/** Shapes of numbers for calling: 0571-88001234, 13800001234, 400-8001234. */
export const phoneShape = /^(?:0\d{2,3}-?\d{7,8}|1\d{10}|[48]00-?\d{3}-?\d{4}|\d{7,8})$/;
export const standardShape = /^\d{3,6}(?:\.\d{1,2})?[-—–]\d{2,4}$/;
export const clockShape = /^\d{1,2}[:：]\d{2}(?:[-—–~至]\d{1,2}[:：]\d{2})?$/;
export const ratioShape = /^\d{1,4}(?:[:：]\d{1,4}){1,3}$/;
export const nameShape = /[A-Za-z+×*·]/;

/** Letters that are typed for digits, in a number and before one: 4OO户, l20户, l，200张; 5G and O2O are followed by no unit. */
export const misprintShape = /^\d+[OoIl][OoIl\d]*(?:\.[OoIl\d]+)?$|^\d+\.\d*[OoIl][OoIl\d]*$/;
export const misprintBefore = /(?:^|[^A-Za-z])[A-Za-z][,，]?$/;
export const plainDigits = /^\d+$/;
export const scaleAfter = /^[万亿千百余多]/;

/** After a bare number: what makes it a name of a line, a road, a grade, a version. */
export const nameAfter =
  /^(?:#|(?:政务|便民|服务)?(?:热线|专线|平台|专席|号|级|型|版|代|国道|省道|县道|乡道|路|线|层|分制|站式|年级|年代|星|点|房|码|公里圈|大道|街|弄|巷|类|系|师|团|区|院|所|幼|中|小|校|模式|体系|行动|工程|计划|机制|战略|制|式|位一体|网|云|大|个一))/;
/** After a bare number: bodies that join in. */
export const bodiesAfter = /^(?:部门|单位|部委|厅局|镇街|镇|乡|街道|村|社区|县|区|市|省)/;
/** 十五五, 十四五 and other plans by their number. */
export const ordinalBefore = /(?:第|附件|附表|表|图|编号|序号|No\.?|前|排名)$/;
/** Marks that follow the number of an entry inside a text. */
export const entryAfter = /^\s?[.．、）)]/;
export const entryBefore = /(?:^|[。；：:;（(\s])$/;

/** Numbers that carry a sign of a clock or a day of the month: 8时, 30分, 25日前. */
export const clockAfter = /^(?:[至到—–-]\d{1,2})?(?:时|点|分|：|:)/;
/** A year by itself. */
export const yearShape = /^(?:19|20)\d{2}$/;
/** Numbers of public services: 12345, 95598, 96110 (电信网编号计划). */
export const hotline = /^(?:1[12]\d{3}|9[56]\d{3}|1[129]\d)$/;
/** Letters that a number belongs to: PM2.5, K8. */
export const lettersBefore = /[A-Za-z]$/;
/** A place that a Chinese numeral begins the name of: 三十六脚湖. */
export const placeAfter = /^[一-龥]{0,3}(?:湖|河|江|山|镇|村|路|桥|街|巷|湾|岛|渠|沟|坝|水库|中学|小学|里|园)/;
/** Bounds of an amount that prints no unit: 3000万以下的小微企业. */
export const boundAfter = /^(?:（含）)?(?:及|或)?(?:以上|以下|以内)的?[一-龥]/;
/** One part of so many: 2/3. */
export const fractionAfter = /^\/\d/;
export const fractionBefore = /\d\/$/;
/** A ratio in which something is borne: 按4:6比例分担. */
export const sharedAfter = /^(?:的?比例|分担|分摊|比)/;
