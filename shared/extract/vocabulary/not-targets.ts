import { parted } from '../../lex/words.ts';

/** Why a figure is no promise. Each rule looks at a bounded run beside the figure; the cases stand in not-targets.cases.ts. */

/** Characters just before a number that make it an ordinal or part of a name: 第3批, 前10名, 附件2, 表1, No3. */
export const ordinalBefore = /(?:第|附件|附表|附图|(?:^|[，。；：、（“见如附按列])[表图]|编号|序号|No\.?)$/;

/** `每10万人`, `每1000名`: the base of a rate. */
export const baseBefore = /每$/;

/** `每创建1个…给予`, `每新增1家…奖励`: the condition of an award. */
export const awardCondition =
  /每(?:创建|新增|增加|招引|引进|培育|建成|吸纳|完成|招用|减少|提高|降低|成功|推荐|认定|获得|新建|通过|举办|培训|输送|带动|介绍|新招|多|少|超|超过|满|获评|申报)[一-龥]{0,4}$/;

/** Verbs that say how a scheme is made up, not what will be done: 分为11个板块, 包含26项内容. */
export const makeUpBefore =
  /(?:分为|分成|包含|包括|涵盖|共分|共设|细分为|划分为|含|涉及|由|等|实行|下设|共有|划为|归纳为|围绕|聚焦)$/;
/** Of these only the nouns of schemes make the figure one: 等7个行业, but 等7个安置小区 is promised. */
export const softMakeUp = /(?:等|由|围绕|聚焦|涉及|实行|共有)$/;

/** Who makes up or leads something: 由3名县领导牵头. */
export const madeOfBefore = /由$/;
export const madeOfAfter = /^[一-龥、]{1,12}(?:牵头|组成|担任|领衔|带队|挂帅|构成)/;

/** What a scheme is made up of. */
export const makeUpNoun =
  /^(?:的)?(?:重点|特困|主要|关键|核心|相关|重大|战略性|不同|关键性|一级|二级|三级)?(?:行业|领域|板块|方面|部分|环节|阶段|层面|维度|类别|大类|步骤|赛道|部门|方向|章节|章|省直部门|成员单位|保障措施|评价指标|考核指标|二级指标|一级指标)/;

/** Notices that count their own items: 10件民生实事, 50项重点任务. */
export const ownCount =
  /^(?:[省市区县]级?)?(?:年度)?(?:重点)?(?:[省市区县])?(?:民生|为民办|为民|惠民|利民|便民)?(?:办)?(?:实事|微实事|微心愿清单|重点任务清单)/;

/** `13条意见`, `六项减税政策` of somebody else that are being carried out. */
export const policyNoun = /^(?:[一-龥]{0,6})(?:意见|措施|政策|举措|规定|办法|禁令|要求|细则)/;
export const policyVerb = /(?:落实|贯彻|执行|国务院|省委|市委|严格遵守|依据|按照|对照|根据)[一-龥“”《》、\d]{0,24}$/;
export const policyUnit = /^[条项]$/;
/** Amounts of a policy that is carried out: 落实对月销售额10万元以下小规模纳税人免征增值税政策. */
export const policyLater = /^[^，。；]{0,24}(?:政策|规定|办法|条例|制度|优惠)(?:不变|延续|继续)?(?:[，。；]|$)/;
export const policyKept = /^的[一-龥]{0,10}政策(?:延续|继续|不变|保持)/;
export const policyLead = /^(?:严格|全面|认真)?(?:落实|执行|贯彻|兑现)/;

