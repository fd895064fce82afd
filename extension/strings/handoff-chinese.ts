import type { LinkPlaceName } from '../platform/places.ts';

const places: Readonly<Record<LinkPlaceName, string>> = {
  pane: '与 Excel 窗格连接',
  desk: '与本机台账桌面连接',
};

/** What sending, waiting and receipts say, in Chinese. */
export const handoffChinese = {
  send: '发送到 Excel',
  several: (first: string, count: number) => `${first}等${count}份公告`,
  nothingChosen: '没有选中事项，未发送。请先选择要发送的事项。',
  copied: (items: number) => `已复制${items}项，并记入待填。请到台账窗格按 Ctrl+V，或直接粘贴到工作表。`,
  copiedPart: (part: number, of: number) =>
    `已复制第${part}份，共${of}份，并记入待填。请在台账窗格粘贴后，到“待填”复制下一份。`,
  copyFailed: '未能写入剪贴板。批次已存入待填，没有丢失。请到“待填”再次复制，或存为文件。',
  savedFile: (name: string) => `已存为文件“${name}”，并记入待填。请在台账窗格中打开。`,
  textGone: '这个批次的内容已不在本机。历史没有改动。请在历史中打开公告，重新发送。',
  copyAgain: '再次复制',
  copyNow: '复制',
  copyNumber: (part: number, of: number) => `复制第${part}份（共${of}份）`,
  saveFile: '存为文件',
  saveNumber: (part: number, of: number) => `存第${part}份（共${of}份）`,
  drop: '移出待填',
  dropped: '已移出待填。历史没有改动。',
  partly: (done: number, all: number) => `已确认${done}项，共${all}项`,
  filledIn: (workbook: string, sheet: string, rows: string, moment: string) =>
    `${workbook === '' ? '' : `${workbook} `}${sheet} 第${rows}行，${moment}`,
  receiptHint: '在另一台电脑填入后，把窗格里复制的回执粘贴到这里（Ctrl+V），或打开、拖入回执和 .taizhang.json 文件。',
  openFile: '打开文件',
  takeReceipt: '记入回执',
  receiptOf: (title: string, items: number, sheet: string) => `回执：“${title}”的${items}项已填入工作表“${sheet}”。`,
  receiptUndone: (title: string, items: number, sheet: string) =>
    `回执：“${title}”的${items}项已从工作表“${sheet}”撤销。`,
  receiptTaken: '回执已记入。',
  receiptStranger: '本机没有发送过这个批次，回执未记入。待填没有改动。请确认回执属于本机。',
  batchHolds: (notices: number, items: number) => `批次文件：${notices}份公告，${items}项。尚未存入历史。`,
  batchItems: (title: string, items: number) => `${title}（${items}项）`,
  takeBatch: '存入历史',
  batchTaken: (saved: number, there: number) =>
    there === 0
      ? `已存入${saved}份公告。`
      : `已存入${saved}份公告；另有${there}份历史中已有，批次只含其中一部分，原有内容未改动。`,
  unknownContent:
    '这不是回执，也不是台账批次。历史和待填没有改动。请在窗格中点“复制回执”，或打开 .taizhang.json 文件。',
  link: '连接',
  linkHint: '打开后，同一浏览器里的窗格会直接列出您发送的批次。只对台账自己的地址有效，随时可以关闭。',
  places,
  linkOn: '连接已打开。已经开着的窗格请重新打开一次。',
  linkOff: '连接已关闭。',
  linkRefused: '没有得到浏览器的允许，连接仍是关闭的。仍可用复制粘贴或文件。',
  linkTooOld: '此浏览器版本不支持直接连接。请用复制粘贴或文件。',
};

export type HandoffWords = typeof handoffChinese;
