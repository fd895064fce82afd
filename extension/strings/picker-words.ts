import { chineseFailure } from '../../shared/views/words/chinese-failure.ts';
import type { Language } from '../../shared/views/words/language.ts';
import { englishFailure } from './failures.ts';

/** The state of an item on the page; always a word and a mark beside the colour. */
export type MarkState = 'found' | 'chosen' | 'captured' | 'doubtful';

const mostListed = 4;

/** The first ordinals of those named, and a sign where there are more. */
function listed(ordinals: readonly string[], before: string, after: string): string {
  const rest = ordinals.length > mostListed ? after : '';
  return `${before}${ordinals.slice(0, mostListed).join('、')}${rest}`;
}

const chinese = {
  failure: chineseFailure,
  name: '台账点选',
  state: { found: '识别', chosen: '已选', captured: '已采集', doubtful: '有疑问' } satisfies Record<MarkState, string>,
  chosenOf: (chosen: number, all: number) => `已选${chosen} / ${all}`,
  findings: (count: number) => `核对提示${count}条`,
  selectAll: '全选',
  save: '存入历史',
  undo: '撤销',
  leave: '退出',
  join: '并入上一页',
  joined: (title: string, items: number) => `将接在上一页“${title}”的${items}项之后，编号不变。`,
  notJoined: '不再并入上一页，单独存入。',
  choose: '选中',
  unchoose: '不选',
  merge: '并入下一项',
  split: '在此拆分',
  grow: '多取一行',
  shrink: '少取一行',
  editUnits: '改责任单位',
  unitsField: '责任单位，多个用“、”分开',
  keep: '保存',
  cancel: '取消',
  section: '类别',
  text: '目标任务',
  account: '原文数字',
  schedule: '进度计划',
  funding: '资金来源',
  leaders: '责任人',
  measures: (count: number) => `推进措施${count}条`,
  added: '手工添加',
  noItem: (text: string) => `这一段没有读出事项：${text}`,
  picksKept: (kept: number, lost: number) =>
    lost === 0
      ? `此前未存入的${kept}项还在，请接着点选。`
      : `此前未存入的${kept}项还在；另有${lost}项的原文已变，请重新点选。`,
  outdated: (kept: number) => `扩展已更新，已选的${kept}项还在。请点工具栏图标，再点“继续点选${kept}项”。`,
  likewise: (count: number, ordinals: readonly string[]) => `同样更正另外${count}项：${listed(ordinals, '第', '等')}`,
  corrected: (count: number) => `已同样更正${count}项。`,
  saved: (items: number) => `已存入历史${items}项。`,
  unsaved: '已撤销存入，历史恢复原样。',
  undone: '已撤销一步。',
  redone: '已重做一步。',
  nothingToUndo: '没有可撤销的步骤。',
  nothingChosen: '还没有选中事项。请先点选，或点“全选”。',
  noItems: '本页没有识别出事项。请点页面上的段落，逐段添加。',
  noNext: '这是最后一项，后面没有可并入的事项。',
  noCaret: '请先点一下要拆分的位置，或用左右键移动插入点。',
  cannotGrow: '下一行已属于另一项。要合在一起请用“并入下一项”。',
  cannotShrink: '这一项只有一行。',
  headingBetween: (heading: string) => `中间有标题“${heading}”，不能越过标题合并。请先看清这一项到哪里结束。`,
  merged: '已并入下一项。',
  splitDone: '已拆成两项。',
  addedItem: '已添加一项。',
  resized: '已更正范围。',
  unitsChanged: '已更正责任单位。',
  pageChanged: (kept: number, lost: number) =>
    lost === 0 ? `页面有变化，${kept}项标记已重新对上。` : `页面有变化，${kept}项标记已重新对上，${lost}项原文已变。`,
  closedFrames: (count: number) => `另有${count}个嵌入页面不能在此点选，请单独打开：`,
  keys: '↑↓移动　空格选中　←→插入点　S拆分　M并入下一项　Enter存入　Esc退出',
  item: (ordinal: string, state: string, title: string) => `第${ordinal}项，${state}，${title}`,
};

