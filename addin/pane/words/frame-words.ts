import type { ConnectFailure } from '../session/state.ts';

const failures: Readonly<Record<ConnectFailure, { title: string; advice: string }>> = {
  'office-silent': {
    title: 'Excel没有应答',
    advice:
      '等待5秒仍未连上Excel，工作簿未作任何改动。请检查网络策略是否允许加载office.js，然后关闭窗格重新打开；也可以改用文件方式。',
  },
  'office-too-old': {
    title: 'Excel版本过旧',
    advice:
      '需要Excel 2021或更高版本（ExcelApi 1.8），工作簿未作任何改动。请在浏览器扩展中导出.xlsx文件，或改用文件方式填入。',
  },
  'not-spreadsheet': {
    title: '这里不是Excel',
    advice: '请在Excel工作簿里打开台账窗格；也可以改用文件方式。',
  },
};

export const frameChinese = {
  tabs: { fill: '填入', lists: '清单', check: '校验', report: '通报' },
  tabList: '台账的几个视图',
  steps: '填入台账的步骤',
  stepNumber: (number: number) => `第${number}步`,
  stepState: { done: '已完成', current: '进行中', waiting: '待进行' },
  connecting: '正在连接工作簿',
  failures,
  useFile: '改用文件方式',
  openWorkbook: '打开台账文件',
  noWorkbook: '先打开一个台账文件（.xlsx），或在下方新建一个台账。',
  offline: '全部在本机完成，不联网，断网时照常使用。',
  saveWorkbook: '保存',
  saveAs: (name: string) => `保存为“${name}”`,
  unsaved: '有改动未保存',
  saved: '无未保存的改动',
  retry: '重新读取',
  close: '关闭提示',
  wpsUnproved: 'WPS：未经真机验证。填入前请先另存一份工作簿。',
  readingSheet: '正在读取工作表',
  crashed: '窗格出现意外情况，已停止操作。工作簿以表中所见为准，已填入的行不会丢失。请重新打开窗格。',
};

export type FrameWords = typeof frameChinese;

export const frameEnglish: FrameWords = {
  tabs: { fill: 'Fill', lists: 'Lists', check: 'Check', report: 'Report' },
  tabList: 'Views of the ledger',
  steps: 'Steps of a fill',
  stepNumber: (number) => `Step ${number}`,
  stepState: { done: 'done', current: 'current', waiting: 'to come' },
  connecting: 'Connecting to the workbook',
  failures: {
    'office-silent': {
      title: 'Excel does not answer',
      advice:
        'No answer within 5 seconds; the workbook is unchanged. Check that office.js may be loaded, then reopen the pane, or work on a file.',
    },
    'office-too-old': {
      title: 'This Excel is too old',
      advice:
        'Excel 2021 or later is needed (ExcelApi 1.8); the workbook is unchanged. Export an .xlsx from the extension, or work on a file.',
    },
    'not-spreadsheet': {
      title: 'This is not Excel',
      advice: 'Open the pane inside an Excel workbook, or work on a file.',
    },
  },
  useFile: 'Work on a file',
  openWorkbook: 'Open ledger file',
  noWorkbook: 'Open a ledger file (.xlsx), or create a ledger below.',
  offline: 'Everything happens on this machine, with or without a network.',
  saveWorkbook: 'Save',
  saveAs: (name) => `Save as “${name}”`,
  unsaved: 'Unsaved changes',
  saved: 'Nothing to save',
  retry: 'Read again',
  close: 'Close message',
  wpsUnproved: 'WPS: not yet proved on a real machine. Save a copy of the workbook before filling.',
  readingSheet: 'Reading the sheet',
  crashed:
    'The pane stopped unexpectedly. The workbook is as you see it; no filled row is lost. Please reopen the pane.',
};
