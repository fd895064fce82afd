/** What a page is, by its title: task lists, pages about task lists, rules, announcements. */

/** What a title puts behind the account it gives: 完成情况及2032年安排, 工作总结和下一年工作计划. */
const lookingAhead =
  /(?:情况|总结|回顾|进展|成效)(?:》)?(?:及|和|与|暨|、)[^，。]{0,24}(?:安排|计划|打算|思路|要点|任务|目标|项目|清单|实事|方案)/u;

/** Titles of `looksAheadToo` and titles that only resemble them. */
export const aheadToo = {
  yes: [
    '青岩县2035年民生实事完成情况及2036年民生实事安排',
    '2031年工作总结和2032年工作计划',
    '关于2030年实事项目进展暨2031年实事项目的报告',
  ],
  no: ['2035年民生实事完成情况', '2035年民生实事完成情况及成效', '2036年民生实事安排'],
} as const;

/** Whether a title gives an account and says what comes next. */
export function looksAheadToo(title: string): boolean {
  return lookingAhead.test(title);
}

/** Words of titles whose documents hold tasks. */
const taskWords =
  /(?:实事|任务|分工|分解|工作方案|实施方案|行动方案|行动计划|工作计划|推进方案|工作要点|重点工作|若干措施|政策措施|若干政策|实施意见|工作措施|措施|举措|清单|责任|台账|推进表|安排表|作战图|攻坚|三年行动|专项行动|提升行动|意见|方案|要点|计划|目标)/u;

/** Titles that say the page explains, reports or lists, and hands out no tasks. */
const aboutWords =
  /(?:政策解读|解读|图解|一图读懂|一图看懂|一张图|问答|答记者问|新闻发布会|发布会|访谈|吹风会|起草说明|编制说明|政策问答|政策速递|政策摘编|征集|意见征求|征求意见的公告|公开征求|采纳情况|反馈情况|调查问卷|公示$|公示表|名单|招聘|招录|招募|招生|选聘|选调|遴选|录用|拟录|成绩|面试|中标|采购|招标|拍卖|挂牌出让|土地(?:使用权)?(?:出让|成交)|成交公示|征收土地|补偿安置|听证|五年规划[^，。]{0,24}(?:建议|纲要)|处罚|执法|批复$|的批复|致辞|讲话|贺信|年报|年度报告|统计公报|公报|月报|简报|动态|完成情况|进展情况|落实情况|推进情况|执行情况|工作总结|情况(?:的)?(?:通报|报告|汇报)|(?:下达|拨付|分配)[^，。]{0,30}(?:资金|经费|补助|补贴)(?:计划|预算|指标|分配方案)?的?(?:通知|公告|函)|(?:资金|经费|补助|补贴)(?:项目)?(?:计划|安排|分配)?(?:情况)?的?公告|(?:督查|督办|检查|考核|结果|进度|核查)(?:的)?通报|(?:全部|圆满|超额)(?:完成|办结|兑现)|报告$|(?:建设|工作|总体)情况$|(?:会议)?纪要$|综述$|总结$|大事记|任免|预算|决算|目录$|公开指南|办事指南|办理指南|服务指南|申报指南|公开目录|权责清单|权力清单|负面清单|收费清单|监测|预警|天气|表彰|表扬|任职|建议的?答复|提案的?答复|答复$|启事|讣告|声明)/u;

const governmentReport = /政府工作报告》?$/u;

const ruleWords =
  /(?:办法|条例|规定|细则|规程|规则|章程|准则|制度|预案|标准|规范|指南|公约|导则|暂行办法)(?:（[^（）]{1,8}）)?(?:》?的?(?:通知|公告|决定))?》?$/u;

/** `report` is 政府工作报告, of which only the promises are tasks. */
export type NoticeKind = 'task' | 'about' | 'report' | 'rules' | 'plain';

/** Cases of `noticeKind`. */
export const noticeKindCases: readonly (readonly [string, NoticeKind])[] = [
  ['关于印发2024年为民实事实施方案的通知', 'task'],
  ['关于《公共数据资源授权运营管理办法》的政策解读', 'about'],
  ['安全生产举报奖励办法', 'rules'],
  ['关于印发XX市城市管理办法的通知', 'rules'],
  ['关于2023年政府工作报告重点任务分工的通知', 'task'],
  ['关于进一步支持刚性和改善性住房需求的通知', 'plain'],
  ['2024年民生实事完成情况', 'about'],
  ['关于2024年法治政府建设情况的报告', 'about'],
  ['2031年重点工作报告', 'about'],
  ['2026年江西省政府工作报告', 'report'],
  ['某区政府重点任务督查通报（第3期）', 'about'],
  ['关于下达2031年第一批衔接推进乡村振兴补助资金的通知', 'about'],
  ['关于印发2031年民生实事资金安排的通知', 'task'],
  ['2030年度10件民生实事全部完成', 'about'],
  ['2031年县直事业单位选调工作人员公告', 'about'],
  ['2031年第二批衔接推进乡村振兴补助资金项目公告', 'about'],
  ['关于下达确保圆满收官重点任务的通知', 'task'],
];

/** What a title says about its document. */
export function noticeKind(title: string): NoticeKind {
  const plain = title.replace(/[（(][^（）()]{1,12}[）)]$/u, '');
  if (governmentReport.test(plain)) return 'report';
  if (aboutWords.test(plain)) return 'about';
  if (ruleWords.test(plain) && !/(?:实事|任务|分工|措施|要点|行动)/u.test(plain)) return 'rules';
  if (taskWords.test(plain)) return 'task';
  return 'plain';
}

