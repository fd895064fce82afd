import type { HandoffWords } from './handoff-chinese.ts';

const plural = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** What sending, waiting and receipts say, in English. */
export const handoffEnglish: HandoffWords = {
  send: 'Send to Excel',
  several: (first, count) => `${first} and ${plural(count - 1, 'other notice')}`,
  nothingChosen: 'Nothing is chosen; nothing was sent. Choose items first.',
  copied: (items) =>
    `${plural(items, 'item')} copied and put under To fill. Press Ctrl+V in the ledger pane, or paste into a sheet.`,
  copiedPart: (part, of) =>
    `Part ${part} of ${of} copied. Paste it in the ledger pane, then copy the next under To fill.`,
  copyFailed:
    'The clipboard could not be written. The batch is safe under To fill; copy it again or save it as a file.',
  savedFile: (name) => `Saved as “${name}” and put under To fill. Open it in the ledger pane.`,
  textGone: 'The content of this batch is no longer here. Send it again from the history, which is unchanged.',
  copyAgain: 'Copy again',
  copyNow: 'Copy',
  copyNumber: (part, of) => `Copy part ${part} of ${of}`,
  saveFile: 'Save as file',
  saveNumber: (part, of) => `Save part ${part} of ${of}`,
  drop: 'Remove',
  dropped: 'Removed from To fill. The history is unchanged.',
  partly: (done, all) => `${done} of ${all} confirmed`,
  filledIn: (workbook, sheet, rows, moment) =>
    `${workbook === '' ? '' : `${workbook}, `}${sheet}, row ${rows}, ${moment}`,
  receiptHint:
    'Filled on another computer? Paste the receipt copied in the pane here (Ctrl+V), or open or drop receipts and .taizhang.json files.',
  openFile: 'Open file',
  takeReceipt: 'Record receipt',
  receiptOf: (title, items, sheet) => `Receipt: ${plural(items, 'item')} of “${title}” filled into sheet “${sheet}”.`,
  receiptUndone: (title, items, sheet) =>
    `Receipt: ${plural(items, 'item')} of “${title}” taken out of sheet “${sheet}”.`,
  receiptTaken: 'Receipt recorded.',
  receiptStranger: 'This batch was not sent from here; the receipt was not recorded and nothing changed.',
  batchHolds: (notices, items) =>
    `Batch file: ${plural(notices, 'notice')}, ${plural(items, 'item')}. Not yet in the history.`,
  batchItems: (title, items) => `${title} (${plural(items, 'item')})`,
  takeBatch: 'Keep in history',
  batchTaken: (saved, there) =>
    there === 0
      ? `${plural(saved, 'notice')} kept.`
      : `${plural(saved, 'notice')} kept; ${plural(there, 'notice')} already here came only in part and stay as they are.`,
  unknownContent:
    'This is neither a receipt nor a batch. Nothing changed. Choose “Copy receipt” in the pane, or open a .taizhang.json file.',
  link: 'Link',
  linkHint:
    'While on, a pane in this browser lists at once what you send. It works for Taizhang’s own address alone and can be turned off at any time.',
  places: { pane: 'Link to the pane in Excel', desk: 'Link to the desk on this machine' },
  linkOn: 'The link is on. Reopen panes that are already open.',
  linkOff: 'The link is off.',
  linkRefused: 'The browser did not allow it; the link stays off. Copying and files still work.',
  linkTooOld: 'This browser version has no direct link. Use copy and paste, or files.',
};
