import { parted } from '../../lex/words.ts';

/** Words beside a figure that tell what is or was; each pattern is given a bounded run of the text. */

/** Words of doing: a clause that holds one of them promises, and tells no mere loss or reason. */
export const doingWords: readonly string[] = parted(`
  新建 改建 扩建 重建 续建 修建 建成 建设 改造 新增 增加 增设 扩增 扩容 完成 实施 开展 推进 推动 促进 整治 治理 解决 消除 搬迁 转移 补植 补种 补建 更新 更换 提升 提高
  保障 帮扶 救助 发放 安置 处置 修缮 修复 恢复 加固 抢修 清理 整改 化解 补齐 补助 力争 确保 争取 计划 目标 拟 将 今年 本年 年内 年底 月底 实现 优化 纳入 承担 承办
  建立 落实 培育 培训 引进 打造 创建 投入 投放 配备 安装 铺设 打通 疏浚 硬化 组织 举办 支持 设立 设置 调整 淘汰 检查 抽检 排查 巩固 惠及 提供 服务 招聘 选派
  启用 开通 开放 延长 压缩 缩短 减少 降低 申报 认定 编制 印发 出台 选树 遴选 复垦 拆除 清退 关停 取缔 回收 收储 储备 试点 招引 采购 购置 发展 种植 养殖 播种 造林 绿化
  栽植 抚育 放流 巡查 监测 抽查 走访 慰问 体检 筛查 接种 签约 参保 宣传 培养 评选 征集 推广 推出 破解 缓解 攻克 改善 着力 配齐 配强 配建 下沉 盘活 消化 清收 清偿 清欠 收回 追回 开设 招生 组建 拓宽 维修 维护 翻新 布设 布局 架设 敷设 接入 上线 归集 整合
`);
/** Words of what is aimed at, which a loss may be told with too: 漏损率达18%. */
export const aimingWords: readonly string[] = parted('保持 稳定 覆盖 新 再 达 至 到 为 对 给予 本次 此次 本轮');
/** Words that a promise may be printed with and a state as well. */
export const countingWords: readonly string[] = parted('其中 累计 共计 合计 总计 全区 全市 全县 全省');
/** Nouns that begin like such a word. */
export const plainNouns: readonly string[] = parted(`
  覆盖率 完成率 治理率 改造率 达标率 建成区 建成率 建设用地 计划生育 新能源 新生 新型 新兴 新鲜 到岗 到场 到位率 增加值 检查站 组织部 服务半径 服务人口 服务范围 服务业
  原计划 建成年代 建成时间 年度计划 计划总投资 计划数 目标数 保障率 提高率 投入品 支持率 落实率 整改率 解决率 配备率
`);
/** What is done with all of what a figure counts, behind it: 4632户全部纳入, 146处全部整改. */
export const wholeDealt =
  /^[^，。；]{0,20}(?:全部|逐一|一律|全面|分批|纳入|搬迁|重建|修复|整改)|^[^。；]{0,20}(?:全部|逐一|一律)/;

/** Losses, right before what was lost: 损毁道路12公里, 倒塌房屋36间. */
export const lossBefore =
  /(?:损毁|冲毁|毁坏|毁损|损坏|受损|倒塌|坍塌|垮塌|减产|绝收|受灾|受淹|淹没|冲垮|倒伏|造成|导致|致使|引发|形成缺口)(?![率面])[一-龥]{0,8}$/;
/** How a clause begins that gives a reason. */
export const reasonLead =
  /^(?:因(?!地制宜)|由于|鉴于|考虑到|针对|为?应对|受(?!理|益|训|惠|邀|托|让|聘|助|赠)[一-龥]{1,12}(?:影响|冲击|制约|限制|拖累))/;
