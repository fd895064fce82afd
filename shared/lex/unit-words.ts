import { isDigitAt, LetterSet } from './letters.ts';
import { notUnits } from './not-units.ts';
import { parted, WordSet } from './words.ts';

/**
 * What a unit of count measures: things, people and events are counted; a `measure` is a physical quantity; `money` and
 * `rate` stand for themselves; a `time` is a promise only where the words around it make it one; an `age` never is.
 */
export type UnitKind = 'count' | 'measure' | 'money' | 'rate' | 'time' | 'age';

/**
 * Units of count of government notices by kind (GB/T 15835-2011 for the measures; the rest from use), parted by blanks. A printed
 * doublet such as `场（次）` is put together by the reader and need not be listed.
 */
const printed: Readonly<Record<UnitKind, string>> = {
  count: `
    个 项 件 所 处 座 栋 幢 套 间 户 家 台 部 辆 艘 架 列 条 根 盏 块 面 张 本 册 篇 份 幅 枚 把 只 头 株 棵 粒 片 段
    孔 口 眼 组 批 类 种 门 节 款 例 宗 起 案 单 笔 对 双 副 支 队 团 村 镇 桩 席 井 棚 人 名 位 次 场 期 届 轮 遍 回
    课 羽 尾 匹 峰 樽 樘 顶 桶 箱 袋 瓶 罐 盒 包 捆 卷 首 尊 具 杆 枪 趟 岗 核 页 曲 扇 窗 格 屏 管 丛 畦 垄 窝 笼
    茬 票 码 棒 担 挺 串 缸 炉 灶 床次 厅 店 舱 筐 扎 束 剂 针 帧 卡 券 碗 餐 盘 罩 挂 匾 亭 标段 单元 蹲位 工位 铺位 摊位 展位 厕位 机组 剂次
    针次 支次 座次 航次 列次 趟次 户次 人日 人月 人时 工时 工日 班列 集装箱 TEU 个次 件次 条次 项次 批次 班次 车次
    架次 艘次 社区 街区 小区 点位 泊位 车位 床位 座位 学位 托位 岗位 名额 机位 人次 人份 人天 家次 例次 场次 期次
    套次 份次 台次 台套 辆次 课时 学时 标箱 标准箱 标台 台时 台班 册次 校次 站次 企次 颗 盆 堂 桌 篮 筒 听 道 站 床 班 路 芯 分 穴
  `,
  measure: `
    公里 千米 平 芯公里 对公里 管公里 沟公里 人公里 吨公里 车公里 单车道公里 海里 丈 尺 ㎡ ㎥ m² m³ m2 m3 km² km2 hm² ha
    m cm mm kg g t L mL dB NTU ppm Hz kW KW kw GW kWh KWh MWh GWh kVA MVA PB MB EFLOPS PFlops TFLOPS M mg/L μg/m³
    ug/m3 ℃ °C 摄氏度 度 兆 兆字节 兆比特 千兆 字节 方 立方公里 立方千米 标方 公亩 千字 吉瓦时 伏 千伏 安 毫安 帕 兆帕
    赫兹 兆赫 千焦 千卡 大卡 勒克斯 流明 微米 微西弗 车道公里 皮长公里 米 延米 延长米 直线米 厘米 毫米 平方米 平米
    平方公里 平方千米 平方 公顷 亩 亩次 立方米 立方 立方米/日 吨 吨标准煤 吨标煤 公斤 千克 克 斤 升 毫升 兆瓦 千瓦 吉瓦 瓦
    千瓦时 千瓦时/平方米 兆瓦时 度电 千伏安 兆伏安 蒸吨 微克/立方米 毫克/升 微克 毫克 分贝 PFLOPS GB TB Gbps Mbps km Km KM
    MW
  `,
  money: `
    元 美元 港元 港币 欧元 元人民币 元/人次
  `,
  rate: `
    % ‰ ‱ 个百分点 百分点 个千分点 倍 番 个点 个基点 基点
  `,
  time: `
    年 周年 个年度 学年 个学年 学期 个学期 个季度 个月 周 个星期 天 日 个工作日 工作日 个自然日 自然日 小时 个小时
    分钟 秒 秒钟 毫秒 年度 昼夜
  `,
  age: `
    岁 周岁 月龄 日龄 周龄 孕周
  `,
};