/** A threshold that only describes: 20万元以下的行政村, 35吨及以下锅炉, 500万元（含）以上的项目. */
export const thresholdNoun = /^(?:（含）)?的?[一-龥“A-Z]/;
/** 500万元以上的，, 50户以下的不设: a condition that ends its clause or is followed by what then holds. */
export const conditionAfter = /^的(?:[，。；占]|[有共]\d|(?:不|可|应|须|按|由|予以|给予|免|暂|依法)[一-龥])/;
/** Only where a bound is kept may something be done: 不少于25人方可召开. */
export const onlyThen = /^[一-龥]{0,2}(?:方可|方能|才能|才可|始得)/;
/** The same farther on, with what then holds behind its comma: 30%以上业主联名提出申请的，应予受理. */
export const conditionLater = /^[^，。；]{2,16}的，(?:应|可|须|由|按|不|予以|给予|免|依法|将|暂|一律)/;
/** When something else comes into force: 水位超过168.5米时启动预案; 时间 and 时限 are no such words. */
export const whenAfter = /^(?:的)?(?:时候|时(?![间长段限期效序候许刻常代速空节装]))(?=[，、一-龥])/;
export const reachedBefore = /(?:达到?|超过?|满|升至|降至|高于|低于|突破|不足)(?:零下)?$/;
/** The same farther on in the clause: 低于零下5℃或连续3天降雪时，. */
export const whenLater = /^[^，。；]{0,16}(?<![及按准同随临限小平课学工实即届定])时(?=，)/;
/** Whom or what a clause deals with by what is said of it: 对累计失信3次以上的企业, 凡使用年限15年以上的电梯. */
export const dealtWith = /^(?:对|凡|凡是|针对)[一-龥“”、]{2,12}$/;
/** What a clause forbids beyond a bound, or within one: 严禁超过核定人数20%的车辆上路, 50米内禁止采砂. */
export const forbiddenLead = /^(?:严禁|禁止|杜绝)/;
export const forbiddenAfter = /^(?:以?内|范围内?)[一-龥]{0,4}(?:禁止|严禁|不得|不准|不允许)/;
/** From one place to another: 县城至火车站约22公里. */
export const fromPlace =
  /^[一-龥]{2,8}[至到][一-龥]{1,8}(?:站|镇|乡|村|城|市|县|区|机场|港|口)(?:约|仅|全程|有|为|近)*$/;
/** Waiting that lasts longer than it should. */
export const waitedBefore = /(?:等候|等待|排队|候诊|候车|耗时|用时)(?:时间|时长)?(?:超过|超|长达)$/;
/** A time that a verb before its name brings to a level: 缩短交易周期至10个工作日. */
export const broughtTo = /(?:缩短|压缩|压减|缩减|精简|减少|控制|延长|提升|优化)[一-龥、]{2,16}(?:至|到|为|在)约?$/;
/** A time that the clause speaks of, whose bound is promised wherever it stands: 到场时间城区不超过45分钟. */
export const timeSpokenOf = /(?:时间|时长|时限|用时|间隔|周期)/;
/** How often or how long something has been so: 连续3次约谈仍不整改. */
export const inARow = /连续$/;
/** What no one is bound to, though a bound is named: 鼓励3人以上组队. */
export const urgedBefore = /(?:鼓励|允许|欢迎|提倡|倡导|号召|支持|引导)(?:各类|全市|全县|全区)?$/;
/** Of these only what is left to others to do. */
export const merelyUrged = /(?:鼓励|允许|欢迎|提倡|倡导|号召)[一-龥]{0,2}$/;
export const urgedUnits = /^(?:人|名|位|户|家|个|所)$/;
/** The same farther before the figure, for what several do together: 鼓励有条件的村5户以上联户经营. */
export const urgedLead = /^(?:鼓励|允许|欢迎|提倡|倡导|号召|支持|引导)/;
export const togetherAfter = /^[一-龥]{0,14}(?:组队|联合|联户|联营|抱团|合伙|共同|结伴|组建|组成|合作|拼团)/;
/** A rate by which somebody differs from others and is meant for it: 高于平均水平15%的企业. */
export const rivalRate = /(?:高于|低于|超过|超出|多于|少于)[一-龥]{2,12}$/;
export const meantAfter =
  /^(?:以上|以下)?的[一-龥]{0,6}(?:企业|单位|小区|家庭|村|社区|学校|机构|项目|商户|用户|地区|区域|镇|街道|街镇|乡镇|人员|对象|农户|户)/;
/** What an amount that is passed only sorts, with its own count behind: 产值过亿元企业4家. */
export const sortedByAmount =
  /^的?[一-龥]{0,6}(?:企业|项目|市场|产业|集群|园区|主体|强镇|镇|村|合作社|商圈|单品|品牌|平台|产业链)[一-龥]{0,6}\d/;
/** Whom a reward is for: 对新增就业10人以上的企业给予奖励. */
export const rewardedLead = /^(?:对|凡|凡是|给予)/;
export const rewardedAfter = /^的[一-龥]{2,12}(?:给予|予以|奖励|补助|补贴|资助|免|减|优先)/;
/** 500平方米的, 500万元（含）的: the figure describes what follows. */
export const describedAfter = /^(?:（含）)?的/;
/** 及以下, （含）以上: bounds that only thresholds print. */
export const inclusive = /及|含|或/;
export const openBound = /^(?:以上|以下|起)/;
/** Nouns after which a figure with 的 is a standard all the same: 不低于600平方米的标准. */
export const standardNoun =
  /^的?[一-龥]{0,2}(?:标准|比例|幅度|规模|额度|速度|价格|水平|补助|补贴|奖励|奖补|资助|资金|增速|税率|费率|目标|经费|投入|速率|要求|奖金|救助)/;
