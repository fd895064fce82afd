/**
 * Built-in number formats (ECMA-376 18.8.30), the East Asian ones as a zh-CN Excel shows them.
 * An id that is missing here and has no code in the workbook shows as `General`.
 */
export const builtInFormats: ReadonlyMap<number, string> = new Map([
  [0, 'General'],
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [11, '0.00E+00'],
  [12, '# ?/?'],
  [13, '# ??/??'],
  [14, 'yyyy/m/d'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'yyyy/m/d h:mm'],
  [27, 'yyyy"年"m"月"'],
  [28, 'm"月"d"日"'],
  [29, 'm"月"d"日"'],
  [30, 'm-d-yy'],
  [31, 'yyyy"年"m"月"d"日"'],
  [32, 'h"时"mm"分"'],
  [33, 'h"时"mm"分"ss"秒"'],
  [34, '上午/下午h"时"mm"分"'],
  [35, '上午/下午h"时"mm"分"ss"秒"'],
  [36, 'yyyy"年"m"月"'],
  [37, '#,##0;-#,##0'],
  [38, '#,##0;[Red]-#,##0'],
  [39, '#,##0.00;-#,##0.00'],
  [40, '#,##0.00;[Red]-#,##0.00'],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mm:ss.0'],
  [48, '##0.0E+0'],
  [49, '@'],
  [50, 'yyyy"年"m"月"'],
  [51, 'm"月"d"日"'],
  [52, 'yyyy"年"m"月"'],
  [53, 'm"月"d"日"'],
  [54, 'm"月"d"日"'],
  [55, '上午/下午h"时"mm"分"'],
  [56, '上午/下午h"时"mm"分"ss"秒"'],
  [57, 'yyyy"年"m"月"'],
  [58, 'm"月"d"日"'],
]);

/** Built-in ids whose look depends on the program's language; such a code is stored as the workbook's own instead. */
const localeBound = (id: number) => id === 14 || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** The built-in id that shows a code in every language; null where there is none. */
export function builtInId(code: string): number | null {
  for (const [id, known] of builtInFormats) if (known === code && !localeBound(id)) return id;
  return null;
}

/** The format a day gets in a cell that has no date format yet. */
export const dayFormat = 'yyyy-mm-dd';

/** Whether a format shows a calendar day: it has a year, a day, or a month that is not minutes. Literals do not count. */
export function showsDay(format: string): boolean {
  const letters = codeLetters(format.split(';')[0] ?? '');
  if (letters.includes('y') || letters.includes('d') || letters.includes('e')) return true;
  return letters.includes('m') && !letters.includes('h') && !letters.includes('s');
}

/**
 * A code's letters with quoted text, escaped characters and bracketed conditions left out; an elapsed time (`[mm]`) counts as hours,
 * `General` and `E+` as none.
 */
function codeLetters(section: string): string {
  const code = section.toLowerCase();
  if (code.includes('general')) return '';
  let letters = '';
  for (let at = 0; at < code.length; at += 1) {
    const character = code[at];
    if (character === '"') at = skipTo(code, '"', at);
    else if (character === '[') {
      const end = skipTo(code, ']', at);
      if (/^[hms]+$/.test(code.slice(at + 1, end))) letters += 'h';
      at = end;
    } else if (character === '\\' || character === '_' || character === '*') at += 1;
    else if (character === 'e' && (code[at + 1] === '+' || code[at + 1] === '-')) at += 1;
    else letters += character ?? '';
  }
  return letters.replace('am/pm', '').replace('a/p', '');
}

function skipTo(code: string, mark: string, from: number): number {
  const at = code.indexOf(mark, from + 1);
  return at < 0 ? code.length : at;
}
