import { type FieldKey, fieldOf } from '../fields.ts';
import type { Note } from './note.ts';
import { wantedColumns } from './wanted-columns.ts';
import type { CellBar, NoteWords, Unfit, Why } from './words.ts';

const bars: Readonly<Record<CellBar, string>> = {
  merged: '在合并单元格里面，单独写不进去',
  locked: '所在的单元格被锁定，请取消工作表保护',
  fixed: '在数组公式或数据透视表里',
};

const unfit: Readonly<Record<Unfit, string>> = {
  'too-long': '文字超过单元格上限 32767 字',
  integer: '应是正整数',
  number: '应是数字',
  date: '应是日期',
  choices: '',
  address: '应是 http 或 https 网址',
};

const whys: Readonly<Record<Why, string>> = {
  usual: '按通常含义',
  'usual-plan': '按通常含义，填计划',
  'holds-measures': '该列内容是“个、项、万元”等计量单位',
  'holds-organisations': '该列内容是单位名称',
  'figures-left': '左侧一列是数字，此列是计量单位',
  'unit-or-duty': '“单位”可能是计量单位，也可能是责任单位',
  'duty-or-unit': '“单位”可能是责任单位，也可能是计量单位',
  'holds-figures': '该列内容都是数字',
  'measures-right': '右侧一列是计量单位',
  'holds-text': '该列内容是文字',
  'holds-percentages': '该列内容是百分比',
  'holds-states': '该列内容是办理状态',
  'holds-yes-no': '该列内容是“是、否”',
  'progress-beside': '另有一列进展情况，此列是进度',
  'status-or-rate': '另有一列进展情况，此列可能是办理状态，也可能是完成率',
  'before-measures': '没有事项列，此列在单位、措施、时限之前，是所整改的问题',
  'deadline-beside-milestones': '另有一列完成时限，此列是节点安排',
  'no-other-deadline': '没有其他时限列',
  'deadline-or-time': '“时间”可能是完成时限，也可能是其他时间',
  'funds-above': '上方表头或标题说明是资金',
  'done-above': '上方表头说明是完成情况',
  'deadline-beside': '另有一列完成时限',
  'deadline-itself': '没有其他时限列，此列就是完成时限',
  'holds-ordinals': '没有序号列，此列内容是1、2、3',
  'problems-left': '左侧一列是存在问题',
  'total-or-share': '有区县列也有项目列，可能是总目标，也可能是分解到区县的任务数',
  'row-a-district': '一个区县一行，此列是分解任务数',
  'beside-closing': '与销号列在一起',
  'title-beside': '另有一列项目名称',
};

const called = (field: FieldKey) => `“${fieldOf(field).label}”`;
const shown = (value: string | null) => value ?? '（空）';

