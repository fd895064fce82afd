/** Verbs before a period that make it one in which a promise is kept: 确保2024年建成交付, 到2025年. */
export const towardsWords: readonly string[] = [
  '到',
  '至',
  '至迟',
  '最迟',
  '不晚于',
  '确保',
  '力争',
  '力争在',
  '争取',
  '争取在',
  '计划',
  '计划于',
  '拟于',
  '预计',
  '须于',
  '应于',
  '于',
  '在',
  '截至',
  '力争于',
  '确保在',
  '确保于',
];

/** Verbs after a bare period (`2024年建成交付`) that say something is finished in it. */
export const finishVerbs =
  /^(?:[一-龥“”]{0,6})(?:建成|完成|投用|投入使用|交付|竣工|通车|完工|建成投用|全部完成|基本完成|全面完成|开工|启动运营|投入运营|开通|启用|实现|达到|上线|运行|动工|投产)/;

/** Verbs right after a month or quarter that make it the day of an event: 9月投入使用. */
export const finishAtOnce =
  /^(?:前|底)?(?:全部|全面|基本|正式|力争|确保|主体)?(?:建成|完成|投用|投入使用|投入运营|交付|竣工|通车|完工|开工|动工|开通|启用|上线|投产|开园|开馆|开业|具备通车|实现|达到|达标|形成|出台|印发|办结|销号|清零|消除|到位|见效|取得|通过验收|组织验收|整改|试?运营|(?:启动)?(?:试?运营|试?运行)|开放|封顶|贯通)/;

/** A whole thing stands in a year that opens its clause: 2025年全面建成并投入运营; a count of things built in it is no limit. */
export const wholeInYear =
  /^(?:底?(?:全面|全部|基本)(?:建成|完成|完工|竣工|投用)|(?:建成)?(?:投用|投入使用|投入运营|竣工|完工|通车|投产|交付使用))/;

/** Phrases that mean no day: the kind is 长期. */
export const openEnded =
  /^(?:长期(?:坚持|推进|实施|落实)?|持续(?:推进|实施|开展|坚持)?|常态化?(?:推进|开展)?|按时序进度|适时|按上级(?:安排|要求)|持续推进|全年推进|即时|立即|随时|常年|按计划推进|根据上级部署)/;

/** Words before a period that make it the past or a condition, never a deadline. */
export const notDeadlineBefore =
  /(?:自|从|截至|截止|以来|比|较|与|参照|按照|符合|根据|执行|印发|发布|起至|日至|月至|年至|之日起至|期间|有效期|每[月季周年旬]|有效期至|执行至|施行至|实施至|执行到|延续到|延续至|延长至|延长到|缓缴至|期限至|不晚于原|原定|于每年|每年|往年|已于|已在)$/;

/** A label, or the subject, that a period right behind it is the limit of: 完成时限：2025年三季度; the end of a span too. */
export const limitLabel =
  /(?:完成|办结|整改|竣工|交付|建成|验收|实施|建设|计划完成)(?:时限|期限|时间节点|时间|节点|周期)(?:要求)?(?:：|:|为|是)(?:[\d年月日.]{2,11}[至到—~-]+)?$/;

/** 截至 before a day by which something is still to be finished: 截至2025年11月底完成. */
export const untilBefore = /(?:截至|截止|截止到)$/;

/** Words after a period that make it a span of the past, a name or a set of rules. */
export const notDeadlineAfter =
  /^(?:起|以来|期间|度|版|本|以后|之后|后|（含）|至|到20|—|-|以上|以下|的|国家|全国|最低|原则|应|对|之日|度)/;

/** Marks after a period that make it the beginning of a span. */
export const spanOn = /^[至到—~-]/;
/** Words after a period that make it a span or a name. */
export const spanAfter = /^(?:期间|以来|起|版)/;
/** Words after a limit that make it no deadline of this item: 2022年底已建成. */
export const notLimitedAfter = /^(?:的|已|全国|全省|前已)/;

/** People and things that a date only picks out: 2025年6月30日前退休人员, 2020年底前注册的柴油货车, 2000年底前建成的小区. */
export const limitedNoun =
  /^(?:已)?(?:(?:退休|参保|注册|登记|入职|出生|入学|毕业|入伍|退役|在册|在岗|在校|在籍)[一-龥]{0,2}(?:的|人员|职工|企业|群众|车辆|居民|学生|教师|党员)|(?:新?建成|交付|竣工|建造|投用|投入使用|启用|发行|印发|出台|签订|签约|办理|取得|购买|销售|上牌|立项|开工|备案|成立|落户|发放|举办|开办|下达|发布|受理|形成|拖欠|存在|发现|移交|批准|获批|核准|认定|审批|申报|报名|缴费|缴纳|申请|入住|完工|使用|完成|到期|竣工验收)[一-龥]{0,2}的(?:[一-龥]|$)|年满)/;
/** A promise about something that a date describes: 推广2024年底启用的社保卡. */
export const qualifiedAfter = /^[一-龥]{2,10}的/;
export const qualifierBefore =
  /(?:对|将|把|为|给|参加|推广|针对|按照|落实|执行|享受|符合|使用|关于|面向|包括|清理|巩固|完善)$/;

/** Cells that say there is none: ——, 无, /. */
export const nothing = /^[—\-–－/\\]{1,4}$/;

/** Verbs of what happens by a date: something begins, stands, is handed over, is in use. */
export const milestone =
  /动工|开工|启动|封顶|贯通|完工|竣工|建成|投用|投入使用|投入运行|投入运营|投产|交付|通车|开通|开园|开馆|开业|开学|运营|运行|验收|招标|立项|启用|上线|搬迁|完成/;
