import type { ComparedHeadField, ComparedItemField } from '../../shared/history/diff.ts';
import type { BatchState, EditedField } from '../../shared/history/records.ts';
import type { Finding } from '../../shared/notice/notice.ts';
import { chineseFailure } from '../../shared/views/words/chinese-failure.ts';
import type { FieldProblem, FieldProblemKind } from '../fields/field-problem.ts';
import type { SavedNote } from '../messages/session.ts';
import { compareChinese } from './compare-words.ts';
import { fileChinese } from './file-chinese.ts';
import { gatherChinese } from './gather-words.ts';
import { handoffChinese } from './handoff-chinese.ts';
import { historyChinese } from './history-chinese.ts';
import { restoredChinese } from './restored.ts';

const field: Readonly<Record<ComparedItemField, string>> = {
  number: '序号',
  section: '类别',
  title: '项目名称',
  text: '目标任务',
  units: '责任单位',
  leaders: '责任人',
  targets: '目标',
  qualities: '没有数字的承诺',
  deadline: '完成时限',
  events: '节点',
  schedule: '进度计划',
  funding: '资金来源',
  measures: '推进措施',
  breakdown: '分解任务',
  applicable: '有无任务',
  applicableReason: '无任务的原因',
};

const headField: Readonly<Record<ComparedHeadField, string>> = {
  title: '标题',
  documentNumber: '文号',
  issuer: '发文机关',
  issuedOn: '成文日期',
  publishedOn: '发布日期',
  validity: '时效',
  declaredItems: '公告写明的项数',
  declaredSubItems: '公告写明的子项数',
};

const kept = '公告原文会保留，旁边标“已改”。';

const fieldHint: Readonly<Record<EditedField, string>> = {
  number: '只写数字；留空表示没有序号。',
  section: kept,
  title: kept,
  text: kept,
  units: '多个单位用“、”分开；角色写在括号里，如：区教育局（牵头）、区财政局。',
  leaders: '多人用“、”分开；职责写在括号里，如：张三（分管领导）。',
  targets: '可改数字、删去一条，或补上正文里有而没有读出的一条；多条用“；”分开。',
  qualities: '多条用“、”分开。',
  deadline: '可写 2025-12-31、12-31、2025年12月底、年底前、三季度；留空表示没有时限。',
  events: '一行一个节点，如：5月底前动工。',
  schedule: '一行一段，如：一季度：完成选址。',
  funding: '留空表示公告没有写。',
  measures: '一行一条。',
  breakdown: '多个单位用“、”分开，如：新城区200个、碑林区1.5万个。',
  applicable: '写“有任务”或“无任务”。',
};

const problems: Readonly<Record<FieldProblemKind, (part: string) => string>> = {
  empty: () => '这一栏不能为空。',
  number: (part) => `“${part}”不是序号，请只写数字。`,
  date: (part) => `没有从“${part}”认出日期。请写成 2025-12-31、2025年12月底或年底前。`,
  target: (part) => `没有从“${part}”认出目标数，或正文里没有这个数。请只改数字，多条用“；”分开。`,
  event: (part) => `没有从“${part}”认出日期和要做的事。请写成“5月底前动工”，一行一个。`,
  period: (part) => `没有从“${part}”认出时间段和内容。请写成“一季度：完成选址”，一行一段。`,
  share: (part) => `没有从“${part}”认出单位和数。请写成“新城区200个”，多个用“、”分开。`,
  task: (part) => `“${part}”不是有无任务。请写“有任务”或“无任务”。`,
};

const saved: Readonly<Record<SavedNote['kind'], (items: number) => string>> = {
  added: (items) => `已采集${items}项，存入历史。`,
  revised: (items) => `已更新，现有${items}项；此前的版本仍保留。`,
  unchanged: (items) => `内容没有变化，历史中仍是${items}项。`,
};

const batchState: Readonly<Record<BatchState, string>> = {
  captured: '待发送',
  sent: '已发送，未确认',
  acknowledged: '已确认填入',
  expired: '已过期',
};