/** The sentences in Chinese; `say` phrases a note that stands inside another. */
export const chineseNotes = (say: (note: Note) => string): NoteWords => ({
  'row-hidden': (row) => `第 ${row} 行是隐藏的`,
  'row-struck': (row) => `第 ${row} 行画了删除线，公告又有改动，请核对`,
  'cell-barred': (header, bar) => `“${header}”${bars[bar]}，未填`,
  'cell-blocked': (header, bar) => `“${header}”${bars[bar]}`,
  'row-labelled': (header, label) => `“${header}”已写明“${label}”`,
  'total-typed': (cell, total, rows) => `${cell} 的合计 ${total} 是手填的数，没有算入新增的 ${rows} 行，请改`,
  'total-short': (cell, formula, rows) => `${cell} 的合计公式 ${formula} 没有算入新增的 ${rows} 行，请改公式`,
  'total-text': (cell, first, figures) =>
    `${cell} 的合计不会算入以文本存放的数字（${first} 起 ${figures} 格），请转为数字`,
  beside: (cell) => `表格旁边 ${cell} 一带另有内容：插入的行在那里是空的，请看一眼`,
  'one-month': (sheet, others) => `工作簿按月分表：只填“${sheet}”，另外 ${others} 张不动。要填别的月份请选那一张`,
  'unit-differs': (header, column, value, unit, filled) =>
    `“${header}”列的单位是${column}，公告写的是${value}${unit}，${filled ? '按公告的单位填入' : '未填'}`,
  scaled: (value, unit, column, scaled) => `${value}${unit}按“${column}”写作${scaled}`,
  'out-of-bounds': (header, of, least, most, size) => {
    const limits = [least === null ? [] : `不少于${least}`, most === null ? [] : `不超过${most}`].flat();
    return `“${header}”列限定${of === 'length' ? '字数' : '数值'}${limits.join('、')}，填入的是${size}`;
  },
  'not-in-list': (header, value) => `“${header}”列的下拉清单里没有“${value}”`,
  'name-missing': (header) => `“${header}”为空`,
  unfit: (header, value, how, choices) =>
    `“${header}”的值“${value}”不合要求：${how === 'choices' ? `应是${choices.join('、')}之一` : unfit[how]}`,

  'no-row-protected': (sheet) => `工作表“${sheet}”已受保护，不能插入行，也没有可填的空行。请取消保护或先留出空行`,
  'no-row-within': (row, area) =>
    `第 ${row} 行上下是一个${area === 'array' ? '数组公式' : '数据透视表'}，不能在其中插入行。请先把它移开`,
  'lines-full': (row) => `表中每项占几行（如第 ${row} 行是上一行的续行），空着的已经填完。请复制一组空行再填`,
  filtered: (sheet, rows, more) =>
    `工作表“${sheet}”正在筛选，第 ${rows.join('、')} 行${more ? '等' : ''}被隐藏。请先清除筛选`,
  'new-merged': (header) => `表中各行把“${header}”列与左边的列合并了，写不进去。请取消合并`,
  'new-locked': (header) => `新行的“${header}”会是锁定的。请取消工作表保护`,
  'waiting-too': (bar, waiting) => `${say(bar)}；空行里${say(waiting)}`,
  'no-columns': (sheet, headers, more, asks) => {
    const doubt = asks.length === 0 ? '' : `其中“${asks.join('、')}”待您确认是否可填。`;
    const own = headers.join('、') + (more ? '等' : '');
    return `工作表“${sheet}”没有可填的列：表头“${own}”都由您填写。${doubt}请加一列${wantedColumns()}之一，或指定哪一列填什么`;
  },
  unplaced: (lost, headers, more) => {
    const own = headers.join('”“') + (more ? '”等' : '”');
    return `表中没有认得的列来放公告里的${lost.map(called).join('、')}，没有填；没认出的表头是“${own}。其中若有，请指定该列填什么`;
  },

  'row-gone': (title) => `“${title}”这一行已不在表中，无需撤销`,
  'cell-edited': (header, filled, hers) => `“${header}”填入的是“${shown(filled)}”，您已改为“${shown(hers)}”，保持不动`,
  'column-gone': (header, filled) => `“${header}”填入的是“${shown(filled)}”，“${header}”列已找不到，保持不动`,
  'row-has-hers': (value) => `您在这一行填写了“${shown(value)}”，整行保持不动`,

  'header-is': (header, field) => `表头“${header}”即${called(field)}`,
  'header-like': (header, synonym, field) => `表头“${header}”与“${synonym}”相当，是${called(field)}`,
  'header-contains': (header, synonym, field) => `表头“${header}”含有“${synonym}”，可能是${called(field)}`,
  'header-unknown': (header) => `没有认出表头“${header}”，此列保持不动`,
  'content-against': (field) => `表头像是${called(field)}，但该列已有内容与之不符`,
  told: (why) => whys[why],
  'unit-in-header': (unit) => `表头注明单位“${unit}”，该列填数字`,
  'no-funds-above': (header) => `“${header}”上方没有“资金来源”一类的表头`,
  'told-field': (why, field) => `${say(why)}，是${called(field)}`,
  chosen: (by, field) => {
    const words = by === 'user' ? '由您指定' : '沿用您上次的对应';
    return field === null ? `${words}，此列保持不动` : `${words}：${fieldOf(field).label}`;
  },
  'years-differ': (field) => `有多列是${called(field)}而年份不同，请指定要填哪一年`,
  'same-field': (other, field) => `与“${other}”列同为${called(field)}，只填前者，此列保持不动`,
  'not-filled': (reason, by) =>
    `${say(reason)}；${by === 'user' ? '由您填写，不会改动' : '由公式或表头填写，不会改动'}`,
});