/** By what a thing was measured out that the clause speaks of: 按3%比例提取的准备金. */
export const measuredOut = /^的?(?:比例|标准|额度)[一-龥]{2,4}的[一-龥]/;
/** A figure further on that counts the noun: 5000万元以上项目5个. */
export const countedLater = /^(?:（含）)?的?[一-龥“”]{1,12}\d/;
/** Verbs that make an amount with 以上 a promise although a noun follows: 投入1000万元以上资金, 新增2000平方米以上绿地. */
export const promiseVerb =
  /(?:发放|投入|落实|争取|筹集|安排|新增|完成|改造|建设|新建|实现|铺设|建成|整治|扩建|改建|修建|治理|绿化|达|到位|设立|下达|募集|投放|销售|修复|种植|恢复|打造|提供|新改建|给予|造林|减免|减负|发展|推广|补助|奖励|清理|回收|复垦|开发|供应|盘活|处置|消纳|新改扩建|供地)(?:不少于|不低于|超过|约|各类|各级|了)?$/;

/** Durations are promises only beside these words. */
export const timeVerb =
  /(?:达到|达|延长至|延长到|缩短至|缩短到|压缩至|压到|压至|压缩到|压减至|压减到|压缩在|控制在|减少至|减少到|提高到|增加到|稳定在|保持在|实现|精简至|优化至|缩减至|提速至|每天|每日|每周|每天开设|保证|缩短|压缩|不少于|不低于|少于|降至|降到)(?:每[天日周]|平均|在|约|为)?$/;
export const timeNoun =
  /(?:时间|时长|时限|天数|时数|用时|耗时|间隔|周期|时延|学时|等候|等待|排队|候诊|候车|到场|到达|响应|通行|步行|车程|接驳)(?:分别|平均|均|一般|原则上|每次|单次|每天|每日|全程)?(?:不少于|不低于|不超过|不高于|不多于|不大于|不得超过|不得少于|不得低于|最长不超过|低于|少于|小于|高于|多于|至少|至多|最多|超过|突破|约|累计|达到|达|为|在|控制在)?$/;
/** Units of time that are never promised by themselves. */
export const neverPromised = /^(?:年|周年|个年度|学年|个学年|学期|个学期|个季度|周|个星期|日|月)/;

/** What runs for years by law or contract: 土地承包到期后再延长30年. */
export const termBefore = /(?:承包|租赁|保护期|有效期|任期|合同|特许|出让)[一-龥，]{0,12}$/;

/** Chinese numerals count real things; before these nouns they belong to a slogan: 三个体系, 两项制度, 四张清单. */
export const abstractNoun =
  /^(?:[一-龥]{0,6})(?:体系|机制|制度|方面|层面|责任|清单|维护|意识|自信|确保|行动|战略|环节|阶段|关系|转变|统一|结合|优先|原则|理念|目标|领域|百分之|能力|问题|办法|政策|措施|意见|环境|文明|工程|要素|维度|重点|统筹|放权|健康|必须|不变|规划|品牌|大局|安全|市场|抓手|闭环|作用|标准|一批|为主|为辅|功能|优势|面向|要求|任务|计划|方案|平台)/;
/** Units that slogans are counted with; people, buildings and machines are none: 为八十名对象落实措施. */
export const sloganUnits: readonly string[] = parted(
  '个 项 条 张 份 种 类 套 次 批 本 层 级 道 支 组 门 把 面 件 场 轮 期 节 步 对 双',
);
/** Units that Chinese numerals count in promises. */
export const chineseCounted: readonly string[] = [
  '处',
  '所',
  '座',
  '栋',
  '幢',
  '家',
  '台',
  '辆',
  '艘',
  '户',
  '名',
  '位',
  '场',
  '场次',
  '条',
  '公里',
  '亩',
  '平方米',
  '小时',
  '分钟',
  '节',
  '人',
  '个',
  '次',
  '对',
  '口',
  '眼',
  '批次',
  '人次',
  '元',
  '万元',
];
/** A verb of building just before a Chinese numeral with 个 makes it a count: 新建两个公园. */
export const buildVerb =
  /(?:新建|建成|建设|打造|新增|改造|完成|创建|修建|改建|扩建|设立|开设|增设|实施|培育|配备|组建|举办|开展|打通|升级|提升|不少于|至少|巩固|建好|启动|推进|整治|治理|引进|新改建|新开|完善|开通)(?:不少于|至少|了|约)?$/;