/** Titles of `asksForViews` and titles that only resemble them. */
export const viewsCases = {
  yes: [
    '关于公开征求2026年民生实事候选项目意见的公告',
    '《营商环境若干措施（征求意见稿）》公开征求意见',
    '关于征集对实施方案意见建议的公告',
  ],
  no: ['民生实事意见征集采纳情况', '征求意见结果反馈', '2026年民生实事实施方案', '民生实事完成情况公示'],
} as const;

/** Whether a title asks for views on a draft. What comes of the asking is told, and asks no more. */
export function asksForViews(title: string): boolean {
  return /征求|征集/u.test(title) && !/采纳|反馈|情况|结果/u.test(title);
}

/** How promises are made public: the list itself under a title that says no more. */
const publication = /公示|公告|一图读懂|一图看懂|图解|一张图/gu;

/** Titles of `publishesPromises` and titles that only resemble them. */
export const publishedPromiseCases = {
  yes: ['2021年为民办实事项目公示', '一图读懂丨2025年十大民生实事', '关于2026年民生实事项目的公告'],
  no: [
    '2021年为民办实事完成情况公示',
    '《民生实事实施方案》解读',
    '拟录用人员公示',
    '民生实事项目征集公告',
    '一图读懂营商环境条例',
  ],
} as const;

/** Whether a title makes promises public and says nothing of what came of them. */
export function publishesPromises(title: string): boolean {
  return promiseWords.test(title) && noticeKind(title.replace(publication, '')) !== 'about';
}

/** Verbs that open a task (GB/T 9704 style: 动宾). */
const taskVerbs =
  /^(?:充分|广泛|主动|及时|定期|集中|依法|精心|努力|逐步|动员|发动|发挥|协调|配合|划定|明确|打通|突出|排查|摸清|摸排|征收|拆除|修缮|修复|养护|购置|续建|安排|宣传|普及|倡导|弘扬|细化|全面|深入|持续|继续|进一步|大力|积极|加快|切实|扎实|着力|稳步|有序|统筹|严格|不断|有效|认真|重点|优先|免费|全力|支持|鼓励|引导|推动|推进|推行|推广|加强|加大|强化|完善|健全|优化|建立|建设|建成|建强|新建|新增|改建|改造|扩建|扩大|扩增|实施|实行|实现|开展|组织|举办|打造|创建|培育|提升|提高|提供|提质|促进|落实|深化|构建|制定|出台|做好|做优|抓好|办好|启动|完成|发展|规范|治理|整治|保障|保护|解决|解除|发放|落地|拓展|拓宽|巩固|增加|增强|降低|减轻|缩短|清理|清除|取消|放宽|简化|压缩|压减|盘活|搭建|设立|设置|申报|争取|招引|引进|引育|培训|培养|帮助|帮扶|资助|救助|关爱|为|对|将|在|利用|围绕|依托|按照|聚焦|坚持|坚决|严厉|严查|维护|用好|编制|研究|探索|试点|修订|调整|落细|筹集|开通|新开|配备|安装|更换|升级|更新|畅通|丰富|激发|激活|壮大|做大|做强|确保|力争|督促|指导|统一|整合|合理|适当|阶段性|精准|高质量|高标准|常态化|分类|分批|营造|挖掘|传承|创新|布局|谋划|储备|加密|加速|筑牢|夯实|守住|防范|化解|打击|查处|管好|管住|试行|延长|扶持|奖励|补贴|降|减|免|促|稳|扩|保|强|优|建|抓|办|改|增)/u;

/** Whether a title opens as a task does. */
export function opensAsTask(title: string): boolean {
  return taskVerbs.test(title.replace(/^[“《（(]/u, ''));
}

/** Promises whose list is announced by a sentence: 民生实事, 为民实事, 办好…件实事. */
export const promiseWords =
  /(?:民生|为民|惠民|利民|便民)(?:办)?(?:大|小)?实事|办好?.{0,8}(?:实事|大事|好事)|实事项目|(?:重点|主要|年度)(?:工作)?任务(?:包括|如下|有)/u;

const report =
  /(?:^|[（(【[\s])(?:本报|本网|本台)(?:讯|记者|消息)|[（(【](?:[一-龥]{0,8}记者|通讯员|报道员)[\s：:]?[一-龥]|^(?:通讯员[：:\s]|[一-龥]{2,8}全?媒?体?记者[：:\s]|[一-龥]{2,8}全媒体记者)|^[一-龥]{2,8}网讯|^[一-龥]{2,10}讯[（(]|[。，][“”]?[一-龥]{0,12}(?:说|表示|介绍说)[。，：]/u;
const reportReach = 48;

/** Lines of `isReport` and lines that only resemble them. */
export const reportCases = {
  yes: [
    '本报讯 昨日，市政府召开会议',
    '下一步将继续加大力度。（记者 张三）',
    '“停车方便了。”家住幸福小区的王女士说。',
    '（通讯员 李四）',
  ],
  no: ['加强记者站管理。', '通讯保障单位由市通信管理局牵头。', '各单位要按时报送信息。', '做好新闻记者服务保障'],
} as const;

/** Whether a line is one that only a story of the press prints: 本报讯, a reporter's name, somebody quoted. */
export function isReport(line: string): boolean {
  if (line.length <= reportReach) return report.test(line);
  return report.test(line.slice(0, reportReach)) || report.test(line.slice(-reportReach));
}
