/**
 * Names of one office, without the place in front. The first is the one in full use. Source: offices named in published
 * notices and in the national plans of institutional reform; an office that was merged away is not an alias.
 */
export const unitAliases: readonly (readonly string[])[] = [
  ['卫生健康委', '卫生健康委员会', '卫生健康局', '卫健委', '卫健局', '卫计委', '卫计局'],
  ['人力资源和社会保障局', '人力资源社会保障局', '人社局'],
  ['发展改革委', '发展和改革委员会', '发展和改革局', '发展改革局', '发改委', '发改局'],
  ['城市管理局', '城管局'],
  ['城市管理综合执法局', '城市管理和综合执法局', '城市管理执法局', '城管执法局'],
  ['住房和城乡建设局', '住房城乡建设局', '住房和城乡建设委员会', '住建局', '住建委'],
  [
    '文化和旅游局',
    '文化旅游局',
    '文体和旅游局',
    '文体旅游局',
    '文化旅游体育局',
    '文旅体育局',
    '文旅体局',
    '文体旅局',
    '文旅局',
  ],
  ['市场监督管理局', '市场监管局', '市监局'],
  ['自然资源和规划局', '自然资源规划局', '资源规划局', '资规局'],
  ['医疗保障局', '医保局'],
  ['应急管理局', '应急局'],
  ['交通运输局', '交通局'],
  ['科学技术局', '科技局'],
  ['工业和信息化局', '工信局'],
  ['退役军人事务局', '退役军人局'],
  ['行政审批服务局', '行政审批局'],
  ['残疾人联合会', '残联'],
  ['妇女联合会', '妇联'],
  ['总工会', '工会'],
  ['团委', '共青团委员会'],
];

/** Pairs that are, or are not, one office; the rules above are tested against them. */
export const unitAliasCases: {
  readonly same: readonly (readonly [string, string])[];
  readonly different: readonly (readonly [string, string])[];
} = {
  same: [
    ['区卫健委', '区卫生健康局'],
    ['莲湖区卫健局', '区卫健委'],
    ['卫健委', '市卫生健康委'],
    ['区城管局', '区城市管理局'],
    ['市场监管局', '区市场监管局'],
    ['区市监局', '花山区市场监督管理局'],
    ['教育局', '市教育局'],
    ['区教育局', '海州区教育局'],
    ['团区委', '海州区团委'],
    ['市住建局', '西安市住房和城乡建设局'],
  ],
  different: [
    ['市教育局', '区教育局'],
    ['监管局', '区市场监管局'],
    ['区卫健委', '区医保局'],
    ['市场监管局', '市监察局'],
    ['区残联', '区妇联'],
    ['财政局', '教育局'],
    ['莲湖区教育局', '碑林区教育局'],
  ],
};
