import type { ReturnRemark } from '../../../shared/year/merge/merge-plan.ts';
import type { Refusal } from '../../../shared/year/merge/refusal.ts';
import { refusalText } from '../../../shared/year/merge/refusal-text.ts';
import { remarkText } from '../../../shared/year/merge/remark-text.ts';
import { askText } from '../../../shared/year/months/ask-words.ts';
import type { Ask } from '../../../shared/year/months/take-stock.ts';
import type { SplitBy } from '../../../shared/year/split/share-out.ts';
import { englishRefusal } from './english-refusal.ts';

const ways: Readonly<Record<SplitBy, string>> = {
  dutyUnit: '责任单位',
  leadUnit: '牵头单位',
  region: '区县',
  category: '类别',
};

export const yearChinese = {
  empty: '先打开一份已填入的台账，再拆分、汇总和盘点。',
  split: '拆分',
  splitIntro: '一个单位一份，只开放要填的列，其余锁定。原台账不动。',
  splitNeedsFile: '请先保存工作簿，再用台账页面打开该文件拆分。',
  by: '按',
  ways,
  due: '报送截止',
  splitNow: '拆分并保存',
  splitDone: (files: number, open: readonly string[], name: string) =>
    `已拆分为${files}份，各单位填“${open.join('、')}”，存为“${name}”。`,
  splitLeft: (rows: number) => `${rows}行没有写单位，不在任何一份里。`,
  collect: '汇总',
  collectIntro: '选交回的文件，可以一次选多份。先看结果，再并入。',
  choose: '选交回的文件',
  reading: (files: number) => `正在读取${files}份文件`,
  reported: (reported: number, waiting: number) => `已报${reported}，未报${waiting}`,
  waiting: (names: readonly string[]) => `未报：${names.join('、')}`,
  copyWaiting: '复制催报文字',
  counts: (values: number, conflicts: number, refused: number) =>
    `更新${values}格，冲突${conflicts}处，不合要求${refused}处`,
  nothingNew: '交回的文件没有新内容。',
  cell: (title: string, header: string) => `${title}·${header}`,
  change: (before: string, after: string) => `${before} → ${after}`,
  written: (text: string) => `（原写“${text}”）`,
  blank: '空',
  keepMine: '留您改的',
  conflictUnits: '几个单位报的不同',
  conflictHers: '您在发出后改过',
  refused: (title: string, header: string, value: string, why: string) =>
    `${title}·${header}：“${value}”不能填入（${why}）`,
  refusal: refusalText as (refusal: Refusal) => string,
  gone: (title: string, from: string) => `${from}删去了“${title}”，台账未动`,
  added: (title: string, from: string) => `${from}新增了“${title}”，台账未动`,
  remark: remarkText as (remark: ReturnRemark) => string,
  file: (name: string, state: 'old' | 'superseded' | 'foreign' | 'unreadable', message: string | null) =>
    message ?? `“${name}”未并入（${state}）`,
  merge: (values: number) => `并入${values}格`,
  merging: (values: number) => `正在并入${values}格`,
  merged: (values: number, left: number) =>
    `已并入${values}格${left === 0 ? '' : `，${left}处冲突未动`}。每个值都记下了单位和文件。`,
  undo: '撤销汇总',
  undone: (restored: number, kept: number) =>
    `已撤销：恢复${restored}格${kept === 0 ? '' : `，${kept}格之后又改过，未动`}。`,
  stock: '月底盘点',
  stockIntro: '记下各行此刻的进展，更新数据截止日期和三表一图（各月进度、进度表、资金表、分布图），列出要核实的数。',
  asOf: '数据截止日期',
  stockNow: '盘点',
  stockDone: (asOf: string, rows: number, asks: number) =>
    `截至${asOf}，记下${rows}行的进展，${asks === 0 ? '没有要核实的数' : `要核实${asks}处`}。`,
  ask: askText as (ask: Ask) => string,
  bulletin: '通报文件',
  bulletinNow: '写成Word文件',
  bulletinDone: (name: string) => `已存为“${name}”。批注里写着每句依据的行。`,
};

export type YearWords = typeof yearChinese;

const asks: Readonly<Record<Ask['kind'], (now: string, against: string) => string>> = {
  falls: (now, against) => `the cumulative figure fell from ${against} to ${now}`,
  exceeds: (now, against) => `the figure ${now} is over its target ${against}`,
  above: (now, against) => `the figure ${now} is over its limit ${against}`,
  short: (now, against) => `called finished at ${now} of ${against}`,
  late: (now, against) => `due ${against}, open on ${now}`,
  unread: (now, against) => `“${against}” reads “${now}”, which is no figure and is not counted`,
  still: (_, against) => `no news since ${against}`,
};

