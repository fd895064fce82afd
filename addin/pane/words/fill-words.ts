export const fillChinese = {
  step: '填入',
  running: (done: number, total: number) => `正在填入${done}/${total}`,
  undoing: (done: number, total: number) => `正在撤销${done}/${total}`,
  cancel: '停止',
  result: (insert: number, update: number, keep: number) =>
    `新增${insert}行，更新${update}行，您的${keep}列未动。已逐格读回核对。`,
  notStored: '各行已填入并核对，但填入记录没能存进工作簿：下次填入将按内容对应各行。本窗格关闭前仍可撤销。',
  undo: '撤销本次填入',
  undone: (cells: number) => `已撤销本次填入，恢复${cells}格。`,
  undoneKept: (cells: number) => `另有${cells}格在填入之后被您改过，保留您的内容：`,
  stopped: '没有全部完成',
  resume: '继续',
  rows: (count: number) => `本次填入的${count}行`,
  rowsUnverified: (count: number) => `已写入、未核对的${count}行`,
  quote: '原文',
  quoteNamed: (title: string) => `查看“${title}”的原文`,
  openPage: '打开公告',
  again: '再填一份',
  saveNext: '下一步：点窗格上方的“保存”，把填好的台账存到本机。',
  acknowledge: '复制回执',
  acknowledged: '回执已复制，请回到浏览器扩展的“待填”里粘贴。',
  notAcknowledged: '未能复制回执。台账没有改动。请重试。',
  told: (items: number) => `浏览器扩展已记下这${items}项的位置。`,
};

export type FillWords = typeof fillChinese;

export const fillEnglish: FillWords = {
  step: 'Fill',
  running: (done, total) => `Filling ${done} / ${total}`,
  undoing: (done, total) => `Undoing ${done} / ${total}`,
  cancel: 'Stop',
  result: (insert, update, keep) =>
    `${insert} rows added, ${update} changed, ${keep} of your columns untouched. Read back and verified.`,
  notStored:
    'The rows are filled and verified, but the record of it could not be kept in the workbook: the next fill finds rows by content. Undo works until the pane is closed.',
  undo: 'Undo this fill',
  undone: (cells) => `This fill was undone; ${cells} cells restored.`,
  undoneKept: (cells) => `${cells} cells were edited by you since and keep your content:`,
  stopped: 'Not finished',
  resume: 'Continue',
  rows: (count) => `${count} rows of this fill`,
  rowsUnverified: (count) => `${count} rows written, not verified`,
  quote: 'Source',
  quoteNamed: (title) => `Source of “${title}”`,
  openPage: 'Open notice',
  again: 'Fill another',
  saveNext: 'Next: press Save above to keep the filled ledger on this machine.',
  acknowledge: 'Copy receipt',
  acknowledged: 'Receipt copied; paste it under To fill in the browser extension.',
  notAcknowledged: 'The receipt could not be copied. The ledger is unchanged. Try again.',
  told: (items) => `The browser extension has noted where these ${items} items stand.`,
};
