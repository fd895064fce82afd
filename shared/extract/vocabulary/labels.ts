import { trimEndMarks } from '../../notice/trim.ts';
import { unitLabels } from './unit-labels.ts';
import { WordSet } from './words.ts';

/** What a labelled line under an item holds. */
export type LabelKind =
  | 'lead'
  | 'duty'
  | 'cooperate'
  | 'leader'
  | 'deadline'
  | 'measures'
  | 'schedule'
  | 'funding'
  | 'breakdown'
  | 'goal'
  | 'content'
  | 'contact';

/** Labels of fields under an item, as printed before a colon or as a sub-heading of an annex. Adding a synonym touches this table only. */
export const labelWords: Readonly<Record<LabelKind, readonly string[]>> = {
  lead: [
    '牵头单位',
    '牵头部门',
    '牵头责任单位',
    '牵头责任部门',
    '主责单位',
    '主责部门',
    '主办单位',
    '主要责任单位',
    '第一责任单位',
    '总牵头单位',
    '牵头科室',
    '主管部门',
    '牵头负责单位',
    '牵头实施单位',
    '牵头机构',
    '汇总单位',
  ],
  duty: [
    '责任单位',
    '责任部门',
    '承办单位',
    '承办部门',
    '落实单位',
    '落实部门',
    '实施单位',
    '责任科室',
    '责任处室',
    '责任主体',
    '实施主体',
    '承担单位',
    '责任机构',
    '工作责任单位',
    '负责单位',
    '负责部门',
    '执行单位',
    '建设单位',
    '指导部门',
    '指导单位',
    '责任分工',
    '分工单位',
    '推进单位',
    '牵头及责任单位',
    '牵头和责任单位',
    '责任领导单位',
    '办理单位',
    '完成单位',
  ],
  cooperate: [
    '配合单位',
    '配合部门',
    '协办单位',
    '协同单位',
    '协同责任单位',
    '协作单位',
    '参与单位',
    '参加单位',
    '参与部门',
    '协助单位',
    '协同部门',
    '配合责任单位',
  ],
  leader: [
    '牵头领导',
    '分管领导',
    '责任领导',
    '牵头负责领导',
    '督办领导',
    '包抓领导',
    '包联领导',
    '挂帅领导',
    '挂钩领导',
    '责任人',
    '主要责任人',
    '项目责任人',
    '具体责任人',
    '负责人',
    '牵头负责人',
    '项目负责人',
    '联系领导',
    '市级责任领导',
    '市领导',
    '区领导',
    '县领导',
    '责任市领导',
    '责任区领导',
    '责任县领导',
  ],
  deadline: [
    '完成时限',
    '完成时间',
    '时限要求',
    '时间节点',
    '时间要求',
    '办结时限',
    '计划完成时间',
    '拟完成时间',
    '预计完成时间',
    '工作时限',
    '办理时限',
    '完成期限',
    '时限',
    '时间进度',
    '整改时限',
    '完成节点',
    '计划完成时限',
    '实施期限',
    '执行时间',
    '实施时间',
  ],
  measures: [
    '推进措施',
    '落实措施',
    '工作措施',
    '具体措施',
    '主要措施',
    '工作举措',
    '具体举措',
    '主要举措',
    '推进举措',
    '落实举措',
    '保障措施',
    '实施措施',
    '重点举措',
    '工作内容及措施',
  ],
  schedule: [
    '进度计划',
    '完成进度',
    '进度安排',
    '工作进度',
    '实施进度',
    '时间安排',
    '推进计划',
    '节点安排',
    '阶段安排',
    '实施计划',
    '工作计划',
    '序时进度',
    '进度要求',
    '年度进度计划',
    '时序进度',
    '工作安排',
    '时间进度安排',
  ],
  funding: ['资金来源', '资金筹措', '资金安排', '资金渠道', '资金保障', '经费来源', '资金筹集', '投资来源'],
  breakdown: [
    '具体项目',
    '任务分解',
    '目标分解',
    '项目清单',
    '分解任务',
    '任务分配',
    '项目安排',
    '分解目标',
    '具体任务',
    '建设任务',
    '项目名单',
    '任务安排',
  ],
  goal: [
    '总体目标',
    '工作目标',
    '目标任务',
    '年度目标',
    '任务目标',
    '主要目标',
    '目标要求',
    '建设目标',
    '实施目标',
    '年度目标任务',
  ],
  content: [
    '工作内容',
    '主要内容',
    '实施内容',
    '建设内容',
    '具体内容',
    '工作任务',
    '重点任务',
    '政策内容',
    '任务内容',
    '实事内容',
    '项目内容',
    '建设规模及内容',
    '建设规模',
    '事项内容',
    '支持内容',
    '服务内容',
  ],
  contact: ['联系人', '联系电话', '联系方式', '咨询电话', '联络员', '监督电话', '咨询方式', '服务电话', '联系人及电话'],
};

const kindOf = new Map<string, LabelKind>();
for (const kind of Object.keys(labelWords) as LabelKind[]) for (const word of labelWords[kind]) kindOf.set(word, kind);
/** What the readers of units know as a label (`其他责任单位`, `县级领导`) is one before a line too, where its last word says so. */
const alsoUnits: readonly (readonly [LabelKind, readonly string[]])[] = [
  ['lead', unitLabels.牵头],
  ['duty', unitLabels.责任],
  ['cooperate', unitLabels.配合],
  ['leader', unitLabels.people],
];
for (const [kind, labels] of alsoUnits)
  for (const label of labels)
    if (!kindOf.has(label) && /.{2}(?:单位|部门|科室|处室|主体|机构|领导|责任人|负责人)$/u.test(label))
      kindOf.set(label, kind);
const words = new WordSet(kindOf.keys());

export interface Label {
  readonly kind: LabelKind;
  readonly word: string;
  /** Characters of the label with its brackets and colon. */
  readonly length: number;
}

/** The label with its colon (责任单位：, 【责任单位】, [牵头单位]:) that stands at an offset, or null. */
export function labelAt(text: string, at = 0): Label | null {
  const open = text.charAt(at);
  const bracketed = open === '【' || open === '〔' || open === '[' || open === '（' || open === '(';
  const word = words.at(text, bracketed ? at + 1 : at);
  if (word === null) return null;
  const kind = kindOf.get(word);
  if (kind === undefined) return null;
  let end = at + (bracketed ? 1 : 0) + word.length;
  const mark = text.charAt(end);
  if (
    bracketed &&
    (open === '【' || open === '〔' || open === '[') &&
    (mark === '】' || mark === '〕' || mark === ']')
  ) {
    end += 1;
    if (/[:：]/u.test(text.charAt(end))) end += 1;
    return { kind, word, length: end - at };
  }
  if (mark === '：' || mark === ':') return { kind, word, length: end + 1 - at };
  return null;
}

/** What a heading that is nothing but a label holds (落实措施, 资金来源), or null. */
export function headingKind(title: string): LabelKind | null {
  return kindOf.get(trimEndMarks(title, '：:。 ')) ?? null;
}