/** The units of each kind. */
export const unitWords: ReadonlyMap<UnitKind, readonly string[]> = new Map(
  (['count', 'measure', 'money', 'rate', 'time', 'age'] as const).map((kind) => [kind, parted(printed[kind])]),
);

/** Units that count only where the clause ends behind them: 定制公交7线, but 7线城市 and 3层楼 are names. */
const closing: readonly string[] = ['线', '层', '集', '讲', '季', '出', '幕', '章', '基'];
const clauseEnds = '，。；、：）！ ';

/** Letters that measure data behind two digits and more where nothing else follows: 带宽145G, 存储500T; 5G and 10G光网 are names. */
const ofData = new LetterSet('GT');
const dataEnds = new LetterSet('，。；、：）以的及和到至 ');

function measuresData(text: string, at: number): boolean {
  if (!ofData.has(text, at) || !isDigitAt(text, at - 1) || !isDigitAt(text, at - 2)) return false;
  return at + 1 >= text.length || dataEnds.has(text, at + 1);
}

/** A unit of count with its kind; one for each word of the table. */
export type UnitWord = { readonly word: string; readonly kind: UnitKind };

const units = new Map<string, UnitWord>();
for (const [kind, words] of unitWords) for (const word of words) units.set(word, { word, kind });
const closingUnits = new Map(closing.map((word): [string, UnitWord] => [word, { word, kind: 'count' }]));
/** Letters that make 点 behind 个 a place: 12个点位. */
const placeLetters = new LetterSet('位段子');
const known = new WordSet([...units.keys(), ...notUnits]);

function isLatin(letter: string): boolean {
  return (letter >= 'A' && letter <= 'Z') || (letter >= 'a' && letter <= 'z');
}

/** The longest unit of count that starts at `at`, with its kind; null where there is none or a word that only looks like one. */
export function unitWordAt(text: string, at: number): UnitWord | null {
  const word = known.at(text, at);
  if (measuresData(text, at)) return { word: text.charAt(at), kind: 'measure' };
  if (word === null) return null;
  if (word === '个点' && placeLetters.has(text, at + word.length)) return units.get('个') ?? null;
  const next = text.charAt(at + word.length);
  const atEnd = closingUnits.get(word);
  if (atEnd !== undefined && (next === '' || clauseEnds.includes(next))) return atEnd;
  const unit = units.get(word);
  return unit === undefined || (isLatin(next) && isLatin(word.charAt(word.length - 1))) ? null : unit;
}

/** Units that no name ends with behind letters and digits, as K8路, B2栋 and BRT3号 do. */
export const thingUnits = new WordSet(
  parted(`
    台 台套 套 户 公里 亩 平方米 吨 辆 部 架 艘 件 具 个 块 盏 张 家 所 处 座 条 组 支 把 只 根 间 项 人 名 场 场次 人次 台次 批次 份 颗 枚 头 株 棵 盒 箱 瓶 袋 本 册 顶 门 片 副 列
  `),
);

/** What a rate may be taken of besides units of count: 元/餐, 元/生·年, 吨/日. */
export const baseWords: readonly string[] = parted(`
  标准煤 学生 居民 村民 孕妇 企业 学校 工作日 人次 季度 季 月 年 天 日 餐 生 校 院 孩 胎 例 证 车 店 点 线 路 时 分
  秒 小时 分钟 岗 社区 学时 课时 升 KM 百人 千人 万人 百户 千户 万户 人口
`);

/** Nouns that tell what an amount without a unit counts: `13.3万常住人口` are people, `奖补资金7400万` is money. */
export const bareAmountNouns: readonly { readonly unit: string; readonly nouns: readonly string[] }[] = [
  {
    unit: '人',
    nouns: parted(`
      人口 群众 居民 村民 市民 职工 农民 学生 师生 劳动力 老年人 老人 儿童 妇女 患者 农民工 劳动者 从业人员 移民 受益者 游客 残疾人
      毕业生 青年 志愿者 参保人员 人才 人员
    `),
  },
  { unit: '户', nouns: ['农户', '家庭', '用户', '住户'] },
  {
    unit: '元',
    nouns: parted(
      '资金 补助 补贴 经费 奖金 投资 贷款 收入 财政 奖补 奖励 救助金 助学金 税款 税费 产值 营收 债券 房租 租金 工资 欠薪 罚款 损失 费用 成本 货款 善款 捐款 基金 学费 保费 补偿款 补助款 销售额 成交额 交易额 零售额 授信 融资 拨款 投入',
    ),
  },
];
