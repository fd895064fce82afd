import { parted } from '../../lex/words.ts';

/** Words around a figure that a target's reader asks for. Each pattern is given a bounded run beside the figure. */

/** What 每 may be said of besides units of count: 每人每年, 每千人, 每学期, right before a figure or its comparator. */
export const perNouns: readonly string[] = parted(`
  人 生 户 校 院 所 站 园 点 岗 企 村 镇 乡 街道 社区 县 区 市 月 日 天 周 年 季 季度 半年 学期 学年 餐 胎 孩 百人 千人 万人 百户 千户 万户
  学生 教师 企业 学校 项目 家庭 农户 老人 儿童 车 班 线 路 证 例 亩次 工作日 社 行政村 乡镇 镇街 村居 网格
`);

/** Between a floor and its figure: `至少建成1所`. */
export const floorVerb =
  /^(?:建成|培育|创建|打造|新建|开展|举办|新增|建设|完成|有|达到|达|引进|实现|要|组织|安排|确保|为|在|各|送|掌握|申报|培养|认定|设立|配备|配建|设置|提供|保证|保持|改造|发放|选派|推出|开设|储备|联系|走访|帮扶|解决|打通|维修|整治|治理|投放|布设|增设|增加|保障)?$/;

/** Between a ceiling and its figure: `最高给予5000万元`. */
export const awardVerb = /^(?:给予|补助|奖励|奖补|补贴|资助|支持|可达|可贷|可补)$/;

/** Between a comparator and its figure: `不低于可用座位数的95%`. */
export const overNoun = /^[一-龥“”（）]{1,22}的$/;
export const overPerNoun = /^[一-龥]{1,14}$/;
/** `高于全省平均水平2个百分点`: what a difference in points is measured against. */
export const overRival = /^[一-龥A-Z]{1,14}$/;

/** Between an old level and the verb that leads to the new one. */
export const levelGap =
  /^(?:以上|以下|左右|以内)?(?:[一-龥（）、]{0,6})(?:，)?(?:统一|逐步|分别|均|再|全部|进一步|最高|阶段性)?$/;
export const tightLevelGap = /^(?:统一|逐步|分别)?$/;
/** Between old levels that are named one by one: 职工5000元、居民400元. */
export const namedLevel = /^[、和及与][一-龥]{1,8}$/;
/** Between a level marked by 由 or 从 and the new one, whatever the verb is: `从32个做大到61个`. */
export const arrivalGap = /^(?:以上|以下|左右|以内)?[一-龥]{0,8}(?:到|至|为|成|达)(?:全[县市区省镇乡州旗])?$/;
/** The mark of an old level and what may stand between it and the figure: `由法定20个工作日`, `从平均5.6份`. */
export const levelMark =
  /(?:由|从|原)(?:不低于|不少于|不超过|最高|约|近|[^由从原\d，。；、]{0,6})?(?:(?:平均)?(?:每[一-龥]{1,3}){0,3})$/;

/** Between a verb of change and its figure: `降低了约5%`. */
export const changeFiller = /(?:了|约|不少于|不低于|超过|再|近)$/;
/** A comparison that makes a bare 增加 or 多 a difference. */
export const comparedBefore = /(?:较|比|同比|环比)[一-龥\d]{0,8}$/;
/** Verbs that make any figure right behind them a difference. */
export const differenceVerb =
  /^(?:减少|缩短|提前|削减|提高|压缩|压减|压降|下调|上调|净增|缩减|精简|调减|下降|降低|上升|回落|增长|延长)/;
/** Verbs that make a figure a difference only beside a comparison. */
export const shortenVerb = /^(?:缩短|压缩|压减|减少|提前|延长|削减|缩减|下降|降低)/;

/** Verbs that make a rate a difference only beside a comparison: 同比少3%, but not 至少3%. */
export const onlyCompared = /^(?:少|多|减)$/;
/** A clause that opens with a verb of lowering and names what is lowered, up to its figure: 压减非刚性支出5%, 缩短交易周期10个工作日. */
export const loweredThing =
  /^(?:再|进一步|继续|全年|持续|力争|确保)?(?:缩短|压减|压缩|削减|减少|缩减|核减|调减|降低|压降|精简)[一-龥、“”（）]{2,20}(?<![至到为在内于达])$/;

/** A time that grows: 服务时间增加1小时. */
export const lengthenVerb = /^(?:增加|增长|净增|提高)/;

/** Whether the promise is only striven for. */
export const stretchBefore = /(?:力争|争取|努力|力促|争创|尽力|冲刺)/;

/** Units of occasions, which may be promised for each stretch of time. */
export const occasionUnits = /^(?:次|场|场次|场（次）|轮|期|遍|回|批次|个班次|课时|学时|小时|天)$/;
/** The time that an occasion is promised for: 每季度, 每年. */
export const frequencyBase = /每(?:个)?(两年|两周|两个月|半年|半个月|半月|年|季度|季|月|周|日|天|学年|学期|旬|星期)/;
/** Words that open the parts of a figure. */
export const partMark = /其中|[（，、]内?(?:含|包括|包含)/;
/** A part told as a rate of its whole: 教学用房占70%. */
export const shareVerb = /占|不低于|比例|比重/;

/** `每村每年安排经费8万元`, `每亩补贴150元`: between the bases that open a clause about money and its figure. */
export const perGiven =
  /^(?:[一-龥]{0,6}(?:给予|补助|补贴|奖励|奖补|资助|安排|投资|发放|支付|缴纳|补偿|救助|支持|拨付|奖|补|贴|收取|投入|配套|经费|资金|费用|成本|造价)[一-龥]{0,12}(?:不低于|不少于|不超过|约|标准为|为)?)$/;

/** Words of a clause that tell several things to count, one a figure: 分别, 各, an enumeration. */
export const several = /[、和及与或各均由从]|分别/;

/** Between a figure and the one whose name it shares: 新建三座、改建两座中转站. */
export const namedLater = /^[、和及与][一-龥]{0,8}$/;
/** Between a figure that is told in two units: 步道6条共24公里, 88%以上、33微克. */
export const namedBefore = /^(?:、|，)?(?:共计?|总长(?:度)?|全长|合计|总计|累计|计|约|达到?)?$/;
