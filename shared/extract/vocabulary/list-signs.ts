import { opensAsTask } from './notice-kinds.ts';

/** What the lines round a list say of it: that tasks are handed out, that work is reported, that a meeting is. */

const handedOut =
  /(?:任务|指标|项目|计划|目标|清单|责任|分工|工作|实事|措施|举措)[^。；：]{0,24}(?:下达|分解|分配|明确|安排|部署|确定|布置|公布)[^。；：]{0,8}如下|(?:作|做)(?:出|好)?如下(?:安排|分工|部署|分配|任务)|(?:任务|实事|措施|举措|分工|项目|工作)(?:清单|分解|安排|分工|计划|要点)?如下[：:]?$|(?:任务|分工|实事|措施|举措|工作)(?:包括|有)[：:]$/u;
const otherOrder =
  /(?:时间|日程|议程|流程|程序|步骤|放假|值班|考试|报名|班次|事宜|有关事项|名单|材料|要求)[^，。；：]{0,6}如下/u;

/** Lines of `handsOut` and lines that only resemble them. */
export const handsOutCases = {
  yes: [
    '现将我镇2031年第一批任务下达如下：',
    '现对各工程指挥部住房建设任务作如下安排：',
    '现将任务分解如下：',
    '2024年全县重点项目安排如下：',
    '主要任务如下：',
    '现将2024年民生实事公布如下：',
  ],
  no: [
    '现将有关事项通知如下：',
    '现将2024年考试时间安排如下：',
    '办理流程如下：',
    '提出如下意见：',
    '现提出以下要求：',
    '现将工作任务有关要求明确如下：',
  ],
} as const;

/** Whether a line hands out the tasks that follow it. */
export function handsOut(line: string): boolean {
  return handedOut.test(line) && !otherOrder.test(line);
}

const taskChapter =
  /^(?:(?:年度|主要|重点|具体|工作|目标|整治|建设|攻坚|推进|实施|专项|行动|核心|关键|阶段性?|近期)*(?:工作)?任务(?:分工|分解|安排|清单|及分工|和分工|与分工|及措施|和措施|和责任分工)?|(?:主要|重点|具体|政策|工作|推进)+(?:措施|举措|工作|行动)|(?:重点|整治|攻坚)内容|任务分工|工作分工)$/u;

/** Headings of `isTaskChapter` and headings that only resemble them. */
export const taskChapterCases = {
  yes: ['主要任务', '重点任务', '工作任务', '任务分工', '主要措施', '重点工作', '整治任务', '重点任务及分工'],
  no: ['工作目标', '保障措施', '任务要求', '主要工作情况', '有关要求'],
} as const;

/** Whether a heading says that what stands below it are the tasks. */
export function isTaskChapter(title: string): boolean {
  return taskChapter.test(title.replace(/\s/gu, ''));
}

const reportChapters: readonly RegExp[] = [
  /^(?:(?:20\d\d年)?(?:主要|重点|总体)?(?:工作|任务)?(?:开展|完成|进展|落实|推进|整改|执行)+情况|(?:主要|重点)?工作(?:情况|回顾|成效|做法|成绩|完成情况)?|主要(?:做法|成效|成绩|举措和成效)|(?:取得|工作)(?:的)?成效|基本情况|工作亮点)/u,
  /^(?:存在|主要)(?:的)?(?:主要)?(?:问题|不足|困难|短板|薄弱环节|差距)|^问题(?:和|与|及)|^(?:不足|困难)(?:之处|和|与)/u,
  /^下一?步(?:的)?(?:工作)?(?:打算|计划|安排|思路|措施|重点|举措)?|^(?:20\d\d年|今后|明年|下半年|下阶段)(?:的)?(?:主要|重点)?(?:工作)?(?:打算|计划|安排|思路)/u,
];

/** Which chapter of a report on work done a heading is: what was done (0), what is wanting (1), what comes next (2); -1 for none. */
export function reportChapter(title: string): number {
  const plain = title.replace(/\s/gu, '');
  return reportChapters.findIndex((chapter) => chapter.test(plain));
}

export const reportChapterCases = [
  ['主要工作', 0],
  ['工作开展情况', 0],
  ['取得的成效', 0],
  ['存在的不足', 1],
  ['存在问题及困难', 1],
  ['下一步工作计划', 2],
  ['主要任务', -1],
  ['重点任务', -1],
  ['实施步骤', -1],
] as const;

const meeting =
  /(?:^|[。；])(?:会议|会上|大家)[^，。；：]{0,6}(?:指出|强调|认为|要求|听取|传达|审议|决定|明确)|^(?:近日|日前|今天|昨日|[\d月日]{4,8})[，,]?[^。]{0,40}(?:召开|举行)[^。]{0,30}会(?:议)?/u;