/** How a clause begins that tells why something is so, whatever it tells. */
export const causeLead = /^(?:(?:其|主要|根本)?原因(?:是|为|在于)|究其原因)/;
/** What is wanting, right before its figure: 缺口达6万平方米, 仅有1200张, 尚缺床位260张. */
export const wantingBefore = /(?:(?<!不)仅[为有占能达]?|只有|只占|尚有|尚余|尚缺|尚差|还差|缺少)[一-龥]{0,4}$/;
/** The same where a bound follows too: 缺口常年维持在2000人上下. */
export const gapBefore = /缺口(?:常年|长期|仍然?|一直|依然|超过?|达到?|高达|为|约|近|有|维持在|保持在)*$/;
/** Bounds that tell a shortfall. */
export const shortfall = /^(?:不足|不到|未达)/;

/** What is still so, right before its figure: 占比仍达18%. */
export const stillBefore = /(?:仍|仍然|依然|依旧)(?:高?达|有|为|占|存在|剩|余|缺)[一-龥]{0,6}$/;
/** What was not done, or cannot be, behind its figure: 原计划的12个点位未能实施. */
export const undoneAfter = /^[^，。；]{0,12}(?:未能|尚未|仍未|未予|未按|没能|无法|难以|不能)/;
/** A clause that tells by what rule the next one holds: 依据国家标准，. */
export const ruleBefore =
  /(?:^|[。；])(?:依据|根据|依照|按照?|参照)[一-龥《》“”（）]{2,24}(?:标准|规定|规范|要求|条例|办法|法|规程|导则|指引)》?，$/;
/** A rate that its sentence says is so: 普及率为78.6%. */
export const rateIs = /率(?:仅|均|约)?(?:为|是)$/;
/** How a clause begins that tells what is so now. */
export const nowLead = /^(?:当前|现在|如今|眼下|现行)/;
/** What is made worse by a word of degree, at the end of its clause: 矛盾较为突出. */
export const worse =
  /(?:较为|十分|比较|日益|尤为|非常|极为|相当|更加|异常|明显|普遍)(?:突出|严重|紧张|困难|薄弱|滞后|不足|拥堵|短缺|落后|偏[低高少弱大])(?=[，。；]|$)/;
/** Things and people that stand in a place without anybody's doing. */
export const standingNouns =
  /(?:人口|空巢老人|独居老人|留守儿童|(?:多发|易发|高发)(?:路段|区域|地段|点)?)(?:数量|总数|总量)?(?:占比|比例|比重)?(?:为|约|近|超过?|达)?$/;

/** A part of a whole that its sentence tells of: 占总诉求量的37%, 超过30年的占到六成. */
export const ofTotal = /占[一-龥]{0,4}(?:总|全部|全[县市区省镇])[一-龥]{1,6}的?(?:约|近|超过?)?$/;
export const shareTold = /的占(?:到|比)?(?:约|近|达)?$/;
/** What there is of something, unless each is to have it: 超过2.5公里的村民小组有31个. */
export const hasSo = /^[^每均都]*(?<![没拥具享所])有(?:约|近)?$/;
/** How a thing is shaped, where nothing is done to it: 红线宽度24米. */
export const shapedSo = /(?:宽度?|高度|深度|厚度|跨径|时速|坡度|层高|水深)(?:约|为)?$/;
/** What there is now, with what it is called: 现状绿地率31.5%. */
export const standsNow = /现状[一-龥]{0,8}$/;
/** What has become of it since, in the next clause: 总投资3.8亿元，已于去年开工. */
export const sinceAfter = /^，(?:目前|现)?已(?:于|在|经|全面|基本|全部)/;
/** What was left over or lies idle, right before about so many: 库存积压商品房约1800套. */
export const leftOver = /(?:积压|滞销|滞留|拖欠|闲置|积存)[一-龥]{0,8}$/;
/** How high a rate is that nobody wants so: 独居比例高达42%. */
export const highBefore = /(?:比例|比重|率|占比)高达$/;
/** What was last year, with what it is called: 上年度纳税额为1260万元. */
export const lastYears = /(?<![比较与同照按])(?:上年度?|去年|上一年度?)([一-龥]{1,8})$/;
/** How many times another's something is: 是县级医院的2.6倍. */
export const timesOf = /是[一-龥]{2,12}的$/;
/** What has been reached by now: 提高到目前的94%. */
export const nowReached = /(?:目前|现在|当前|如今)的?$/;
/** One of so many: 全省12个试点县之一. */
export const oneOfAfter = /^[一-龥]{1,10}之一/;
/** What is only referred to as a standard: 参照每千人口7.5张床位执行. */
export const referredBefore = /(?:参照|比照|对照)[一-龥“”]{0,12}$/;
export const referredAfter = /^[一-龥]{0,6}(?:执行|测算|计算|核算|收取|缴纳|确定|核定|配置|办理)/;
/** What was found out, right before its number: 排查出的37处. */
export const foundBefore = /(?:排查|摸排|梳理|核查|检查|监测|发现|反馈|交办|移交|转办|查)出?的$/;