/** Only what there is: a count of nothing is left out. */
function counted(counts: readonly (readonly [string, number])[]): string {
  return counts
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${name}${count}项`)
    .join('，');
}

/** Every word the extension's own surfaces say, in Chinese; the shape that the other languages fill. */
export const chinese = {
  handoff: handoffChinese,
  gather: gatherChinese,
  history: historyChinese,
  compare: compareChinese,
  files: fileChinese,
  failure: chineseFailure,
  /** A finding with its message as this language says it. */
  phrased: (finding: Finding): Finding => finding,
  product: '台账',
  tabs: '台账',
  pageTab: '本页',
  historyTab: '历史',
  waitingTab: '待填',
  overviewTab: '概览',
  openFullPage: '整页打开',
  guide: '使用指南',
  retry: '重试',
  undo: '撤销',
  undone: '已撤销。',
  back: '返回列表',
  cancel: '取消',
  keep: '保存',
  remove: '删除',
  removeNotice: '删除公告',
  any: '全部',
  nothing: '（无）',
  comma: '，',
  untitled: '未命名公告',
  fewer: '收起',
  fold: '收起',
  unfold: '展开',
  added: '新增',
  changed: '改动',
  gone: '已无',
  edited: '已改',
  correct: '更正',
  source: '看原文',
  field,
  headField,
  fieldHint,
  fieldProblem: ({ kind, part }: FieldProblem) => `${problems[kind](part)}原内容没有改动。`,
  batchState,
  readingPage: '正在读取本页',
  readingHistory: '正在读取历史',
  noTab: '没有找到当前标签页。请切换到公告网页后再点图标。',
  nothingFound: '本页没有识别出任务清单',
  nothingFoundHint: '这可能不是公告，或清单在附件里。如页面上确有任务，可以在页面上逐段点选。',
  pickOnPage: '在页面上点选',
  goOnPicking: (items: number) => `继续点选${items}项`,
  captureAll: (items: number) => `采集全部${items}项`,
  captureMine: (items: number) => `只采集我单位${items}项`,
  captureSelected: (items: number) => `采集所选${items}项`,
  update: (items: number) => `更新为${items}项`,
  saved: (kind: SavedNote['kind'], items: number) => saved[kind](items),
  alreadyCaptured: (moment: string) => `已采集：${moment}。`,
  keptWithAttachments: (moment: string, items: number) => `已采集：${moment}，连同附件共${items}项，存在历史中。`,
  keptOf: (kept: number, found: number) => `存有${kept}项，公告共${found}项。`,
  unchangedSince: '此后页面没有变化。',
  changedSince: (added: number, changed: number, gone: number) =>
    `此后页面有变化：${
      counted([
        ['新增', added],
        ['改动', changed],
        ['已无', gone],
      ]) || '事项没有变化'
    }。`,
  headChanged: (fields: readonly string[]) => `公告的${fields.join('、')}有变化。`,
  findings: (count: number) => `核对提示${count}条`,
  allFindings: (count: number) => `显示全部${count}条`,
  onlyMine: '只看我单位',
  allUnits: '全部单位',
  itemsOf: (count: number) => `${count}项`,
  closedFrames: (count: number) => `另有${count}个嵌入页面不能在此读取，请单独打开后采集：`,
  exportExcel: '导出Excel',
  exported: (notices: number, items: number) => `已导出${notices}份公告、${items}项。`,
  exportFailed: '未能生成文件。历史没有改动。请换一个模板，或导出CSV。',
  severalNotices: (count: number) => `台账${count}份公告`,
  template: '模板',
  searchHistory: '搜索历史',
  filters: (active: number) => (active === 0 ? '筛选' : `筛选（${active}）`),
  unit: '单位',
  year: '年度',
  site: '网站',
  dueMonth: '完成时限',
  finding: '核对提示',
  yearName: (year: number) => `${year}年`,
  noticesFound: (count: number) => `${count}份公告`,
  historyEmpty: '历史还是空的',
  historyEmptyHint: '打开一份公告，点“本页”中的“采集全部”，它就会出现在这里。',
  noHits: '没有符合的公告',
  noHitsHint: '换一个词，或放宽筛选。可以搜词语、单位、文号、数字，也可以用拼音或拼音首字母。',
  revision: (count: number) => `第${count}版`,
  editedItems: (count: number) => `${count}项已改`,
  itemsHit: (count: number) => `${count}项符合`,
  doubts: (count: number) => `${count}条有疑问`,
  choose: (title: string) => `选择：${title}`,
  chooseSeveral: '选择多项',
  chooseAll: '全选',
  chosenOf: (chosen: number, all: number) => `已选${chosen} / ${all}`,
  removedNotices: (count: number) => `已删除${count}份公告，30天内可以撤销。`,
  removedItems: (count: number) => `已删除${count}项。`,
  capturedAt: (moment: string, revision: number) => `${moment}采集，第${revision}版。`,
  openSource: '打开原网页',
  originally: (text: string) => `原文：${text}`,
  overtaken: '公告此后也改了这一栏。',
  fieldsOf: (open: boolean, title: string) => `${open ? '收起：' : '展开：'}${title}`,
  correctField: (name: string) => `更正${name}`,
  corrected: (name: string) => `已更正${name}，原文保留。`,
  readAs: (text: string, entries: number) => (entries > 1 ? `读作${entries}条：${text}` : `读作：${text}`),
  sourceOf: (name: string) => `看原文：${name}`,
  noSource: '采集时没有记下这一项的原文位置。历史没有改动。',
  sourceMarked: '已在原网页上标出。',
  sourceChanged: '原文已变，或在附件里：网页上没有这句话。采集时读到的原句见下，历史没有改动。',
  sourceOpened: '已在新标签页打开并定位。若没有标出，请在那一页点工具栏图标核对，可能原文已变。',
  filledAt: (workbook: string, sheet: string, rows: string) => `已填入 ${workbook} ${sheet} 第${rows}行`,
  waitingEmpty: '没有待填的批次',
  waitingEmptyHint: '在历史中打开公告，点“发送到Excel”，批次会在这里等到台账窗格确认填入。',
  batchItems: (items: number) => `${items}项`,
  batchSent: (moment: string) => `${moment}发送`,
  batchCreated: (moment: string) => `${moment}建立`,
  backup: '备份',
  restore: '恢复',
  lastBackup: (moment: string | null) => (moment === null ? '还没有备份过。' : `上次备份：${moment}。`),
  backedUp: (notices: number) => `已备份${notices}份公告。请把文件存到安全的地方。`,
  restored: restoredChinese,
  totals: (notices: number, items: number) => `共${notices}份公告、${items}项`,
  byUnit: '按单位',
  byMonth: '按完成时限',
  byFinding: '按核对提示',
  undated: '没有时限',
  monthName: (month: string) => `${Number(month.slice(0, 4))}年${Number(month.slice(5))}月`,
  moreBars: (count: number, sum: number) => `其余${count}个共${sum}，全部显示`,
  chartCaption: (name: string, unit: string) => `${name}（${unit}）`,
  countItems: '项',
  countFindings: '条',
  outdated: '历史正由更新的版本升级。已保存的内容没有改动。请关闭并重新打开此页。',
  blocked: '正在等待其他台账窗口关闭，以便升级历史。请关闭其他台账页面。',
};

export type Words = typeof chinese;
