import { affix, type FieldKey, fieldOf, fields } from '../fields.ts';
import type { How } from './mapping.ts';
import { normaliseHeader } from './normalise-header.ts';

/** What one header text says by itself, before its neighbours and values are heard. */
export interface Recognised {
  readonly field: FieldKey;
  readonly how: Exclude<How, 'none' | 'ambiguous'>;
  readonly confidence: number;
  /** The synonym that fits. */
  readonly synonym: string;
}

const printedIndex = new Map<string, FieldKey>();
const normalisedIndex = new Map<string, { field: FieldKey; synonym: string }>();
for (const field of fields) {
  for (const synonym of field.synonyms) {
    printedIndex.set(synonym, field.key);
    normalisedIndex.set(normaliseHeader(synonym).text, { field: field.key, synonym });
  }
}

/** Longest first, so that the first one contained is the longest. */
const containable = [...normalisedIndex.keys()]
  .filter((text) => text.length >= 3 && !text.includes('/'))
  .sort((a, b) => b.length - a.length);

/** Cores that mean little without their prefix: 督查时间 is not a deadline, 任务单位 may be either kind of unit. */
const weakCores = new Set([
  '时间',
  '单位',
  '名称',
  '数量',
  '目标',
  '内容',
  '部门',
  '牵头',
  '配合',
  '项目',
  '任务',
  '事项',
  '原文',
  '说明',
  '附件',
  '主题',
]);

function exactOf(text: string): { field: FieldKey; synonym: string } | null {
  return normalisedIndex.get(text) ?? null;
}

function byPrefix(text: string): Recognised | null {
  for (const prefix of affix.prefix) {
    const core = text.startsWith(prefix) ? text.slice(prefix.length) : '';
    if (core.length < 2) continue;
    const found = exactOf(core);
    if (found) return { ...found, how: weakCores.has(core) ? 'contains' : 'normalised', confidence: 0.85 };
  }
  return null;
}

/** What may follow a column of words behind 及 or the like without making it another: 工作目标及要求, 工作内容和标准. */
const furtherWords = new Set(['要求', '具体要求', '标准', '内容', '说明', '成效']);

/** A header of words that names a second side of the same: the first side is what the column holds. */
function byFurtherWord(text: string): Recognised | null {
  const end = text.search(/[及和与、]/);
  if (end < 2 || !furtherWords.has(text.slice(end + 1))) return null;
  const found = exactOf(text.slice(0, end)) ?? byPrefix(text.slice(0, end));
  return found && fieldOf(found.field).type === 'longtext' ? { ...found, how: 'normalised', confidence: 0.85 } : null;
}

/** A header whose bracket says the same in other words: 县级牵头单位(主责), 牵头(主责)部门. */
function byGloss(text: string): Recognised | null {
  const open = text.indexOf('(');
  const close = text.indexOf(')');
  if (open < 2 || close < open || text.lastIndexOf('(') !== open) return null;
  const [inside, after] = [text.slice(open + 1, close), text.slice(close + 1)];
  const outer = exactOf(`${text.slice(0, open)}${after}`) ?? byPrefix(`${text.slice(0, open)}${after}`);
  const gloss = exactOf(inside) ?? exactOf(`${inside}${after}`);
  if (gloss === null || outer === null || outer.field !== gloss.field) return null;
  return { ...outer, how: 'normalised', confidence: 0.85 };
}

/** A header of two words for the same, one behind the other: 民生实事 and 事项. */
function byPair(text: string): Recognised | null {
  for (let at = 2; at <= text.length - 2; at += 1) {
    const [first, second] = [exactOf(text.slice(0, at)), exactOf(text.slice(at))];
    if (first?.field === 'title' && second?.field === 'title') return { ...first, how: 'normalised', confidence: 0.85 };
  }
  return null;
}

/** All suffixes but 名称 may turn a short core into something else (配合要求 is not 配合单位), so those ask. */
function bySuffix(text: string): Recognised | null {
  for (const suffix of affix.suffix) {
    const core = text.endsWith(suffix) ? text.slice(0, -suffix.length) : '';
    if (core.length < 2) continue;
    const found = exactOf(core);
    if (!found) continue;
    const silent = suffix === '名称' && !weakCores.has(core);
    return { ...found, how: silent ? 'normalised' : 'contains', confidence: silent ? 0.85 : 0.7 };
  }
  return null;
}

function byHead(text: string): Recognised | null {
  const end = text.search(/[及和与、/(]/);
  const head = text.slice(0, end);
  const found = end >= 2 ? (exactOf(head) ?? byPrefix(head)) : null;
  return found ? { ...found, how: 'contains', confidence: 0.6 } : null;
}

function byPart(text: string): Recognised | null {
  const part = containable.find((synonym) => synonym.length >= text.length * 0.6 && text.includes(synonym));
  const found = part === undefined ? null : exactOf(part);
  return found ? { ...found, how: 'contains', confidence: 0.5 } : null;
}

/** A synonym word for word, else after normalising; nothing that would have to be asked about. */
export function recogniseExactly(printed: string): Recognised | null {
  const trimmed = printed.trim();
  const field = printedIndex.get(trimmed);
  if (field) return { field, how: 'exact', confidence: 1, synonym: trimmed };
  const found = exactOf(normaliseHeader(printed).text);
  return found ? { ...found, how: 'normalised', confidence: 0.95 } : null;
}

/** The best reading of one header text in the order exact, normalised, prefix or suffix, head, part; null where none fits. */
export function recognise(printed: string): Recognised | null {
  const { text } = normaliseHeader(printed);
  return (
    recogniseExactly(printed) ??
    byPrefix(text) ??
    byGloss(text) ??
    byPair(text) ??
    byFurtherWord(text) ??
    bySuffix(text) ??
    byHead(text) ??
    byPart(text)
  );
}
