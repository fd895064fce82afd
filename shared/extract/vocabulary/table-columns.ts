import { type ColumnHolds, type LabelTable, labelTable } from '../../labels/labels.ts';
import { meaningsIn } from '../../labels/meanings.ts';

/** What a table's column holds: `other` says nothing, `foreign` belongs to a table that is no list of tasks. */
export type ColumnKind = ColumnHolds | 'other' | 'foreign';

interface ColumnRule {
  readonly kind: ColumnKind;
  readonly pattern: RegExp;
  readonly cases: readonly string[];
}

/** Headers that are put together freely, tried in order where the table of labels does not know the word; the first that fits names the column. */
export const columnRules: readonly ColumnRule[] = [
  { kind: 'number', pattern: /^(?:序号?|项号|编号|NO\.?|号|任务序号|项目序号|序列|条目)$/iu, cases: ['序号', '编号'] },
  {
    kind: 'duty',
    pattern:
      /^(?:责任|承办|落实|实施)(?:单位|部门|科室)[及和、/]?(?:第一|主要|具体)?(?:责任人|负责人|联系人)[及和、/]?(?:联系)?(?:电话|方式)$/u,
    cases: ['责任单位、责任人及联系电话'],
  },
  {
    kind: 'leader',
    pattern: /(?:领导|责任人|负责人|联系人|联络员|牵头人)[及和、/]?(?:姓名|联系)?(?:电话|方式|手机|姓名)$/u,
    cases: ['项目责任人及电话', '责任人和联系方式', '包联领导姓名'],
  },
  {
    kind: 'foreign',
    pattern:
      /(?:公开事项|公开内容|公开依据|公开时限|公开主体|公开渠道|公开方式|职权|权力|事项类型|实施依据|设定依据|法律依据|处罚|分值|得分|扣分|评分|赋分|指标名称|指标属性|抽查|检测|检验|限值|地块|宗地|出让|土地用途|容积率|起始价|报名|姓名|性别|身份证|岗位代码|招聘|中标|供应商|证书|许可证|文号|收费|电话|邮箱|单位地址|学历|等级评定)/u,
    cases: ['公开事项', '指标名称', '宗地编号', '评分标准', '抽查对象', '检测项目', '标准限值'],
  },
  { kind: 'other', pattern: /^(?:目标|指标|考核)(?:类型|性质|属性|来源)$/u, cases: ['目标类型', '指标性质'] },
  {
    kind: 'lead',
    pattern:
      /(?:牵头(?:责任|实施|负责)?(?:单位|部门|科室|处室|机构)|主责(?:单位|部门)?|主办(?:单位|部门)|主要责任单位|^牵头$|牵头委室)/u,
    cases: ['牵头单位', '主责单位', '牵头责任部门'],
  },
  {
    kind: 'cooperate',
    pattern: /(?:配合|协办|协同|协作|参与|参加|协助)(?:责任)?(?:单位|部门|科室)?$/u,
    cases: ['配合单位', '协办部门'],
  },
  {
    kind: 'duty',
    pattern: /^(?:责任|承办|落实|实施)(?:单位|部门|科室)[及和、/]?(?:第一|主要|具体)?(?:责任人|负责人|联系人)$/u,
    cases: ['责任单位及责任人', '责任部门、负责人'],
  },
  {
    kind: 'leader',
    pattern: /(?:领导|责任人|负责人|联系人|联络员|牵头人)$/u,
    cases: ['牵头领导', '责任人', '分管领导'],
  },
  {
    kind: 'duty',
    pattern:
      /(?:责任|承办|落实|实施|指导|负责|主管|推进|承担|执行|办理|建设|分工|完成|承诺)(?:单位|部门|科室|处室|主体|机构)|^(?:责任分工|单位|部门|责任方)$/u,
    cases: ['责任单位', '指导部门', '承办单位', '责任科室'],
  },
  {
    kind: 'deadline',
    pattern:
      /(?:时限|(?:完成|完工|竣工|建成|投用|办结)(?:时间|期限|节点|日期|年限)|时间(?:节点|要求)|截止时间|进度要求|完成进度)/u,
    cases: ['完成时限', '时间节点', '时限要求', '完工时间', '拟建成日期'],
  },
  {
    kind: 'schedule',
    pattern: /(?:进度(?:安排|计划)|时间安排|节点安排|实施计划|推进计划|年度计划|季度)/u,
    cases: ['进度安排', '推进计划'],
  },
  { kind: 'funding', pattern: /(?:资金来源|资金渠道|资金筹措)/u, cases: ['资金来源'] },
  {
    kind: 'section',
    pattern:
      /^(?:类别|领域|方面|板块|分类|类型|任务类别|工作类别|项目类别|重点领域|一级任务|大类|专项|工作板块|任务分类|任务类型)$/u,
    cases: ['类别', '领域'],
  },
  {
    kind: 'measures',
    pattern: /^(?:具体|推进|落实|工作|主要|保障|实施|整改|改进|采取的?)(?:措施|举措|办法|做法|路径)$/u,
    cases: ['推进措施', '具体举措'],
  },
  {
    kind: 'title',
    pattern:
      /^(?:.{0,6}(?:项目名称|实事名称|任务名称|工作任务|重点任务|主要任务|重点工作|实事项目|民生实事|改革举措|改革任务|改革事项|工作事项|任务事项|政策措施|主要工作任务|任务分解|具体任务|目标任务|工作项目|实施项目|职责|职责任务|职责内容|任务|项目|事项|工作|实事|举措|议定事项|督办事项|措施名称|政策名称|行动名称))$/u,
    cases: ['项目名称', '工作任务', '改革举措', '重点任务', '主要职责'],
  },
  {
    kind: 'target',
    pattern: /(?:目标|指标|标准|要求)/u,
    cases: ['年度目标', '工作要求', '工作标准'],
  },
  {
    kind: 'content',
    pattern: /(?:内容|任务|说明|描述|概况|规模|要点)/u,
    cases: ['主要内容', '建设内容及规模', '具体内容'],
  },
];

/** What tells a column's kind by its header, and whether anything knows the header at all. */
export interface ColumnLabels {
  kindOf(label: string): ColumnKind;
  knows(label: string): boolean;
}

const longestHeader = 16;

/** Columns as a table of labels names them, freely composed headers by `columnRules`. */
export function columnLabels(table: LabelTable): ColumnLabels {
  const known = meaningsIn(table, 'column');
  const find = (label: string): { readonly kind: ColumnKind; readonly known: boolean } => {
    const bare = label.replace(/[\s：:]/gu, '');
    const plain = bare.replace(/[（(][^（）()]{0,20}[）)]/gu, '');
    if (plain === '' || plain.length > longestHeader) return { kind: 'other', known: false };
    const meaning = known.get(bare) ?? known.get(plain);
    if (meaning?.concept === 'phone') return { kind: 'other', known: true };
    const rule = columnRules.find(({ pattern }) => pattern.test(plain));
    return {
      kind: meaning?.column ?? rule?.kind ?? 'other',
      known: meaning !== undefined || rule !== undefined,
    };
  };
  return { kindOf: (label) => find(label).kind, knows: (label) => find(label).known };
}

/** What a header cell's label says about its column, and whether it is known; white space and brackets do not count. */
export const { kindOf: columnKind, knows: isKnownColumn } = columnLabels(labelTable);
