import { chineseDigits, largePlaces, smallPlaces } from '../notice/numerals.ts';

/** Letters with which a number may go on behind its first digits: groups, a fraction, a power, places, 余 and the like, Chinese digits. */
const goesOn = new Uint8Array(0x10000);
for (const letter of [
  ...',， .·×⁰¹²³⁴⁵⁶⁷⁸⁹点余多几来',
  ...chineseDigits.keys(),
  ...smallPlaces.keys(),
  ...largePlaces.keys(),
]) {
  goesOn[letter.charCodeAt(0)] = 1;
}

const zero = 0x30;
const nine = 0x39;
/** Numbers of more digits than these are more than a sum of digits can hold. */
const fewDigits = 15;

/** The number at `at` where it is digits and nothing else, as most are: 52, 2025. Null where more may belong to it. */
export function digitsAlone(text: string, at: number): { readonly value: number; readonly end: number } | null {
  let end = at;
  let value = 0;
  for (let code = text.charCodeAt(end); code >= zero && code <= nine; code = text.charCodeAt(end)) {
    value = value * 10 + code - zero;
    end += 1;
  }
  return end - at > fewDigits || goesOn[text.charCodeAt(end)] === 1 ? null : { value, end };
}
