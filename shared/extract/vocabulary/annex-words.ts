/** Words of annexes' heads and of what stands between such a head and the annex's first number. */

/** 附件, 附表, 附录, by their second letter. */
export const annexNouns = '件表录';
/** Remarks in brackets right below a head that say nothing of what follows. */
export const remarkLeads: readonly string[] = [
  '此件',
  '本文',
  '联系人',
  '联系电话',
  '信息公开',
  '不予公开',
  '主动公开',
  '依申请公开',
];
/** What lines begin with that stand near a title and are none. */
export const noTitleLeads: readonly string[] = ['责任', '牵头', '抄送', '印发', '来源', '发布', '时间'];
/** Words that end a title of what an annex may hold. */
export const documentKinds: readonly string[] = [
  '方案',
  '清单',
  '通知',
  '意见',
  '计划',
  '措施',
  '要点',
  '办法',
  '分工',
  '分解表',
  '任务',
  '一览表',
  '分工表',
  '台账',
];
/** Who a line below a title names: roles, and what may stand between one and its colon. */
export const roleWords: readonly string[] = ['责任', '牵头', '主责', '承办', '负责', '实施'];
export const roleNouns: readonly string[] = ['单位', '部门', '责任单位'];
/** Letters of agencies' names, and those that such a name ends with. */
export const agencyLetters = '局委办厅部院中心公司集团会府处站队';
export const agencyEnds = '局委办厅部院心司团会府处站队';
