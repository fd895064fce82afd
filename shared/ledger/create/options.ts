import type { CellValue } from '../../workbook/cell.ts';
import type { FieldKey } from '../fields.ts';
import type { LightPresetId } from '../light.ts';
import type { RowOptions } from '../rows/row.ts';
import type { Subject } from '../rows/subject.ts';

/** How a new ledger is made. Everything has a default that is read from the notice. */
export interface LedgerOptions extends RowOptions, Partial<Subject> {
  readonly reportUnit?: string;
  readonly reporter?: string;
  readonly reviewer?: string;
  readonly phone?: string;
  /** `YYYY-MM-DD`, 填报日期; `asOf` where it is missing. */
  readonly reportDate?: string;
  readonly light?: LightPresetId;
  /** 标准: the fonts of official tables. 通用: only fonts that every Windows and WPS has. */
  readonly fonts?: '标准' | '通用';
  /** 仿宋_GB2312 lacks characters such as 鄠 and 浐; the ledger says where it meets one. */
  readonly bodyFont?: '仿宋' | '仿宋_GB2312';
  /** Hides the columns that do not fit where a wider table is to be printed on A4. */
  readonly paper?: 'A3' | 'A4';
  /** Without notes and charts: Excel on the web does not take over sheets that hold them (`insertWorksheetsFromBase64`). */
  readonly plain?: boolean;
  /** Level of a 督办单. */
  readonly level?: OrderLevel;
  /** What her ledger says of an item of a 督办单, by the item's key (`itemOfRow`): it wins over the notice and over `level`. */
  readonly orders?: ReadonlyMap<string, OrderState>;
}

export type OrderLevel = '蓝' | '黄' | '红';

/** How an item stands that a 督办单 is about. */
export interface OrderState {
  readonly level: OrderLevel;
  readonly values: Readonly<Partial<Record<FieldKey, CellValue>>>;
}
