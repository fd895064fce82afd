import ExcelJS from 'exceljs';
import type { Capture } from '../../shared/notice/capture.ts';

/** Columns of the sheet, from 0. */
export const column = { seq: 0, title: 1, target: 2, lead: 3, progress: 4, leader: 5, mine: 6 } as const;

/** The first row of records, from 0. */
export const firstRow = 3;

export interface HerOptions {
  /** How many of the notice's items she had typed in by hand. */
  readonly typed: number;
  readonly protect?: boolean;
  /** A header that the pane must ask about, in place of 目标任务. */
  readonly targetHeader?: string;
}

/** A ledger as a clerk keeps one: a title, 填报单位, a header, some rows typed by hand, columns of her own, a footer. */
export async function herLedger({ notice }: Capture, options: HerOptions): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('民生实事');
  sheet.mergeCells('A1:G1');
  sheet.getCell('A1').value = '2020年海州区民生实事台账';
  sheet.getRow(2).values = ['填报单位：区政府办公室'];
  sheet.getRow(3).values = [
    '序号',
    '项目名称',
    options.targetHeader ?? '目标任务',
    '牵头单位',
    '进展情况',
    '分管领导',
    '我的备注',
  ];
  for (const [index, item] of notice.items.slice(0, options.typed).entries()) {
    sheet.getRow(firstRow + 1 + index).values = [
      item.number,
      item.title,
      '',
      '',
      `第${item.number}项进展`,
      '张三',
      '重点',
    ];
  }
  if (options.protect) await sheet.protect('', {});
  return new Uint8Array(await book.xlsx.writeBuffer());
}
