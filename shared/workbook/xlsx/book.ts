import { encodePieces } from '../../opc/package/encode.ts';
import { inPart, type Package } from '../../opc/package/package.ts';
import { relationshipsOf } from '../../opc/package/relationships.ts';
import { type FrameFacts, readFrame } from './sheet/frame.ts';
import { Links } from './sheet/links.ts';
import { SheetPart } from './sheet/sheet-part.ts';
import { readTable, type TableXml } from './sheet/table.ts';
import { Styles } from './style/styles.ts';
import { type DefinedName, readStrings, readWorkbook, type WorkbookPart } from './workbook.ts';

/** A worksheet held open: its rows and frame, its links, its part's name. */
export interface OpenSheet {
  readonly name: string;
  readonly part: string;
  readonly cells: SheetPart;
  readonly links: Links;
}

/** A workbook held open: the package and everything of it that is read more than once. */
export class Book {
  readonly pack: Package;
  workbook: WorkbookPart;
  readonly styles: Styles;
  readonly strings: readonly string[];
  /** Parts of the sheets that were changed. */
  readonly touched: Set<string>;
  readonly #open = new Map<string, OpenSheet>();
  readonly #facts = new Map<string, { frame: string; facts: FrameFacts }>();

  /** Reads the workbook and every worksheet of it; throws `XlsxFault` for what cannot be read. `touched` names changed parts. */
  constructor(pack: Package, touched: Iterable<string> = []) {
    this.pack = pack;
    this.touched = new Set(touched);
    this.workbook = readWorkbook(pack);
    const { stylesPart } = this.workbook;
    this.styles = inPart(stylesPart, () => new Styles(pack, stylesPart));
    this.strings = readStrings(pack, this.workbook);
    this.#openSheets();
  }

  /** Reads the workbook part again, after sheets were added to it. */
  refresh(): void {
    this.workbook = readWorkbook(this.pack);
    this.#openSheets();
  }

  #openSheets(): void {
    for (const { name, part } of this.workbook.sheets) {
      if (part === null || this.#open.has(part)) continue;
      const cells = inPart(part, () => SheetPart.parse(this.pack.text(part)));
      this.#open.set(part, { name, part, cells, links: Links.read(this.pack, part, cells.frame) });
    }
  }

  /** The workbook in another package that grew out of this one. */
  movedTo(pack: Package): Book {
    return new Book(pack, this.touched);
  }

  /** Every worksheet, in the workbook's order. */
  sheets(): OpenSheet[] {
    return this.workbook.sheets.flatMap(({ part }) => (part === null ? [] : (this.#open.get(part) ?? [])));
  }

  /** A worksheet by its name, without regard to case as in Excel. */
  sheet(name: string): OpenSheet | null {
    const key = name.toLowerCase();
    return this.sheets().find((sheet) => sheet.name.toLowerCase() === key) ?? null;
  }

  /** What a worksheet's frame says. */
  factsOf(sheet: OpenSheet): FrameFacts {
    const { frame } = sheet.cells;
    const known = this.#facts.get(sheet.part);
    if (known?.frame === frame) return known.facts;
    const facts = readFrame(frame);
    this.#facts.set(sheet.part, { frame, facts });
    return facts;
  }

  /** The tables of a worksheet. */
  tablesOf(sheet: OpenSheet): TableXml[] {
    return relationshipsOf(this.pack, sheet.part)
      .filter(({ type, target }) => type === 'table' && this.pack.has(target))
      .flatMap(({ target }) => readTable(this.pack, target) ?? []);
  }

  /** A defined name as a sheet sees it: its own first, then the workbook's. */
  nameFor(name: string, sheet: OpenSheet): DefinedName | null {
    const key = name.toLowerCase();
    const scope = this.workbook.sheets.findIndex((entry) => entry.part === sheet.part);
    const found = this.workbook.names.filter((known) => known.name.toLowerCase() === key);
    return found.find((known) => known.scope === scope) ?? found.find((known) => known.scope === null) ?? null;
  }

  /** Puts other cells in a sheet's place. */
  replace(sheet: OpenSheet, cells: SheetPart): void {
    const replaced = { ...sheet, cells };
    this.#open.set(sheet.part, replaced);
    this.touch(replaced);
  }

  /** Marks a sheet as changed: its part is written from its rows and frame when the package is saved. */
  touch(sheet: OpenSheet): void {
    this.touched.add(sheet.part);
    this.pack.set(sheet.part, () => encodePieces(sheet.cells.pieces()));
  }
}
