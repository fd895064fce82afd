import { chineseDay } from '../../ledger/create/words.ts';

const gap = '　　';

/** The line above a handed-out table: who reports, until when, and room for the name of who fills it. */
export function coverLine(receiver: string, due: string | null): string {
  const until = due === null ? '' : `报送截止：${chineseDay(due)}${gap}`;
  return `报送单位：${receiver}${gap}${until}填报人：`;
}

/** The name that was typed behind 填报人 in a cover line; null where none was. */
export function reporterIn(text: string): string | null {
  const at = text.indexOf('填报人：');
  const name = at < 0 ? '' : text.slice(at + '填报人：'.length).trim();
  return name === '' ? null : name;
}
