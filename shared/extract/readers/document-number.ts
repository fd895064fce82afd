import type { Reading } from './reading.ts';

const printed =
  /([一-龥]{1,15}(?:字|函|发|办|通|令|告|规|呈|复|请|综|电|议|建|审|法|党)?[一-龥]{0,8})\s*[〔［[（(【〖]\s*((?:19|20)\d{2})\s*[〕］\])】〗]\s*(?:第\s*)?(\d{1,5})\s*号/;
const sentence = /(?:根据|按照|依据|落实|印发|的通知|《|》|是|为|见)/;

/**
 * The 发文字号 that a run of text prints, always with 〔〕 and without 第 or leading zeros (GB/T 9704-2012): `海政发[2020]15号`
 * gives `海政发〔2020〕15号`. Null where the run holds none or `无`.
 */
export function readDocumentNumber(text: string): Reading<string> | null {
  const match = printed.exec(text);
  if (match === null) return null;
  const [, letters = '', year = '', serial = ''] = match;
  if (sentence.test(letters)) return null;
  const value = `${letters}〔${year}〕${Number(serial)}号`;
  return { start: match.index, end: match.index + match[0].length, value };
}
