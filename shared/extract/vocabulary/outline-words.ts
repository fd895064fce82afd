/** Words by which headings, leads and closing sentences of a numbered list are told. */

/** A sentence about all that stands above it: 以上两个项目…, 上述各项由…. */
export const aboutAllLeads: readonly string[] = ['以上', '上述', '前述'];
export const aboutAllScopes: readonly string[] = ['所列', '各', '全部', '这'];
export const aboutAllMeasures: readonly string[] = ['个', '项', '条', '件', '大'];
export const aboutAllNouns: readonly string[] = ['项目', '任务', '工作', '事项', '措施', '各项', '目标'];
export const byWhom: readonly string[] = ['由', '均由', '都由'];

/** What offices of government end with; a hospital or a school in a heading is what is built. */
export const officeEnds: readonly string[] = ['局', '委', '委员会', '办', '办公室', '厅', '部', '政府', '办事处'];
/** How the duties of a body begin, where tasks begin with what is to be done. */
export const dutyOpenings: readonly string[] = [
  '负责',
  '承担',
  '参与',
  '协助',
  '配合',
  '贯彻',
  '拟订',
  '统筹协调',
  '指导',
];
/** What a document that a heading names ends with: 关于…的通知. */
export const namedDocuments: readonly string[] = ['通知', '意见', '决定', '公告', '通报', '方案', '函', '批复'];
/** What leads to what is numbered below it, before a colon. */
export const innerLeads: readonly string[] = ['措施', '举措', '内容', '如下', '包括'];
/** Verbs between who answers and what is to be done: 区住建局负责排查…, 县水利局牵头修复…. */
export const answers: readonly string[] = ['牵头负责', '牵头', '负责', '承担'];
