const hanDigits = '零一二三四五六七八九';
const formalDigits = '零壹贰叁肆伍陆柒捌玖';
const stems = '甲乙丙丁戊己庚辛壬癸';
const branches = '子丑寅卯辰巳午未申酉戌亥';

/** Up to 9,999 as counted in Chinese; ten to nineteen without the leading one where `short`. */
function counted(value: number, digits: string, units: readonly string[], short: boolean): string {
  if (value === 0) return digits.charAt(0);
  if (value > 9_999) return String(value);
  let text = '';
  let gap = false;
  for (let power = 3; power >= 0; power -= 1) {
    const digit = Math.floor(value / 10 ** power) % 10;
    if (digit === 0) gap = text !== '';
    else {
      text += `${gap ? digits.charAt(0) : ''}${digits.charAt(digit)}${units[power] ?? ''}`;
      gap = false;
    }
  }
  return short && value >= 10 && value < 20 ? text.slice(1) : text;
}

function byDigit(value: number, digits: string): string {
  return [...String(value)].map((digit) => digits.charAt(Number(digit))).join('');
}

function letters(value: number): string {
  const letter = String.fromCharCode(65 + ((value - 1) % 26));
  return letter.repeat(Math.min(10, Math.floor((value - 1) / 26) + 1));
}

const romans: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(value: number): string {
  if (value > 3_999) return String(value);
  let text = '';
  let rest = value;
  for (const [worth, sign] of romans) {
    while (rest >= worth) {
      text += sign;
      rest -= worth;
    }
  }
  return text;
}

/** A character out of a run of numbered ones; figures beyond the run are printed plain, as Word does. */
function fromRun(value: number, first: number, count: number): string {
  return value >= 1 && value <= count ? String.fromCodePoint(first + value - 1) : String(value);
}

/** A number in a ring, up to 50; other text as it is, for no letter holds it. */
export function circledText(number: string): string {
  const value = /^\d{1,2}$/u.test(number) ? Number(number) : 0;
  if (value >= 1 && value <= 20) return String.fromCodePoint(0x2460 + value - 1);
  if (value >= 21 && value <= 35) return String.fromCodePoint(0x3251 + value - 21);
  return value >= 36 && value <= 50 ? String.fromCodePoint(0x32b1 + value - 36) : number;
}

const smallUnits = ['', '十', '百', '千'];
const formalUnits = ['', '拾', '佰', '仟'];

/** A number as one of Word's number formats prints it (`ST_NumberFormat`, ECMA-376 17.18.59). What is not listed prints plain. */
export function numberText(value: number, format: string): string {
  if (value < 0) return String(value);
  switch (format) {
    case 'none':
    case 'bullet':
      return '';
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'japaneseCounting':
      return counted(value, hanDigits, smallUnits, true);
    case 'chineseLegalSimplified':
    case 'ideographLegalTraditional':
      return counted(value, formalDigits, formalUnits, false);
    case 'ideographDigital':
    case 'japaneseDigitalTenThousand':
    case 'taiwaneseDigital':
      return byDigit(value, '〇一二三四五六七八九');
    case 'ideographTraditional':
      return value === 0 ? '0' : stems.charAt((value - 1) % 10);
    case 'ideographZodiac':
      return value === 0 ? '0' : branches.charAt((value - 1) % 12);
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return fromRun(value, 0x2460, 20);
    case 'decimalEnclosedParen':
      return fromRun(value, 0x2474, 20);
    case 'decimalEnclosedFullstop':
      return fromRun(value, 0x2488, 20);
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'upperLetter':
      return value === 0 ? '0' : letters(value);
    case 'lowerLetter':
      return value === 0 ? '0' : letters(value).toLowerCase();
    case 'upperRoman':
      return value === 0 ? '0' : roman(value);
    case 'lowerRoman':
      return value === 0 ? '0' : roman(value).toLowerCase();
    default:
      return String(value);
  }
}
