import type { Area } from '../../shared/workbook/cell.ts';
import type { Growth, HostError, LedgerHost } from '../../shared/workbook/host.ts';
import { Refusal } from './refusal.ts';
import { serialHost } from './serial-host.ts';
import { type EtApplication, type EtWorkbook, et } from './wps/application.ts';
import { rangeAt, surveyWps } from './wps/reading.ts';
import { growRows } from './wps/rows.ts';
import { addSheet, openSheet } from './wps/sheets.ts';
import { writeWps } from './wps/writing.ts';

function openWorkbook(application: EtApplication): EtWorkbook {
  const workbook = application.ActiveWorkbook;
  if (!workbook) throw new Refusal('no-sheet', 'WPS 里没有打开的工作簿。请先打开台账，再重试。');
  return workbook;
}

/** Keeps the screen still while `work` runs; without this WPS draws after every call. */
async function still<Value>(
  application: EtApplication,
  work: (workbook: EtWorkbook) => Value,
): Promise<Awaited<Value>> {
  const workbook = openWorkbook(application);
  application.ScreenUpdating = false;
  try {
    return await work(workbook);
  } finally {
    application.ScreenUpdating = true;
  }
}

function grow(workbook: EtWorkbook, growth: Growth): void {
  switch (growth.kind) {
    case 'rows':
      growRows(workbook, growth);
      break;
    case 'sheet':
      addSheet(workbook, growth.name, growth.visibility);
      break;
    case 'sheets':
      throw new Refusal(
        'unsupported',
        'WPS 不能把模板插入已打开的工作簿。工作簿没有改动。请改用“另存为新台账文件”，再打开它。',
      );
  }
}

function reveal(workbook: EtWorkbook, name: string, area: Area): void {
  const sheet = openSheet(workbook, name);
  if (sheet.Visible !== et.shown) {
    throw new Refusal('host-failure', `工作表“${name}”是隐藏的，不能跳转。请先取消隐藏。`);
  }
  sheet.Activate();
  rangeAt(sheet, area).Select();
}

function explain(): HostError {
  return { code: 'host-failure', message: 'WPS 报告了错误。请检查工作簿后重试，不会重复填入。', written: [] };
}

/** The workbook open in WPS, through its JavaScript add-in API. Tested against a stand-in with the documented semantics; 未经真机验证。 */
export function createWpsHost(application: EtApplication): LedgerHost {
  return serialHost(
    {
      kind: 'wps',
      survey: async (sheet) => surveyWps(openWorkbook(application), sheet),
      write: (blocks, options) => still(application, (workbook) => writeWps(workbook, blocks, options)),
      grow: (growth) => still(application, (workbook) => grow(workbook, growth)),
      reveal: async (sheet, area) => reveal(openWorkbook(application), sheet, area),
    },
    explain,
  );
}
