import { labelTable } from '../../labels/labels.ts';
import { meaningsIn } from '../../labels/meanings.ts';
import { trimEndMarks } from '../../notice/trim.ts';
import { chapterTitles } from './chapter-titles.ts';

const titles: ReadonlySet<string> = new Set(chapterTitles);

const openings =
  /^(?:充分认识|提高(?:思想|政治)?认识|提高政治站位|统一思想|加强组织(?:领导|保障|实施|协调)|强化组织(?:领导|保障|实施|协调)|切实加强(?:组织)?领导|认真(?:抓好|做好)?组织(?:实施|领导)|高度重视|强化保障(?:措施|机制)?$|健全(?:保障|工作)机制$|完善保障(?:措施|机制)|抓好组织(?:实施|领导)|严格(?:督查|督导|考核)|强化(?:督查|督导|监督|考核)(?:考核|检查|问责|评估|落实|督办)*$|工作(?:要求|保障)|20\d\d年(?:工作)?回顾|过去[一五]年|今年以来|明确(?:工作)?职责|压实(?:工作|主体)?责任$|总体(?:要求|目标|思路|部署)|本(?:实施)?(?:方案|若干措施|政策措施|措施|意见|通知|办法|政策|规定|细则|计划|文件)(?:自|从|由|所称|未尽|与))/u;

/** 活动目标, 行动时间: who or what is organised, and a word for its frame. */
const framed =
  /^(?:活动|行动|整治|工作|总体|创建|专项行动|专项整治|攻坚|比赛|培训|检查)(?:目标|目的|要求|时间|步骤|原则|主题|背景|意义|纪律|时间和步骤|时间安排|步骤安排|组织|领导)$/u;

const phase = /^(?:第[一二三四五]阶段[：:]?)?[一-龥、]{2,10}阶段$/u;

const combined = /^(?:[^，。；：]{2,6})(?:和|与|及|、)([^，。；：]{2,8})$/u;

/** Cases of `isFrameChapter`: the first list are frames, the second tasks. */
export const chapterCases = {
  frames: [
    '总体要求',
    '指导思想和基本原则',
    '加强组织领导',
    '保障措施',
    '强化督查考核',
    '名词解释',
    '提高思想认识',
    '宣传发动阶段（5月10日—20日）',
    '本措施自2031年3月1日起施行',
    '本方案由县住建局负责解释',
    '活动目标',
    '整治时间',
  ],
  tasks: [
    '重点任务',
    '主要任务',
    '任务分工',
    '加强基础设施建设',
    '强化要素保障服务企业',
    '提高民生保障标准',
    '加强服务保障',
  ],
} as const;

/** Whether a heading names a chapter that frames the tasks and never holds them. */
export function isFrameChapter(title: string): boolean {
  const plain = trimEndMarks(title.replace(/[（(][^（）()]{0,20}[）)]$/u, ''), '：:。 ');
  if (titles.has(plain) || openings.test(plain) || framed.test(plain) || phase.test(plain)) return true;
  const second = combined.exec(plain)?.[1];
  if (second === undefined) return false;
  const first = plain.slice(0, plain.length - second.length - 1);
  return titles.has(first) && titles.has(second);
}

/** Labels that name chapters of tasks too, so that a heading of this name alone is no field of an item. */
const alsoChapters: ReadonlySet<string> = new Set([
  '重点任务',
  '工作任务',
  '具体任务',
  '建设任务',
  '任务内容',
  '任务分解',
  '任务分配',
  '任务安排',
  '分解任务',
  '分解目标',
  '目标分解',
  '具体项目',
  '项目清单',
  '项目安排',
  '项目名单',
  '实事内容',
  '主要举措',
  '重点举措',
  '攻坚举措',
  '推进举措',
  '主要目标',
  '总体目标',
  '实施目标',
  '目标要求',
  '年度目标任务',
  '工作计划',
  '工作安排',
  '实施计划',
  '推进计划',
  '年度推进计划',
  '阶段安排',
  '进展情况',
  '完成情况',
]);

/** Fields of an item that no label of the record's fields names: those of a policy, a guide, a project. */
const furtherFields: ReadonlySet<string> = new Set([
  '适用对象',
  '支持对象',
  '扶持对象',
  '补贴对象',
  '服务对象',
  '保障对象',
  '申报条件',
  '申请条件',
  '享受条件',
  '支持条件',
  '办理条件',
  '办理流程',
  '申报流程',
  '申请流程',
  '办理程序',
  '申报程序',
  '兑现流程',
  '办理方式',
  '兑现方式',
  '申领方式',
  '办理地点',
  '办理渠道',
  '申报材料',
  '申请材料',
  '所需材料',
  '文件依据',
  '政策措施',
  '政策要点',
  '支持标准',
  '补贴标准',
  '奖励标准',
  '补助标准',
  '扶持标准',
  '救助标准',
  '执行期限',
  '有效期限',
  '政策期限',
  '建设性质',
  '建设工期',
  '建设期限',
  '投资规模',
  '年度投资',
  '实施方式',
  '工作标准',
  '考核指标',
  '预期效果',
  '预期成效',
  '项目名称',
  '目标',
  '措施',
  '内容',
]);

const labelled = meaningsIn(labelTable, 'heading');

/** Whether a sub-heading is the name of a field of one item, and so no item itself. */
export function isFieldTitle(title: string): boolean {
  const plain = trimEndMarks(title, '：:。 ');
  return furtherFields.has(plain) || (labelled.has(plain) && !alsoChapters.has(plain));
}

const explainer =
  /^(?:(?:文件|政策|方案|办法|意见|出台|起草|制定|编制|修订|发文)?(?:的)?(?:背景|依据|过程|目的|意义|必要性|主要考虑)(?:(?:和|及|与|、).{1,8})?|(?:文件|政策|方案)?(?:的)?主要内容|(?:主要)?(?:特点|亮点|创新点|创新举措|变化)|(?:重要)?(?:名词|概念)解释|解读(?:机关|单位|人|部门)|新旧政策差异|下一步(?:工作)?(?:打算|安排)?|政策(?:问答|解读))[：:。？?]?$/u;

/** Cases of `isExplainerChapter`. */
export const explainerCases = {
  yes: ['起草背景', '制定依据', '主要内容', '创新点', '出台背景和意义', '解读机关'],
  no: ['重点任务', '主要任务', '建设内容', '工作背景下的举措'],
} as const;

/** Whether a heading is one of those by which a policy is explained and no task is given. */
export function isExplainerChapter(title: string): boolean {
  return explainer.test(title.replace(/\s/gu, ''));
}
