const digits = '⁰¹²³⁴⁵⁶⁷⁸⁹';

function asPower(text: string): string {
  return text.replace(/\d/gu, (digit) => digits.charAt(Number(digit)));
}

/**
 * What small raised text says on its line behind `before`: digits behind 10 are its power (10⁴, which is not 104); all else stands as
 * printed. As long as `raised`.
 */
export function raisedText(raised: string, before: string): string {
  return /^\s*\d{1,2}\s*$/u.test(raised) && /(?:^|\D)10$/u.test(before.slice(-3)) ? asPower(raised) : raised;
}

/** Digits as the power that they are in a formula. */
export function powerText(power: string): string {
  return /^\d{1,9}$/u.test(power) ? asPower(power) : power;
}

/** The number that raised digits at `at` print, and where they end; null where none stand there. */
export function powerAt(text: string, at: number): { readonly power: number; readonly end: number } | null {
  let end = at;
  let power = 0;
  for (let digit = digits.indexOf(text.charAt(end)); digit >= 0 && end < text.length && end - at < 2; ) {
    power = power * 10 + digit;
    end += 1;
    digit = digits.indexOf(text.charAt(end));
  }
  return end === at ? null : { power, end };
}
