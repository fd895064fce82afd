import type { Comparator } from '../notice/notice.ts';
import { EndingSet, WordSet } from './words.ts';

type Bound = Exclude<Comparator, '='>;

/** Words before a figure and what they make of it (GB/T 15835-2011; 民法典 1259: 以上、以下、以内 include the number). */
export const comparatorsBefore: Readonly<Record<Bound, readonly string[]>> = {
  '>=': [
    '不少于',
    '不低于',
    '不小于',
    '不下于',
    '不低於',
    '至少',
    '最少',
    '最低',
    '下限为',
    '底线为',
    '≥',
    '不得少于',
    '不得低于',
    '应不少于',
    '应不低于',
    '至少达到',
    '至少为',
    '至少有',
    '最低达到',
    '不下',
    '>=',
    '＞=',
  ],
  '<=': [
    '不超过',
    '不高于',
    '不多于',
    '不大于',
    '至多',
    '最多',
    '最高',
    '最高不超过',
    '最长不超过',
    '不得超过',
    '不得高于',
    '上限为',
    '封顶',
    '控制在',
    '≤',
    '<=',
    '不得多于',
    '不得大于',
    '压到',
    '压至',
    '限制在',
    '严格控制在',
  ],
  '>': ['超过', '突破', '多于', '高于', '大于', '超', '逾', '>', '＞', '超出'],
  '<': ['低于', '少于', '小于', '不足', '不到', '未满', '不满', '未达', '<', '＜'],
  '~': ['约', '大约', '约为', '近', '将近', '接近', '大体', '大概', '约达'],
};

/** Words after a figure and its unit. */
export const comparatorsAfter: Readonly<Record<Exclude<Bound, '<'>, readonly string[]>> = {
  '>=': ['以上', '及以上', '(含)以上', '（含）以上', '起', '或以上', '及其以上', '以上（含）', '（含）及以上', '起步'],
  '>': ['有余', '开外'],
  '<=': [
    '以内',
    '之内',
    '以下',
    '及以下',
    '（含）以下',
    '封顶',
    '（含）以内',
    '或以下',
    '(含)以下',
    '(含)以内',
    '以下（含）',
  ],
  '~': ['左右', '上下'],
};

/** One-character comparators that also end other words: 附近, 签约. The character before must not be one of these. */
export const comparatorPartOf: Readonly<Record<string, string>> = {
  约: '节预签合履契制特条违毁公集守相邀订简隐绰婉失',
  近: '附最靠邻临亲就邻接远凑',
  超: '商中彩村苏英高B',
  逾: '',
  起: '',
};

function entries<Key extends string>(table: Readonly<Record<Key, readonly string[]>>): Map<string, Key> {
  const map = new Map<string, Key>();
  for (const key of Object.keys(table) as Key[]) for (const word of table[key]) map.set(word, key);
  return map;
}

const before = entries(comparatorsBefore);
const after = entries(comparatorsAfter);
const beforeWords = new EndingSet(before.keys());
const afterWords = new WordSet(after.keys());

/** The comparator whose word ends just before `end`, with where the word starts; null where none does. */
export function comparatorBefore(text: string, end: number): { comparator: Bound; start: number } | null {
  const word = beforeWords.before(text, end);
  if (word === null) return null;
  const start = end - word.length;
  const partOf = comparatorPartOf[word];
  if (partOf !== undefined && start > 0 && partOf.includes(text.charAt(start - 1))) return null;
  const comparator = before.get(word);
  return comparator === undefined ? null : { comparator, start };
}

/** The comparator that starts just at `at`, after a figure; null where none does. */
export function comparatorAfter(text: string, at: number): { comparator: Bound; end: number; word: string } | null {
  const word = afterWords.at(text, at);
  const comparator = word === null ? undefined : after.get(word);
  return word === null || comparator === undefined ? null : { comparator, end: at + word.length, word };
}
