import { normaliseHeader } from '../../ledger/mapping/normalise-header.ts';

const until = String.raw`(?:目前|当前|本月底?|本季度?末?|(?:\d{4}年)?(?:\d{1,2}(?:月份?)?[-—~至])?\d{1,2}月份?(?:\d{1,2}日|[底末])?|(?:第?[一二三四]|前三)季度[末底]?|上半年|\d{4}年[底末]?|年底)`;
const before = new RegExp(`^(?:截至|截止到?|至)?${until}(?:前|止|为止)?`);
const behind = new RegExp(`\\((?:截至|截止到?|至)?${until}(?:前|止|为止)?\\)$`);

/**
 * What a header says besides the period that it is told for: 累计完成数 for 截至4月底累计完成数 and 累计完成数（1-4月）. Null where it tells
 * none, or nothing but one.
 */
export function withoutPeriod(header: string): string | null {
  const { text } = normaliseHeader(header);
  const rest = normaliseHeader(text.replace(before, '').replace(behind, '')).text;
  return rest === text || rest === '' ? null : rest;
}
