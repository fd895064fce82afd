import { contentTypeOf } from '../../opc/package/content-types.ts';
import type { Package } from '../../opc/package/package.ts';

/** Content types of a workbook part (ECMA-376 part 1 15.2, MS-OFFMACRO2) and the endings that programs want for them. */
const endings: readonly (readonly [type: string, ending: string])[] = [
  ['sheet.macroEnabled.main+xml', '.xlsm'],
  ['template.macroEnabled.main+xml', '.xltm'],
  ['spreadsheetml.template.main+xml', '.xltx'],
];

/** The ending of a file name for the kind of workbook that a package holds. */
export function endingOf(pack: Package, workbookPart: string): string {
  const type = contentTypeOf(pack, workbookPart) ?? '';
  return endings.find(([known]) => type.endsWith(known))?.[1] ?? '.xlsx';
}