/** 一 counts only after these: 每天一小时, 每年至少一次. */
export const oneBefore = /(?:每[天日周月年]|每学期|每季度|每半年|至少|不少于|不低于)(?:[一-龥]{0,4})$/;

/** A length or a time that tells how near a service is, not what is promised: 500米服务半径, 15分钟生活圈. */
/** Words of a distance before its figure: 服务半径500米内. */
export const distanceBefore =
  /(?:距[一-龥]{1,5}|服务半径|半径|周边|方圆|距离|相距|间距|直线距离)(?:在|约|为|不超过|每)?$/;
export const distanceAfter = /^(?:内|的|范围)/;
/** How far something lies from another that the words before the figure name: 距离最近的消防站约7公里. */
export const farFrom = /(?:^|[，。；、]|[一-龥]{2})(?:距离?|离|相距)[一-龥“”]{2,14}(?:约|近|仅|有|不足|超过|达|在)*$/;
export const nearness =
  /^[一-龥]{0,8}(?:覆盖|限速|半径|范围|生活圈|服务圈|就业圈|健身圈|阅读圈|养老圈|医疗圈|步行圈|圈|步行)/;

/** A weight class: 5万吨级泊位, 10千伏级. */
export const gradeAfter = /^级/;

/** A route, a house or a room by its number: 101路公交, 和平里5栋. */
export const routeAfter = /^(?:、[^，。；]{0,12})?(?:公交|路公交|车|专线)/;
export const houseUnits = /^(?:栋|幢|单元|层|室|号楼|座)$/;
export const houseBefore = /(?:里|苑|小区|花园|家园|新村|公寓|大院|号院|社区|院|弄|巷|坊|庭|府)$/;

/** What is newly built has no house number yet: 新建雨水花园12座. */
export const builtBefore = /(?:新建|建设|建成|打造|新增|扩建)[一-龥]{1,6}$/;

/** A remark in brackets that is nothing but the figure: 停车位（3200个）, （共3200个）. */
export const remarkLead = /^(?:共计?|总计|合计|计|约|不少于|不低于|不超过|至少)?$/;

/** Persons for whom something is done, counted in Chinese numerals: 为两名儿童. */
export const personsBefore = /(?:为|对|向|给|组织|帮助|帮扶|慰问|救助|资助|培养|引进|选派|配备|招录)$/;
export const personUnits = /^(?:名|位|户|人)$/;

/** A single thing that is built counts as one: 新建一座水厂, 体育馆一座. */
export const builtUnits = /^(?:座|所|处|家|栋|幢|条|台|辆|套|间|艘|架|场|个)$/;
/** One of several made one is no count: 合并为一个. */
export const mergedBefore = /(?:为|成|到|入|同|每|哪|某|任|另|这|那|有|是)$/;

/** 最后一公里 and 每一寸 count nothing. */
export const lastOne = /(?:最后|最先|头|前|每|这|那|第|近|统|唯)$/;

/** Words after a figure in Chinese numerals that make it a name: 三大, 四级网, 五位一体. */
export const chineseName = /^(?:合一|大|级|类|化|型|位一体|网|责任)/;

/** Words after a time that make it a name or a limit: 24小时自助服务区, 两年内. */
export const durationName =
  /^(?:内|之内|前|后|期|制|热线|书店|营业|值守|在线|左右的|自助|不打烊|无理由|服务|便民|接诉|响应机制|行动|攻坚)/;

/** A duration right after these is a daily measure: 每天1小时. */
export const everyDay = /(?:每天|每日|每周)$/;

/** Words that open a remark on what a figure includes. */
export const includedLead = /^(?:含|包括|包含|内含|另有|其中)/;
/** Words right before a figure that describes a thing: 户型面积30㎡-90㎡. */
export const specificationBefore =
  /(?:占地(?:面积)?|户型面积|户均面积|单体面积|直径|管径|口径|宽度?|高度?|长度?|厚度?|规格|容积率|限速|额定[一-龥]{2})(?:为|约)?$/;

