import type { UnreadCell } from '../../../shared/ledger/report/row-cells.ts';
import type { SentenceId } from '../../../shared/ledger/report/sentences.ts';
import { unreadText } from '../../../shared/year/months/ask-words.ts';

const sentences: Readonly<Record<SentenceId, string>> = {
  counts: '总数',
  completion: '完成率',
  handling: '办理情况',
  pace: '序时进度',
  investment: '投资',
  exceeded: '超额完成',
  slow: '滞后事项',
};

export const viewsChinese = {
  listsIntro: '用工作簿里已有的公告记录生成下列表格，加在现有工作表之后。',
  listsEmpty: '工作簿里还没有公告记录。先在“填入”里填一份公告。',
  month: '月份',
  monthName: (month: number) => `${month}月`,
  monthList: (month: number, name: string) => `${month}月${name}`,
  make: '生成',
  makeList: (name: string) => `生成“${name}”`,
  rowsReady: (rows: number) => `${rows}行`,
  noRows: '没有可列入的行',
  everyMonth: '每月都列长期任务',
  findingsOfNotice: '公告自身的核对',
  findingsOfFill: '本次填入的核对',
  noFindings: '未发现不符之处。',
  noNotice: '还没有公告。先在“填入”里带入一份公告。',
  checkedItems: (items: number, declared: number | null) =>
    declared === null ? `识别${items}项，公告没有写明项数` : `识别${items}项，公告写明${declared}项`,
  toCell: '看表格',
  toCellNamed: (message: string) => `看表格：${message}`,
  toQuoteNamed: (message: string) => `查看原文：${message}`,
  asOf: '数据截止日期',
  name: '事项名称',
  defaultName: '民生实事',
  copy: '复制',
  copyNamed: (name: string) => `复制“${name}”`,
  copyAll: '复制全部',
  copied: '已复制',
  copyFailed: '没有复制成功，请选中文字后按Ctrl+C。',
  sentences,
  basis: (rows: number) => `依据表中${rows}行`,
  missing: (columns: readonly string[], sentences: readonly string[]) =>
    `台账没有${columns.map((column) => `“${column}”`).join('')}列，暂不能写：${sentences.join('、')}。`,
  unread: (cell: UnreadCell) => `第${cell.row + 1}行${unreadText(cell)}`,
  reportEmpty: '通报用台账里的数字写成。先打开一份已填入的台账。',
  reportNoRows: '这张表里还没有事项。',
  distribution: '分布图',
  distributionIntro: '按区县或单位分解的任务数，生成带柱形图的“区县分解表”。',
  distributionNone: '公告没有分解到区县或单位的任务数。',
  makeChart: '生成分布图',
  shareTable: (metric: string) => `${metric}的分解`,
};

export type ViewsWords = typeof viewsChinese;

const months = 'January February March April May June July August September October November December'.split(' ');

export const viewsEnglish: ViewsWords = {
  listsIntro: 'Made from the notices kept in this workbook, after the present sheets.',
  listsEmpty: 'No notice is kept in this workbook yet. Fill one first.',
  month: 'Month',
  monthName: (month) => months[month - 1] ?? String(month),
  monthList: (month, name) => `${name}, ${months[month - 1]}`,
  make: 'Make',
  makeList: (name) => `Make “${name}”`,
  rowsReady: (rows) => `${rows} rows`,
  noRows: 'no rows to list',
  everyMonth: 'List standing tasks every month',
  findingsOfNotice: 'Checks of the notice itself',
  findingsOfFill: 'Checks of this fill',
  noFindings: 'Nothing found.',
  noNotice: 'No notice yet. Bring one under Fill.',
  checkedItems: (items, declared) =>
    declared === null
      ? `${items} items found; the notice names no number`
      : `${items} items found, ${declared} announced`,
  toCell: 'Cell',
  toCellNamed: (message) => `Cell: ${message}`,
  toQuoteNamed: (message) => `Source: ${message}`,
  asOf: 'Data as of',
  name: 'Programme',
  defaultName: '民生实事',
  copy: 'Copy',
  copyNamed: (name) => `Copy “${name}”`,
  copyAll: 'Copy all',
  copied: 'Copied',
  copyFailed: 'Not copied; select the text and press Ctrl+C.',
  sentences: {
    counts: 'Totals',
    completion: 'Completion',
    handling: 'Handling',
    pace: 'Pace',
    investment: 'Investment',
    exceeded: 'Exceeded',
    slow: 'Behind',
  },
  basis: (rows) => `from ${rows} rows of the sheet`,
  missing: (columns, sentences) => `The ledger has no column ${columns.join(', ')}; not made: ${sentences.join(', ')}.`,
  unread: ({ row, header, text }) =>
    `Row ${row + 1}: “${header}” reads “${text}”, which is no figure and is not counted. `,
  reportEmpty: 'Reports are made from the ledger’s own figures. Open a filled ledger first.',
  reportNoRows: 'This sheet has no items yet.',
  distribution: 'Distribution',
  distributionIntro: 'Shares by district or unit, as a sheet with a bar chart.',
  distributionNone: 'The notice shares out no total by district or unit.',
  makeChart: 'Make the chart',
  shareTable: (metric) => `Shares of ${metric}`,
};
