import { XlsxFault } from '../../../opc/error.ts';
import type { Book, OpenSheet } from '../book.ts';
import { rewriteFormula } from '../formula/references.ts';
import { type CellXml, parseRow } from '../sheet/row.ts';
import { anywhere, mayHoldFormula } from './recalculate.ts';

/** What formulas say they depend on, in lower case: sheets, tables and names. */
interface Mentions {
  readonly sheets: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  readonly anywhere: boolean;
}

/**
 * The sheets whose formulas may come to something else once some sheets changed: those themselves, and those whose formulas
 * lead there by a sheet's, a table's or a name's name, through however many sheets.
 */
export function staleSheets(book: Book, changed: ReadonlySet<string>): OpenSheet[] {
  const sheets = book.sheets();
  const mentions = new Map(sheets.map((sheet) => [sheet.part, mentionsOf(formulasOf(sheet))]));
  const names = book.workbook.names.map(({ name, formula }) => ({
    name: name.toLowerCase(),
    ...mentionsOf([formula]),
  }));
  const stale = new Set(changed);
  const staleNames = new Set<string>();
  const staleWords = new Set<string>();
  const isStale = ({ sheets: named, words, anywhere: unknown }: Mentions) =>
    unknown || [...words].some((word) => staleWords.has(word)) || [...named].some((name) => staleNames.has(name));
  for (let known = -1; known !== stale.size + staleWords.size; ) {
    known = stale.size + staleWords.size;
    for (const sheet of sheets) {
      const found = mentions.get(sheet.part);
      if (found !== undefined && isStale(found)) stale.add(sheet.part);
      if (!stale.has(sheet.part)) continue;
      staleNames.add(sheet.name.toLowerCase());
      for (const { name } of book.tablesOf(sheet)) staleWords.add(name.toLowerCase());
    }
    for (const name of names) if (isStale(name)) staleWords.add(name.name);
  }
  return sheets.filter((sheet) => stale.has(sheet.part));
}

function* formulasOf(sheet: OpenSheet): Generator<string> {
  for (const row of sheet.cells.rowNumbers()) {
    const text = sheet.cells.rowText(row) ?? '';
    if (!mayHoldFormula(text)) continue;
    for (const { formula } of cellsOf(text)) if (formula !== null) yield formula.text;
  }
}

/** A row's cells; none where its XML is broken. Such a row stands outside what was written, and stays byte for byte as it was found. */
function cellsOf(rowText: string): readonly CellXml[] {
  try {
    return parseRow(rowText).cells;
  } catch (error) {
    if (error instanceof XlsxFault) return [];
    throw error;
  }
}

function mentionsOf(formulas: Iterable<string>): Mentions {
  const sheets = new Set<string>();
  const words = new Set<string>();
  let unknown = false;
  const note = (set: Set<string>) => (name: string) => {
    set.add(name.toLowerCase());
    return null;
  };
  for (const formula of formulas) {
    unknown ||= anywhere.test(formula);
    rewriteFormula(formula, { sheet: note(sheets), table: note(words), name: note(words) });
  }
  return { sheets, words, anywhere: unknown };
}

/**
 * A row without the results its formulas last came to. They may be out of date, and programs that trust them (LibreOffice,
 * previews) would show wrong figures; without them every program computes afresh.
 */
export function withoutResults(rowText: string): string {
  if (!mayHoldFormula(rowText)) return rowText;
  let out = '';
  let at = 0;
  for (const { formula, result } of cellsOf(rowText)) {
    if (formula === null || result === null) continue;
    out += rowText.slice(at, result.start);
    at = result.end;
  }
  return out + rowText.slice(at);
}
