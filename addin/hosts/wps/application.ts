/**
 * What the add-in uses of WPS's object model. It is synchronous, counts from one, hands a single cell's value out bare instead of in a
 * block, and ignores a misspelt name without a word; the published typings (`wps-jsapi`) have wrong return types. 未经真机验证。
 */
export interface EtCollection<Item> {
  readonly Count: number;
  Item(index: number | string): Item;
}

export interface EtRange {
  Value2: unknown;
  Formula: unknown;
  /** Null, like every setting, where the cells of the range differ. */
  NumberFormat: string | null;
  readonly Locked: boolean | null;
  readonly MergeCells: boolean | null;
  readonly MergeArea: EtRange;
  Hidden: boolean | null;
  readonly Row: number;
  readonly Column: number;
  readonly Rows: { readonly Count: number };
  readonly Columns: { readonly Count: number };
  readonly EntireRow: EtRange;
  readonly Areas: EtCollection<EtRange>;
  readonly Validation: { readonly Type: number | undefined; readonly Formula1: string | undefined };
  readonly Hyperlinks: { Delete(): void };
  Insert(shift: number): void;
  Delete(shift: number): void;
  Copy(destination: EtRange): void;
  ClearContents(): void;
  SpecialCells(type: number): EtRange;
  Select(): void;
}

export interface EtTable {
  readonly Name: string;
  readonly Range: EtRange;
  readonly ShowHeaders: boolean;
  readonly ShowTotals: boolean;
  Resize(range: EtRange): void;
}

export interface EtHyperlink {
  readonly Address: string;
  readonly Range: EtRange;
}

export interface EtSheet {
  Name: string;
  /** -1 shown, 0 hidden, 2 very hidden. */
  Visible: number;
  readonly UsedRange: EtRange;
  readonly Cells: EtRange;
  readonly ProtectContents: boolean;
  /** Whether a filter hides rows just now. */
  readonly FilterMode: boolean;
  readonly ListObjects: EtCollection<EtTable>;
  readonly Hyperlinks: EtCollection<EtHyperlink> & {
    Add(anchor: EtRange, address: string, subAddress: undefined, tip: string, text: undefined): void;
  };
  Range(address: string): EtRange;
  Activate(): void;
}

export interface EtWorkbook {
  readonly ReadOnly: boolean;
  readonly ActiveSheet: EtSheet;
  readonly Worksheets: EtCollection<EtSheet> & { Add(before: undefined, after: EtSheet): EtSheet };
}

export interface EtApplication {
  readonly ActiveWorkbook: EtWorkbook | null;
  ScreenUpdating: boolean;
}

/** Excel's own numbers, which WPS shares. */
export const et = {
  shiftDown: -4121,
  shiftUp: -4162,
  allValidation: -4174,
  listValidation: 3,
  shown: -1,
  hidden: 0,
  veryHidden: 2,
} as const;

function isApplication(value: unknown): value is EtApplication {
  return typeof value === 'object' && value !== null && 'ActiveWorkbook' in value && 'CreateTaskPane' in value;
}

/** WPS's spreadsheet application where the page runs in its add-in, else null. */
export function findWps(scope: object = globalThis): EtApplication | null {
  const application: unknown = Reflect.get(scope, 'Application');
  return isApplication(application) ? application : null;
}
