import type { MarkState } from '../../shared/notice/finding-mark.ts';
import type { UnitRole } from '../../shared/notice/notice.ts';

const marked: Readonly<Record<MarkState, (count: number) => string>> = {
  checked: (count) => `已核对${count}条`,
  ignored: (count) => `已忽略${count}条`,
};

const role: Readonly<Record<UnitRole, string>> = { 牵头: '牵头', 责任: '责任', 配合: '配合' };

const due = { month: '本月到期', quarter: '本季到期', overdue: '已逾期', none: '无时限' };

/** What the history itself says, in Chinese: lists of items, her tasks, marks, labels, the overview. */
export const historyChinese = {
  due,
  role,
  myTasks: '我的任务',
  myTasksOf: (unit: string) => `我的任务：${unit}`,
  setUnit: '设置我单位',
  changeUnit: '更换单位',
  setUnitHint: '设置一次我单位，这里就会列出本月到期、本季到期、已逾期和无时限的事项。',
  unitName: '单位名称',
  otherAliases: '其他名称，用“、”分开',
  sameUnitHint: (count: number) => `历史中有${count}个名称可能是同一单位，请勾选确实是的：`,
  forgetUnit: '不再设置',
  unitSet: (unit: string, names: number) =>
    names > 1 ? `已设置我单位：${unit}，连同${names - 1}个名称。` : `已设置我单位：${unit}。`,
  unitUnnamed: '历史中没有以此为名的单位，计数会是0；请点“更换单位”，勾选或写上公告里的叫法。',
  unitForgotten: '已取消我单位的设置。',
  mine: '我单位',
  itemsView: (count: number) => `事项${count}`,
  noticesView: (count: number) => `公告${count}`,
  view: '列表内容',
  itemsFound: (items: number, notices: number) => `${notices}份公告中的${items}项`,
  clearFilters: '清除筛选',
  roleLabel: '单位角色',
  filledLabel: '填入',
  filledIn: '已填入',
  notFilled: '未填入',
  doneLabel: '办理',
  done: '已完成',
  notDone: '未完成',
  placeLabel: '地区',
  tagLabel: '标签',
  anyFinding: '有未核对的提示',
  finish: '标为完成',
  unfinish: '改为未完成',
  finishNamed: (done: boolean, title: string) => `${done ? '标为完成' : '改为未完成'}：${title}`,
  finished: (count: number, done: boolean) => (done ? `已把${count}项标为完成。` : `已把${count}项改为未完成。`),
  sourceNamed: (title: string) => `看原文：${title}`,
  check: '已核对',
  ignore: '忽略',
  checkNamed: (message: string) => `已核对：${message}`,
  ignoreNamed: (message: string) => `忽略：${message}`,
  unmark: '恢复提示',
  unmarkNamed: (message: string) => `恢复提示：${message}`,
  marked: (state: MarkState, count: number) => marked[state](count),
  markDone: (state: MarkState | null, count: number) =>
    state === null ? `已恢复${count}条核对提示。` : `${marked[state](count)}，导出时写入“校验”表。`,
  sameKind: (count: number, numbers: readonly number[]) =>
    `同类提示共${count}项${numbers.length === 0 ? '' : `：第${numbers.join('、')}项`}。`,
  unstated: '未写明',
  pin: '置顶',
  unpin: '取消置顶',
  pinned: '已置顶',
  tags: '标签',
  addTag: '加标签',
  newTag: '新标签',
  removeTag: (tag: string) => `去掉标签：${tag}`,
  tagged: (tag: string) => `已加标签“${tag}”。`,
  untagged: (tag: string) => `已去掉标签“${tag}”。`,
  pinChanged: (pinned: boolean): string => (pinned ? '已置顶，在列表最前。' : '已取消置顶。'),
  calendarYear: (year: string) => `${year}年`,
  calendarMonth: (month: number) => ({ short: String(month), rest: '月' }),
  calendarCell: (month: string, count: number) => `${month}到期${count}项`,
  yearSum: '全年',
  countNotices: '份公告',
};

export type HistoryWords = typeof historyChinese;