/** What is in force now, right before its amount: 按现行1000元标准执行. */
export const currentBefore = /(?:现行|现执行)[一-龥]{0,6}(?:的|为)?(?:每[一-龥]{1,2}){0,2}$/;

/** How a clause begins that tells what is so of a place or a thing named before. */
export const statedOf =
  /^(?:(?!在|对|按|从)[一-龥]{0,6}(?:范围内|区域内|流域内|境内|片区内|辖区)|我[省市县区州旗镇]|该[一-龥]{1,6}|本[县市区](?!级))/;

/** What others have or are required, right before its figure. */
export const rivalBefore =
  /(?:全国|全省|全市|周边(?:县|市|区|地区)|同类[一-龥]{1,4}|先进(?:县|市|区|地区)?|发达地区|国家(?:标准|要求)|国际)(?:的)?(?:平均水平|平均值|平均|标准|要求|水平)(?:的)?(?:为|是)?$/;
/** How a clause begins that holds something against others, and what it holds it against. */
export const heldAgainst = /^(?:对标|对照|比照|参照|与[一-龥]{1,12}相比|同[一-龥]{1,12}相比)/;
export const againstAfter = /^[一-龥]{0,4}(?:相比|的水平|的?标准|的?要求|的?差距|[，。]|$)/;
/** How far something lies below others: 比全国低8个百分点. */
export const belowOthers =
  /(?:比|较|与)(?!上年|去年|同期|上一年|前一年|20\d\d)[一-龥]{1,12}(?:相差|低|少|落后)(?:了|约)?$/;

/** What comes more or less than it does in other years: 降水较常年偏多2成. */
export const againstUsual = /(?:比|较)(?:常年|往年|历年|多年平均|正常年份)[一-龥]{0,3}$/;
/** A clause that holds the figure before it against others: 藏量1.02册，低于国家标准. */
export const comparedLater =
  /^，(?:仍|还|均|尚|远|明显)?(?:低于|落后于|仅为|不及|不足|未达)[一-龥]{0,8}(?:标准|平均|水平|要求)/;
/** The whole of what there is: 管网总长420公里, 设施共有128处. */
export const wholeBefore = /(?:共有|总长度?|总面积|总里程|总库容|保有量)$/;
/** A whole of which only some are meant: 全县55个社区中仍有9个. */
export const amongAfter =
  /^[一-龥]{0,8}(?<![高初县集其水空])中(?:\d|有|仍|尚|还|已|选|遴选|抽|完成|实施|推动|组织|培育|挑选|优选|择优|确定)|^[一-龥（、）]{0,14}(?<![高初县集其水空])中，/;

