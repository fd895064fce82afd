/** What the tests and benchmarks use of xlsx-populate, which ships no types. */
declare module 'xlsx-populate' {
  interface Cell {
    value(value: unknown): Cell;
    formula(formula: string): Cell;
    style(name: string, value: unknown): Cell;
    hyperlink(url: string): Cell;
    dataValidation(rule: Readonly<Record<string, unknown>>): Cell;
  }
  interface Range {
    value(values: unknown): Range;
    merged(merged: boolean): Range;
    style(name: string, value: unknown): Range;
  }
  interface Sheet {
    name(name: string): Sheet;
    cell(name: string): Cell;
    cell(row: number, column: number): Cell;
    range(name: string): Range;
  }
  interface Workbook {
    sheet(place: number | string): Sheet;
    definedName(name: string, range: Range): void;
    outputAsync(type: 'arraybuffer'): Promise<ArrayBuffer>;
  }
  const XlsxPopulate: {
    fromBlankAsync(): Promise<Workbook>;
    fromDataAsync(data: Uint8Array): Promise<Workbook>;
  };
  export default XlsxPopulate;
}
