export const ledgerChinese = {
  step: '台账',
  sheet: '工作表',
  header: (first: number, last: number, columns: number) =>
    first === last ? `表头在第${first}行，共${columns}列` : `表头在第${first}至${last}行，共${columns}列`,
  summary: (fill: number, ask: number, keep: number) =>
    ask === 0 ? `${fill}列填入，${keep}列不动` : `${fill}列填入，${ask}列待确认，${keep}列不动`,
  remembered: (count: number) => `其中${count}列沿用上次的对应`,
  mapping: '表头对应',
  columnHead: '列',
  headerHead: '表头',
  fieldHead: '对应内容',
  stateHead: '处理',
  use: { fill: '填入', ask: '待确认', keep: '不动' },
  chooseField: (header: string) => `“${header}”列对应什么`,
  leaveAlone: '不动',
  blankHeader: '（空表头）',
  lastFill: (moment: string, rows: number) => `上次填入：${moment}，${rows}行`,
  undoLast: '撤销上次填入',
  confirmCount: (count: number) => `确认${count}列的对应`,
  noHeaderTitle: '这张表还不能直接填入',
  template: '用模板新建',
  createButton: (name: string) => `新建“${name}”`,
  created: (name: string, rows: number) => `已新建“${name}”，共${rows}行。`,
  createdPlain: '这个版本的Excel不接收批注和图表，已略去，其余不变；需要时请在电脑版Excel里生成。',
  making: '正在生成表格',
  createdFile: (name: string, rows: number, why: string) => `${why}已另存为文件“${name}”，共${rows}行。`,
  protectedTitle: '工作表已受保护',
  protectedAdvice: (sheet: string) => `“${sheet}”受保护，尚未写入任何内容。请先取消保护，再点“重新读取”。`,
  filteredTitle: '工作表正在筛选',
  filteredAdvice: (sheet: string, rows: number) =>
    `“${sheet}”有${rows}行被筛选隐藏，直接填入会错行，尚未写入任何内容。请先清除筛选，再点“重新读取”。`,
  readOnlyTitle: '工作簿是只读的',
  readOnlyAdvice: '尚未写入任何内容。请另存一份可编辑的工作簿，在那里打开窗格。',
  failedTitle: '读不到这张工作表',
};

export type LedgerWords = typeof ledgerChinese;

export const ledgerEnglish: LedgerWords = {
  step: 'Ledger',
  sheet: 'Sheet',
  header: (first, last, columns) =>
    first === last
      ? `Header in row ${first}, ${columns} columns`
      : `Header in rows ${first} to ${last}, ${columns} columns`,
  summary: (fill, ask, keep) =>
    ask === 0 ? `${fill} columns filled, ${keep} left alone` : `${fill} filled, ${ask} to confirm, ${keep} left alone`,
  remembered: (count) => `${count} of them as chosen last time`,
  mapping: 'Column mapping',
  columnHead: 'Col.',
  headerHead: 'Header',
  fieldHead: 'Content',
  stateHead: 'Use',
  use: { fill: 'filled', ask: 'to confirm', keep: 'left alone' },
  chooseField: (header) => `What column “${header}” holds`,
  leaveAlone: 'Nothing',
  blankHeader: '(no header)',
  lastFill: (moment, rows) => `Last fill: ${moment}, ${rows} rows`,
  undoLast: 'Undo the last fill',
  confirmCount: (count) => `Confirm ${count} column${count === 1 ? '' : 's'}`,
  noHeaderTitle: 'This sheet cannot be filled as it is',
  template: 'New from template',
  createButton: (name) => `Create “${name}”`,
  created: (name, rows) => `Created “${name}” with ${rows} rows.`,
  createdPlain:
    ' This Excel takes no notes and charts, so they were left out; make the table in desktop Excel to have them.',
  making: 'Making the table',
  createdFile: (name, rows, why) => `${why === '' ? '' : `${why} `}Saved as file “${name}” with ${rows} rows.`,
  protectedTitle: 'The sheet is protected',
  protectedAdvice: (sheet) => `“${sheet}” is protected; nothing was written. Unprotect it, then choose Read again.`,
  filteredTitle: 'The sheet is filtered',
  filteredAdvice: (sheet, rows) =>
    `A filter hides ${rows} rows of “${sheet}”; nothing was written. Clear the filter, then choose Read again.`,
  readOnlyTitle: 'The workbook is read-only',
  readOnlyAdvice: 'Nothing was written. Save an editable copy and open the pane there.',
  failedTitle: 'The sheet could not be read',
};
