import type { FieldKey } from '../field-keys.ts';

/** Words of 资金来源 and the column they tick. Source: the funding paragraphs of published plans. */
export const fundChannels: readonly { readonly field: FieldKey; readonly words: readonly string[] }[] = [
  { field: 'fundCentral', words: ['中央', '中省', '国家资金', '超长期特别国债'] },
  { field: 'fundProvince', words: ['省级', '中省', '省财政', '省市', '省专项'] },
  { field: 'fundCity', words: ['市级', '市财政', '市本级', '省市', '市、区', '市区共'] },
  {
    field: 'fundCounty',
    words: ['区县', '区财政', '县财政', '区级', '县级', '区政府', '县政府', '各区', '开发区', '市、区', '市区共'],
  },
  { field: 'fundBond', words: ['专项债', '政府债券'] },
  { field: 'fundLoan', words: ['贷款', '专项借款', '融资租赁', '配套融资'] },
  { field: 'fundSelf', words: ['自筹', '社会投资', '社会资本', '企业投资', '社会资金', '居民出资'] },
  { field: 'fundOther', words: ['彩票', '福彩', '医保基金', '统筹基金', '捐赠', '慈善'] },
];

/** Printed sources and the columns they tick; the words above are tested against them. */
export const fundChannelCases: readonly { readonly text: string; readonly fields: readonly FieldKey[] }[] = [
  { text: '中央、省级和市级就业补助资金。', fields: ['fundCentral', 'fundProvince', 'fundCity'] },
  { text: '由相关区县政府、开发区管委会财政资金安排。', fields: ['fundCounty'] },
  {
    text: '主要为中央预算内投资、政府专项债券、企业自筹、银行贷款等。',
    fields: ['fundCentral', 'fundBond', 'fundLoan', 'fundSelf'],
  },
  { text: '项目建设经费从市级体育彩票公益金中筹集。', fields: ['fundCity', 'fundOther'] },
  { text: '全市信息化项目建设专项资金', fields: [] },
  { text: '由市医保基金安排，以城镇职工医保统筹基金为主。', fields: ['fundOther'] },
];