/** What is so badly off that it is told, at the end of its clause: 床位长期紧张, 拥堵严重, 到场时间难以保证. */
export const complaint =
  /(?:紧张|不足|短缺|突出|拥堵|严重|薄弱|老化|滞后|难以[一-龥]{1,6}|无法[一-龥]{1,6}|缺乏|困难|较[差低大弱少]|偏[低高少弱大远小]|不够|不均|失修|供不应求|超负荷(?:运转|运行)?|饱和|破损|简陋|陈旧|狭窄|低洼|频发|较多|不便|不畅|不高|不强|落后|缺失|空白|隐患|繁重|艰巨|迫切|时有发生|多发|频繁|屡禁不止)(?=[，。；]|$)/;
/** What comes a day or a year on the average, right before its figure. */
export const usualBefore =
  /[日月年](?:产生|排放|消耗|流失)量?(?:约|近|为|达)?$|[日月年周]均(?!值?(?:保持|稳定|控制))[一-龥]{2,8}(?:约|近|为|超过?|逾)?$/;
/** How a clause begins that sets against a whole what the clause before it told. */
export const ofWholeLead = /^(?:仅|约)?占[一-龥]{2,12}(?:的|约|为|达)*$/;

/** Whom something serves besides, which nobody promises: 可辐射周边20个村. */
export const scopeBefore =
  /辐射[一-龥]{0,6}$|(?:覆盖|服务|惠及|带动|联动)(?:周边|周围|邻近|毗邻|附近|相邻)(?:的)?(?:约|近|超)?$/;
/** What something holds at once, right before its figure: 可同时容纳3000人. */
export const capacityBefore =
  /可供[一-龥]{0,4}$|(?:可|能|能够|同时|一次性|最多)(?:同时|一次性|日均|年均)?(?:容纳|接待|停放|停泊|存放|储存|储藏|年产|日产|年处理|日处理|处理|承载)[一-龥]{0,8}$/;

/** A clause that tells the past or the present state. */
export const background =
  /^(?:(?:全[省市区县镇乡村]|辖区|[省市区县镇乡村]域?内|我[省市区县]|该[省市区县])?(?:内)?(?:现|目前|已)?(?:共有|建有|拥有|现有)|该[一-龥]{1,4}(?:涉及|现有|共有|占地|位于)|前[一二两三四五几\d]年|占(?:总(?:人口|库容|面积|户数|量)|全[省市区县][一-龥]{2,6})|辖区内?有|(?:全[省市区县镇乡村])?(?:(?:总人口|户籍人口|常住人口)(?!城镇化|增)|(?:县域|市域|区域|辖区|国土|行政区域|总)面积)|截至|截止|目前|现状|现有|原有|去年|上年|近年来|近[一二两三四五六七八九十几\d]{1,2}年来?|[一二两三四五六七八九十几\d]{1,2}年多?来|去冬|现阶段|历年|过去[一二两三四五几\d]年|“?十[三四]五”?以来|“?十三五”?期间|迄今|此前|原先|据统计|经统计|已累计|累计已|20\d\d年底已|已|上年度|上一轮|上一期|上一阶段|上阶段|前期|前年|往年|过去|较早前|(?:经)?(?:排查|摸排|摸底|梳理|核查|统计|检查)出)/;
export const done =
  /(?:已建成|已完成|已累计|累计已|已有|(?<![对将把为从在])[现实]有|已达|已经|原有|已投入|已实现|已设立|已开展|已改造|已引进|已培育|已认定|已获批|已覆盖|了)[一-龥]{0,8}$|(?:上年|去年|往年|前期|此前|早期|已)[一-龥]{1,6}的$|已(?:开通|投放|安装|建立|铺设|发放|培训|完工|开工|入驻|签约|配备|组建|启用|创建|形成|接入|归集|办理|受理|整改|设置|布设|种植|栽植|惠及|服务|救助|走访|打造|举办|组织|招聘|新建|新增|改建|扩建|选派|成立|实施|拨付|下达|兑现|投用|运营|摸排|排查|治理|整治|修复|提供|注册|登记|评定|评选|拆除|搬迁|交付|出台|解决|化解|封顶|竣工|通车|入住|办结|到位|接通|开园|获批|达标|升级|改建|更换|更新|淘汰|关停|验收)[一-龥]{0,3}$|已$|(?:流域|集雨|汇水)面积$|(?:降雨量|降水量|径流量|蓄水量|海拔)(?:约|为|达)?$|每[天日周月年](?:约|均)?有$|实际(?:供水|使用|入住|在校|开放|运行|处理|排放|接诊)[一-龥]{0,3}$|(?:总人口|户籍人口|常住人口|(?:编制|核定|实际|实有|开放)床位)$/;

