import type { LeftOut } from '../../notice/left-out.ts';
import { type XlsxError, XlsxFault } from '../../opc/error.ts';
import { openPackage, type Package } from '../../opc/package/package.ts';
import type { Sheet } from '../../workbook/host.ts';
import { Book } from '../../workbook/xlsx/book.ts';
import { readSheet } from '../../workbook/xlsx/survey/survey.ts';
import { DocumentFault } from '../document-error.ts';
import { documentFault, packageLimits } from '../file-kind.ts';
import { drawnText } from './drawn-text.ts';
import { withoutStruckRuns } from './struck-runs.ts';

/** Above these a workbook is refused before its cells are taken apart. */
const mostStrings = 500_000;
const mostCells = 1_000_000;
const mostMerges = 20_000;
const mostCharacters = 8_000_000;

function count(text: string, mark: RegExp, most: number): number {
  let found = 0;
  mark.lastIndex = 0;
  while (found <= most && mark.test(text)) found += 1;
  return found;
}

function tooLarge(what: string): DocumentFault {
  return new DocumentFault('too-large', `工作簿${what}，未读取。请只留下清单所在的工作表和区域，另存后再试。`);
}

/** One long text may stand in many cells; what they say in all is what has to be read. */
function refuseLong(sheets: readonly Sheet[]): void {
  let left = mostCharacters;
  for (const { cells } of sheets) {
    for (const row of cells) for (const { value } of row) if (typeof value === 'string') left -= value.length;
    if (left < 0) throw tooLarge(`的文字超过 ${mostCharacters / 10_000} 万字`);
  }
}

function refuseLarge(pack: Package, names: readonly string[]): void {
  let cells = 0;
  for (const name of names) {
    const text = pack.text(name);
    const strings = /sharedStrings\.xml$/iu.test(name);
    const found = strings
      ? count(text, /<(?:\w{1,20}:)?si[\s/>]/gu, mostStrings)
      : count(text, /<(?:\w{1,20}:)?c[\s/>]/gu, mostCells);
    if (!strings) cells += found;
    if ((strings && found > mostStrings) || cells > mostCells) {
      throw tooLarge(strings ? `超过 ${mostStrings / 10_000} 万条文字` : `超过 ${mostCells / 10_000} 万个单元格`);
    }
    if (count(text, /<(?:\w{1,20}:)?mergeCell[\s/>]/gu, mostMerges) > mostMerges) {
      throw tooLarge(`的合并单元格超过 ${mostMerges / 10_000} 万处`);
    }
  }
}

/** A sheet that is read, with the text that lies over its cells. */
export interface ReadableSheet extends Sheet {
  readonly drawn: readonly string[];
}

/**
 * The visible sheets of a workbook with their crossed-out runs taken out, and what was taken out or is not read. Throws a `DocumentFault` for what
 * cannot be read.
 */
export function openSheets(bytes: Uint8Array): {
  readonly sheets: readonly ReadableSheet[];
  readonly leftOut: readonly LeftOut[];
} {
  try {
    const pack = openPackage(bytes, packageLimits);
    const names = pack.names().filter((name) => /^xl\/(?:sharedStrings|worksheets\/[^/]{1,100})\.xml$/iu.test(name));
    refuseLarge(pack, names);
    const leftOut: LeftOut[] = [];
    for (const name of names) {
      const text = pack.text(name);
      const { xml, struck } = withoutStruckRuns(text);
      if (struck.length > 0) pack.set(name, xml);
      leftOut.push(...struck.map((one) => ({ why: 'struck' as const, text: one })));
    }
    const book = new Book(pack);
    const sheets = book.sheets().flatMap((open) => {
      const entry = book.workbook.sheets.find(({ part }) => part === open.part);
      if (entry?.visibility !== 'visible') return [];
      const sheet = readSheet(book, open);
      if (sheet === null) {
        throw new DocumentFault('too-large', `工作表“${open.name}”的已用区域过大，未读取。请删去表外的零散内容再试。`);
      }
      const { lines, lost } = drawnText(pack, open.part);
      leftOut.push(...lost.map((text) => ({ why: 'unreadable' as const, text })));
      return [{ ...sheet, drawn: lines }];
    });
    refuseLong(sheets);
    return { sheets, leftOut };
  } catch (reason) {
    if (reason instanceof XlsxFault) throw documentFault(reason.toError() satisfies XlsxError, '.xlsx');
    throw reason;
  }
}
