const digits = '一二三四五六七八九';

/** 1 to 99 as headings count: 十, 十二, 二十一. */
function numeral(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : (digits[tens - 1] ?? '')}十`;
  return ten + (ones === 0 ? '' : (digits[ones - 1] ?? ''));
}

const ordinal = /^(\s*[(（]?)([一二三四五六七八九十]{1,3})([)）]?[、.．]?)/;

/**
 * The text of a new section's heading as the headings above it are counted: after 三、社区服务方面 comes 四、供水改造方面. `after` is
 * the last heading of the sheet, `nth` which new one it is, from 1. A heading that has its own ordinal, or stands in a sheet
 * that counts none, is left as it is.
 */
export function headingAfter(after: string | undefined, nth: number, name: string): string {
  const found = after === undefined ? null : ordinal.exec(after);
  if (!found || found[3] === '' || ordinal.exec(name)?.[3]) return name;
  const [, before = '', counted = '', behind = ''] = found;
  for (let value = 1; value + nth < 100; value += 1) {
    if (numeral(value) === counted) return `${before}${numeral(value + nth)}${behind}${name}`;
  }
  return name;
}