export type PickerWords = typeof chinese;

const items = (count: number) => (count === 1 ? '1 item' : `${count} items`);

const english: PickerWords = {
  failure: englishFailure,
  name: 'Taizhang picker',
  state: { found: 'Found', chosen: 'Chosen', captured: 'Captured', doubtful: 'Doubtful' },
  chosenOf: (chosen, all) => `${chosen} of ${all} chosen`,
  findings: (count) => (count === 1 ? '1 finding' : `${count} findings`),
  selectAll: 'Select all',
  save: 'Save to history',
  undo: 'Undo',
  leave: 'Leave',
  join: 'Join previous page',
  joined: (title, count) => `Will follow the ${items(count)} of “${title}”; numbers stay as they are.`,
  notJoined: 'Will be saved by itself.',
  choose: 'Choose',
  unchoose: 'Unchoose',
  merge: 'Merge with next',
  split: 'Split here',
  grow: 'Take in a line',
  shrink: 'Give back a line',
  editUnits: 'Correct units',
  unitsField: 'Responsible units, separated by 、',
  keep: 'Keep',
  cancel: 'Cancel',
  section: 'Section',
  text: 'Task',
  account: 'Figures as read',
  schedule: 'Schedule',
  funding: 'Funding',
  leaders: 'People',
  measures: (count) => (count === 1 ? '1 measure' : `${count} measures`),
  added: 'Added by hand',
  noItem: (text) => `No item was read from this paragraph: ${text}`,
  picksKept: (kept, lost) =>
    lost === 0
      ? `The ${items(kept)} picked before and not saved yet are still here.`
      : `The ${items(kept)} picked before are still here; the source of ${lost} has changed, pick them again.`,
  outdated: (kept) =>
    `The extension was updated; the ${items(kept)} chosen are safe. Press the toolbar icon, then “Go on picking”.`,
  likewise: (count, ordinals) => `Correct ${count} more alike: ${listed(ordinals, '', ' …')}`,
  corrected: (count) => `${items(count)} corrected alike.`,
  saved: (count) => `${items(count)} saved to history.`,
  unsaved: 'The save was taken back; history is as before.',
  undone: 'One step undone.',
  redone: 'One step redone.',
  nothingToUndo: 'There is no step to undo.',
  nothingChosen: 'Nothing is chosen yet. Choose items, or press Select all.',
  noItems: 'No items were found on this page. Click paragraphs to add them one by one.',
  noNext: 'This is the last item; none follows to merge with.',
  noCaret: 'First click where to split, or move the caret with ← and →.',
  cannotGrow: 'The next line belongs to another item. To join them, merge with next.',
  cannotShrink: 'This item has only one line.',
  headingBetween: (heading) => `The heading “${heading}” stands between; items are not merged over a heading.`,
  merged: 'Merged with the next item.',
  splitDone: 'Split in two.',
  addedItem: 'One item added.',
  resized: 'Extent corrected.',
  unitsChanged: 'Units corrected.',
  pageChanged: (kept, lost) =>
    lost === 0
      ? `The page changed; ${kept} marks were found again.`
      : `The page changed; ${kept} marks were found again, the source of ${lost} has changed.`,
  closedFrames: (count) =>
    count === 1
      ? 'An embedded page cannot be picked here; open it by itself:'
      : `${count} embedded pages cannot be picked here; open them by themselves:`,
  keys: '↑↓ move · Space choose · ←→ caret · S split · M merge · Enter save · Esc leave',
  item: (ordinal, state, title) => `Item ${ordinal}, ${state}, ${title}`,
};

/** What the picker says, apart from the other words so that a page is not given words it does not use. */
export const pickerWords: Readonly<Record<Language, PickerWords>> = { 'zh-CN': chinese, en: english };