/** Words before a figure that describe what is built wherever they stand: 配建住房320套，户型面积52㎡-55㎡. */
export const ownSpecificationBefore =
  /(?:占地|占地面积|户型面积|户均面积|套均面积|单体面积|单套面积|套型面积|建筑层高|层高|管径|直径|口径|孔径|规格|容积率|限速|线路等级|额定[一-龥]{2})(?:为|约|在|控制在|不超过|不低于|不小于)?$/;

/** What something is designed for, or how it is made, right before its figure: 设计流量12立方米/秒, 宽7米. */
export const designBefore =
  /(?:设计|核定)[一-龥]{0,4}(?:荷载|载荷|载重|流量|库容|时速|车速|能力|规模|标准|产能|水位|速度|使用年限|通行能力|处理能力|供水能力|烟气量|排量|净空|坡度)(?:为|达到|达|约|不低于|不小于)?$|(?:[、，为的]|^|新建|修建|建设|砌筑|铺设|种植|栽植|打造)(?:路面|桥面|净|总|平均|底|顶)?(?:宽度?|高度?|深度?|厚度?|跨径|跨度)(?:为|约)?$/;
/** What a measured thing is big or able to do, behind it 的 and its noun: 库容1200万立方米的水库, 日处理300吨的焚烧厂. */
export const attributeBefore =
  /(?:宽|高|深|厚|宽度|高度|深度|厚度|跨径|跨度|库容|总库容|容积|容量|装机容量|流量|处理量|处理能力|日处理|年处理|日供水|日产|年产|产能|载重|吨位|管径|口径|功率|充电)(?:能力|规模)?(?:约|达到|达|为|不低于|不少于)?$/;
export const attributeAfter = /^(?:左右|以上)?的[一-龥]/;
/** How big a thing is, in a word right behind its figure: 4.5米宽的机耕路, 120米跨径的天桥. */
export const shapeAfter = /^(?:宽|深|厚|跨|口径|直径|胸径|管径|高(?!标准|质量|效|产|端|清|速|品质))/;
export const shapeUnits = /^(?:米|厘米|毫米)$/;
/** Places that households only sort, whatever is done: 实现20户以上自然村通4G. */
export const sortedPlace = /^的?(?:自然村|自然屯|村庄|村组|行政村|小区|社区|集镇|聚居点|居民点|安置点|院落)/;
export const householdUnits = /^(?:户|人)$/;
/** Seats of a vehicle, before its own count: 6座新能源校车18辆. */
export const seatedAfter = /^[一-龥]{0,8}车[\d一二两三四五六七八九十百]/;
/** Places and bodies that a count only sorts: 500户以上的社区. */
export const sortedBody =
  /^的[一-龥]{0,6}(?:社区|村|小区|集镇|镇|学校|小学|幼儿园|企业|医院|卫生院|机构|单位|园区|场所|店|居住区|楼宇|建筑|工地|景区|项目|商场|市场)/;
export const sortingUnits = /^(?:户|人|名|张|个班|平方米)$/;
/** A size of what is bought, before its own count: 购置12米纯电公交车30辆. */
export const sizedThing = /^[一-龥]{2,10}[\d一二两三四五六七八九十百]/;
export const sizedBefore = /(?:购置|采购|购买|配备|配置|投放|更新|更换|淘汰|引进|安装)$/;
export const sizeUnits = /^(?:米|吨|升|千瓦|匹|寸|英寸|厘米|毫米|kW|KW)$/;

/** Words that say each of which a bound is of: 单笔50万元以上大额资金. */
export const eachBefore =
  /(?:单笔|单次|单项|单体|单价|单个|单户|单宗|单块|一次性|单台)(?:投资|金额|面积|规模)?(?:在)?$/;

/** Words before a place counted from the end: 排名后5位, 末10位. */
export const rankBefore =
  /(?:[前后](?:移|进)|进位|提升位次|(?:排名|排位|位次|位列|位居|排在|列)(?:后|末|倒数)?|倒数|末)$/;
export const rankUnits = /^(?:位|名)$/;

/** Letters that make 前 another word than a rank: 提前, 目前, 年底前. */
export const notRank = '提之目年月日以底末当先';
/** How much something works up, before its noun and its own count: 日处理5000吨污水处理厂1座. */
export const workedBefore = /(?:日处理|年处理|日供水|日供热|年产|日产|总库容|单机|库容)$/;
/** A voltage is a class of its line: 110千伏变电站. */
export const gradeUnits = /^(?:千伏|kV|KV|伏)$/;
/** Hours of service that close a clause are promised: 开展志愿服务500小时。 */
export const serviceHours = /^(?:个?小时)$/;
export const hanBefore = /[一-龥]$/;
