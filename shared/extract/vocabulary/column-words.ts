import { combined } from '../../lex/words.ts';

/** Words of a table's header and of its cells, beside the labels that say what a column holds. */

/** 主要责任单位: who leads where no other column does. */
export const mainDutyLeads: readonly string[] = ['主要责任', '主责', '第一责任'];
/** 突出问题: what a row of a list of measures is about. */
export const problemHeaders: ReadonlySet<string> = new Set(
  combined(
    ['', '突出', '存在', '存在的', '主要', '反馈', '反馈的', '具体', '整改'],
    ['问题'],
    ['', '描述', '表现', '内容', '事项'],
  ),
);
/** Headers of the column that names what the figures beside it count. */
export const measureHeaders: ReadonlySet<string> = new Set([
  '计量单位',
  '计算单位',
  '数量单位',
  '指标单位',
  '计量',
  '量词',
]);
/** Headers of the column that says how much, where a column beside it says of what. */
export const amountHeaders: ReadonlySet<string> = new Set([
  ...['数量', '规模', '总量', '工程量', '建设规模', '任务数', '计划数', '任务量'],
  ...combined(['', ...[...'省市县区州旗镇乡'].map((level) => `全${level}`)], ['合计', '总计', '总数']),
]);
/** Words of columns whose figures are no promise: what is spent, what stands already, what was done. */
export const notPromised: readonly string[] = [
  '投资',
  '资金',
  '金额',
  '经费',
  '预算',
  '造价',
  '概算',
  '费用',
  '现有',
  '已',
  '上年',
  '去年',
  '往年',
  '完成',
  '累计',
  '分值',
  '分数',
  '占比',
  '比例',
  '得分',
  '年限',
  '序号',
];
/** Letters before 数 whose noun counts something else: 人数 counts 人, 参数 and 份数 nothing. */
export const countsNothing = '参系指基代函倍分份度天次期';
/** Bounds that a cell of figures prints before and behind them. */
export const boundsBefore: readonly string[] = ['约', '≥', '≤', '>', '<', '不少于', '不低于', '不超过'];
export const boundsAfter: readonly string[] = ['以上', '以下', '以内', '左右'];
/** The first letter of 合计, 总计, 小计, 共计. */
export const totalLetters = '合总小共';
/** What a row begins with that is about the table and no group of it. */
export const tableRemarks: readonly string[] = ['注', '备注', '说明', '合计', '制表', '填表', '填报', '审核', '联系'];
/** What a line above a table begins with that does not name it. */
export const noHeadingLeads: readonly string[] = ['单位', '备注', '填报'];
/** What a cell prints where there is nothing. */
export const emptyCells: ReadonlySet<string> = new Set(['', '/', '—', '-', '–', '——', '无']);
/** What the members of a body are for. */
export const memberDuties = '职责';
/** What a header begins with that names bodies of which the task asks nothing: 申报单位, 设计单位. */
export const answersNothing: readonly string[] = [
  ...['监督', '督查', '督办', '督导', '督促', '申报', '上报', '报送', '填报', '受益', '受援', '来源', '提出', '提案'],
  ...['建议', '交办', '验收', '考核', '评价', '审核', '审批', '监理', '设计', '勘察', '发文', '印发', '公开', '发布'],
  ...['计量', '用地', '帮扶对象', '服务对象', '被'],
];
/** Letters of headers over places, days and people, whose cells name no task. */
export const namesNoTask = '地镇乡村街区县市位时日期月人员源量数金额度率';
