import type { Comparator } from '../notice/notice.ts';
import { LetterSet } from './letters.ts';
import { EndingSet, WordSet } from './words.ts';

type Bound = Exclude<Comparator, '='>;

const denied = ['不', '不得', '不能', '不应', '不宜', '不可', '不许', '不准'];

/** What is denied bounds the other way: 不能少于, 不宜超过. */
function not(words: readonly string[]): string[] {
  return denied.flatMap((lead) => words.map((word) => lead + word));
}

/** Words before a figure and what they make of it (GB/T 15835-2011; 民法典 1259: 以上、以下、以内 include the number). */
export const comparatorsBefore: Readonly<Record<Bound, readonly string[]>> = {
  '>=': [
    ...not(['少于', '低于', '小于', '下于', '低於', '少於']),
    '不下',
    '至少',
    '最少',
    '最低',
    '下限',
    '下限为',
    '底线为',
    '保底',
    '≥',
    '应不少于',
    '应不低于',
    '至少达到',
    '至少为',
    '至少有',
    '最低达到',
    '达到或超过',
    '达到或者超过',
    '等于或超过',
    '>=',
    '＞=',
  ],
  '<=': [
    ...not(['超过', '高于', '多于', '大于', '超出', '突破', '高於', '多於']),
    '至多',
    '最多',
    '最高',
    '最高不超过',
    '最长不超过',
    '上限',
    '上限为',
    '封顶',
    '控制在',
    '≤',
    '<=',
    '压到',
    '压至',
    '限制在',
    '限定在',
    '严控在',
    '严格控制在',
  ],
  '>': ['超过', '突破', '多于', '高于', '大于', '超', '过', '逾', '>', '＞', '超出'],
  '<': ['低于', '少于', '小于', '不足', '不到', '未满', '不满', '未达', '<', '＜'],
  '~': ['约', '大约', '约为', '近', '将近', '接近', '大体', '大概', '约达', '约计', '约有'],
};

/** Words after a figure and its unit. */
export const comparatorsAfter: Readonly<Record<Exclude<Bound, '<'>, readonly string[]>> = {
  '>=': [
    '以上',
    '及以上',
    '(含)以上',
    '（含）以上',
    '起',
    '或以上',
    '及其以上',
    '以上（含）',
    '（含）及以上',
    '起步',
    '之上',
    '为下限',
    '为底线',
  ],
  '>': ['有余', '开外', '出头'],
  '<=': [
    '以内',
    '之内',
    '内',
    '以下',
    '及以下',
    '（含）以下',
    '封顶',
    '（含）以内',
    '或以下',
    '(含)以下',
    '(含)以内',
    '以下（含）',
    '之下',
    '为限',
    '为上限',
    '为封顶',
  ],
  '~': ['左右', '上下', '前后'],
};

/** One-character comparators that also end other words: 附近, 签约. The character before must not be one of these. */
export const comparatorPartOf: Readonly<Record<string, string>> = {
  约: '节预签合履契制特条违毁公集守相邀订简隐绰婉失',
  近: '附最靠邻临亲就邻接远凑',
  超: '商中彩村苏英高B',
  过: '通超经不度渡路越胜难改太错透走见看说做读受去来学吃住验报好再',
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
const afterWords = new WordSet([...after.keys()].filter((word) => word !== '内'));

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

const inside = new LetterSet('内');
const withinUnits = new LetterSet('日天时钟秒米里%');
const withinNext = '，。；、）办完响到送达反回解出处';

/** 内 behind a time, a length or a rate bounds it where nothing makes another word of it: 3个工作日内办结, but 12项内容. */
function within(text: string, at: number): boolean {
  if (!inside.has(text, at) || !withinUnits.has(text, at - 1)) return false;
  const next = text.charAt(at + 1);
  return next === '' || withinNext.includes(next);
}

/** The comparator that starts just at `at`, after a figure; null where none does. */
export function comparatorAfter(text: string, at: number): { comparator: Bound; end: number; word: string } | null {
  const word = afterWords.at(text, at) ?? (within(text, at) ? '内' : null);
  const comparator = word === null ? undefined : after.get(word);
  return word === null || comparator === undefined ? null : { comparator, end: at + word.length, word };
}