/** Any verb behind 已, right before what was counted; what a rate is taken of may be told so too: 已缴契税50%. */
export const alreadyBefore = /(?<![不业早而])已[一-龥]{2,4}$/;

/** 已 farther before what was counted; it tells nothing where another verb of doing follows: 已领取基本生活费1100元. */
export const alreadyFar = /(?<![对为给将向把不业早而])已[一-龥]{2}([一-龥]{0,8})$/;
/** What was planned and is told of, right before its figure: 原定投资2.2亿元的. */
export const oncePlanned = /(?<![按照依据在])原(?:定|计划|拟)[一-龥]{0,6}$/;

/** Words behind a figure that tell what was done with it: 任务3200户已于3月底分解. */
export const doneAfter = /^已(?:于|经|全部|分解|下达|到位|拨付|签约|落实|开工|完工)/;
/** The same farther on in the clause: 7个乡镇、96个村已实现光纤通达. */
export const doneLater =
  /^[^，。；]{1,20}已(?:于|经|全部|提前|基本|完成|实现|建成|通过|启用|投用|达标|签约|整改|办结|拨付|到位|覆盖|开通|投入|列入|分解|下达|签订)(?![一-龥]{0,3}的)/;

/** Figures that a promise only starts from: 在去年320个基础上. */
export const basisAfter = /^[一-龥“”]{0,10}(?:基础|水平)上/;

/** A clause before the figure's own that says where its figures come from or since when: 据统计，全县有残疾人320人; 自实施以来，. */
export const surveyedBefore =
  /(?:^|[。；])(?:据|经|根据)[一-龥]{0,8}(?:统计|排查|摸排|摸底|核查|测算|调查|普查|排摸)(?:核实|确认)?，$|(?:普查|统计|调查|监测|排查|摸底|数据|评估)(?:结果|数据)?显示，$|(?:以来|年来|年多来)，$|(?:始建|建成|建|成立|启用)于[^。；，]{0,12}，$|(?:^|[。；])(?:目前|当前|现阶段|近年来|去年|上年|往年|此前)，$|(?:截至|截止)(?:到)?(?:去年|上年|目前|现在|上年度)[一-龥]{0,2}，$/;
/** A clause that ends so counts what stood at its date: 截至2024年底，. */
export const countedUpTo = /(?:截至|截止)到?$/;

/** 截至 before a day, and a verb behind it that says what is to be done by then. */
export const untilWord = /^(?:截至|截止|截止到|截至到)$/;
export const stillToDo = /^，?(?:全部|全面|基本|力争|确保)?(?:完成|建成|实现|达到|竣工|投用|新增)/;

/** A sum so far, with what was done: 累计建成, 累计为…发放; 累计 alone before a figure only sums up. */
export const tallied = /累计[一-龥“”、]{2,24}$/;
/** Words of a plan in the same sentence, which make a sum so far one that is promised. */
export const planned = /力争|争取|确保|计划|目标|全年|年内|年底|规划|达到|突破|实现|将|拟|要|新增/;
/** Words of what has happened in the same sentence. */
export const happened =
  /以来|近[一二两三四五六七八九十几\d]{1,2}年|被评为|荣获|获评|获得|入选|先后|均已|受益|截至|目前|上年|去年|历年|经验|成效/;
