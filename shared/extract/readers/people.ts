import type { Leader } from '../../notice/notice.ts';
import type { Reading } from './reading.ts';

const personName = /^[一-龥·]{2,4}$/;
const notPeople = /(?:局|委|办|厅|部|处|室|科|队|司|院|所|中心|集团|政府|街道|单位|部门|领导|负责人)$/;

/**
 * The people that a labelled run prints (牵头领导：张三、李四): Chinese names of two to four characters, blanks inside two-character
 * names closed, posts and telephone numbers left out. `role` is the label they were printed under.
 */
export function readPeople(text: string, start: number, end: number, role: string): Reading<Leader>[] {
  const found: Reading<Leader>[] = [];
  const run = text.slice(start, end);
  for (const match of run.matchAll(/[^、，,；;。/\n（）()：\d]{1,24}/g)) {
    const printed = match[0].trim();
    const parts = /^[一-龥] [一-龥]$/.test(printed) ? [printed.replace(' ', '')] : printed.split(/\s+/);
    let from = start + match.index + match[0].indexOf(printed);
    for (const part of parts) {
      const size = parts.length === 1 ? printed.length : part.length;
      if (personName.test(part) && !notPeople.test(part)) {
        found.push({ start: from, end: from + size, value: { name: part, role } });
      }
      from += size + 1;
    }
  }
  return found;
}