export const meetingCases = {
  yes: ['会议认为，今年以来形势复杂。', '近日，市住建局召开专题会议，传达学习有关精神。', '会议强调，要抓好落实。'],
  no: ['按照全省会议要求，制定本方案。', '为贯彻落实会议精神', '召开联席会议，协调解决问题。'],
} as const;

/** Whether a line reports what a meeting said. */
export function isMeetingReport(line: string): boolean {
  return meeting.test(line);
}

const done =
  /(?:^|[，。；])(?:截至|截止|目前|今年以来|去年以来)|累计|同比|较上年同期|[已](?:经)?(?:全部|完成|建成|整改|办结|实现|发放|启动|投入|开工|完工|竣工|交付|累计|开展|举办|落实|纳入|达到|培训)|共(?:开展|举办|完成|受理|检查|办理|调解|发放|培训|排查|整改|出动|清理|查处)|完成率|办结率|超额完成|提前完成了|(?:占|完成)(?:全年|年度)(?:目标)?(?:任务|计划)的|主体(?:已)?(?:封顶|完工)|(?:召开|开展|举办|组织|完成|发放|培训|排查|清理|整改|查处|印发|制定|建立|出台)了/u;

/** Sentences of `reportsDone` and sentences of tasks. */
export const doneCases = {
  yes: [
    '截至6月底，改造小区12个。',
    '已全部整改到位。',
    '共开展执法检查35次。',
    '全年受理事项1800件，办结率100%。',
    '组织开展了专项检查。',
    '新增停车位1500个，超额完成。',
    '完成年度任务的120%。',
  ],
  no: ['全年完成造林5.7万亩。', '共同推进城乡建设。', '年底前全部完成。', '加快已批项目开工建设。'],
} as const;

/** Whether a text tells of work that is done. */
export function reportsDone(text: string): boolean {
  return done.test(text);
}

const past =
  /(?:过去|近|这|上)一?[一二三四五\d]?年来?|[一五]年来|去年|上年|上一年|20\d\d年以来|今年以来|回顾|圆满(?:完成|办结)|(?:办成|办结|完成|办好)了|全部(?:完成|办结|兑现)|已(?:经)?(?:全部|办|完|建|实)|如期(?:完成|兑现)/u;

/** Sentences of `tellsPast` and sentences that promise. */
export const pastCases = {
  yes: [
    '一年来，我们扎实办好十件民生实事：',
    '去年承诺的十件实事全部完成。',
    '2030年，十件民生实事圆满完成：',
    '过去五年，办成了50件民生实事，',
  ],
  no: ['今年，市政府将办好5件民生实事，包括：', '全力办好十件民生实事：', '2031年办好八件实事。'],
} as const;

/** Whether a sentence tells of promises that were kept. */
export function tellsPast(sentence: string): boolean {
  return past.test(sentence);
}

const back =
  /回顾|进展(?:较|顺利|缓慢|滞后)|(?:总体|整体)进展|(?:工作|完成|进展|落实)情况|主要成[效绩]|工作总结|(?:过去|近)[一五三]年/u;

/** Headings of `looksBack` and headings that look ahead. */
export const looksBackCases = {
  yes: ['进展较快的任务', '2030年工作回顾', '过去五年工作回顾', '2030年主要工作完成情况', '工作总结'],
  no: ['2031年工作安排', '主要任务', '今后五年总体要求'],
} as const;

/** Whether a heading opens a chapter on what was done. */
export function looksBack(heading: string): boolean {
  return back.test(heading);
}

const formField =
  /^[^，。；]{0,6}(?:范围|对象|条件|材料|流程|程序|时间|时限|期限|地点|方式|标准|依据|办法|电话|渠道|费用|路段|路线|须知|内容|主体|类别|资格|名额|形式|部门|机关)$/u;

/** Verbs that open tasks and, before these nouns, name what a form asks or tells. */
const formVerb = /^(?:申报|申请|征收|办理|奖励|补贴|补助|培训|试行|招引|查处|培育|资助|救助|扶持|支持)/u;

/** Titles of `isFormField` and titles of tasks. */
export const formFieldCases = {
  yes: ['申报条件', '征收范围', '补偿标准', '签约期限', '办理材料', '咨询电话', '竞赛时间', '主管部门'],
  no: ['完善服务标准', '扩大保障范围，提高标准', '东溪防洪工程', '河长制', '校园食品安全', '拓宽融资渠道'],
} as const;

/** Whether a title is the name of a field of a guide, a notice or a rule: who, when, where, how, and no task. */
export function isFormField(title: string): boolean {
  return formField.test(title.trim()) && (formVerb.test(title) || !opensAsTask(title));
}

const promisedFigure =
  /\d\s?[万亿余多]{0,2}(?:[个所家处座条户名张套亩件场台辆吨部盏株人艘间栋幢眼对支]|公里|千米|公顷|公斤|元|平方米|立方米|%)/u;

/** Whether a text promises an amount of something that is counted. */
export function promisesFigure(text: string): boolean {
  return promisedFigure.test(text);
}