function englishRemark(remark: ReturnRemark): string {
  const from = `“${remark.file}”`;
  switch (remark.kind) {
    case 'renamed':
      return `${from}: its column “${remark.now}” was read as “${remark.header}”; please check.`;
    case 'missing':
      return `${from} has no column “${remark.header}”; nothing was read for it.`;
    case 'elsewhere':
      return `${from}: sheet “${remark.sheet}” has ${remark.cells} filled cells too; only “${remark.read}” was read.`;
    case 'extra':
      return `${from} has a column “${remark.header}” of its own with ${remark.cells} filled cells; not merged.`;
    case 'falls':
      return `${from}: “${remark.title}” · ${remark.header} falls from ${remark.before} to ${remark.after}; please check.`;
    case 'cleared':
      return `${from} emptied ${remark.cells} cells (${remark.title} · ${remark.header}); merging empties them here too. Please check.`;
    case 'untaken':
      return `${from} changed ${remark.cells} cells that the unit does not fill (${remark.title} · ${remark.header}); not merged.`;
  }
}

export const yearEnglish: YearWords = {
  empty: 'Open a filled ledger first.',
  split: 'Hand out',
  splitIntro: 'One workbook a unit; only the columns it fills are open. The ledger itself is not changed.',
  splitNeedsFile: 'Save the workbook first, then open the file in the Taizhang page to hand it out.',
  by: 'By',
  ways: { dutyUnit: 'Responsible unit', leadUnit: 'Lead unit', region: 'District', category: 'Category' },
  due: 'Due',
  splitNow: 'Hand out and save',
  splitDone: (files, open, name) => `${files} files; units fill ${open.join(', ')}. Saved as “${name}”.`,
  splitLeft: (rows) => `${rows} rows name no unit and are in no file.`,
  collect: 'Collect',
  collectIntro: 'Choose the returned files, several at once. Look first, then merge.',
  choose: 'Choose returned files',
  reading: (files) => `Reading ${files} files`,
  reported: (reported, waiting) => `${reported} reported, ${waiting} waiting`,
  waiting: (names) => `Waiting: ${names.join(', ')}`,
  copyWaiting: 'Copy a reminder to those that are waiting',
  counts: (values, conflicts, refused) => `${values} cells to update, ${conflicts} conflicts, ${refused} refused`,
  nothingNew: 'The returned files say nothing new.',
  cell: (title, header) => `${title} · ${header}`,
  change: (before, after) => `${before} → ${after}`,
  written: (text) => ` (written “${text}”)`,
  blank: 'empty',
  keepMine: 'Keep mine',
  conflictUnits: 'Units differ',
  conflictHers: 'You edited it since',
  refused: (title, header, value, why) => `${title} · ${header}: “${value}” not taken: ${why}`,
  refusal: englishRefusal,
  gone: (title, from) => `${from} deleted “${title}”; the ledger keeps it`,
  added: (title, from) => `${from} added “${title}”; not taken in`,
  remark: englishRemark,
  file: (name, state) =>
    ({
      old: `“${name}” is of an earlier round; not merged`,
      superseded: `“${name}” was followed by a later file; not merged`,
      foreign: `“${name}” is not of this ledger; not merged`,
      unreadable: `“${name}” cannot be read; not merged`,
    })[state],
  merge: (values) => `Merge ${values} cells`,
  merging: (values) => `Merging ${values} cells`,
  merged: (values, left) =>
    `${values} cells merged${left === 0 ? '' : `, ${left} conflicts left alone`}. Each value keeps its unit and file.`,
  undo: 'Undo the merge',
  undone: (restored, kept) =>
    `Undone: ${restored} cells restored${kept === 0 ? '' : `, ${kept} edited since were left alone`}.`,
  stock: 'Month’s end',
  stockIntro:
    'Keeps how every row stands, sets the date, brings the sheets of months, progress, funds and distribution up to date, lists what to ask.',
  asOf: 'Data as of',
  stockNow: 'Take stock',
  stockDone: (asOf, rows, count) => `As of ${asOf}: ${rows} rows kept, ${count} to ask about.`,
  ask: ({ kind, row, title, now, against }) =>
    `Row ${row + 1} “${title}”: ${asks[kind](String(now ?? ''), String(against ?? ''))}.`,
  bulletin: 'Report document',
  bulletinNow: 'Write as Word file',
  bulletinDone: (name) => `Saved as “${name}”. Its comments name the rows behind each sentence.`,
};
