import { readNumeral } from '../notice/numerals.ts';

/** What a name or a line says of itself as an annex: its number, null where it has none. */
export interface AnnexName {
  readonly number: number | null;
}

const opening = /^[（(【[\s]?附\s?[件表]\s?([\d一二三四五六七八九十]{0,3})(.?)/u;
/** What goes on as another word (附件说明, 附件下载) where no number stands between. */
const goesOn = /\p{Script=Han}/u;

/** Reads “附件1：清单”, “附件2.docx”, “（附件）清单.xlsx”; null for what names no annex. */
export function annexName(text: string): AnnexName | null {
  const found = opening.exec(text.trimStart());
  if (found === null) return null;
  const [, digits = '', next = ''] = found;
  if (digits === '' && goesOn.test(next)) return null;
  return { number: digits === '' ? null : readNumeral(digits) };
}
