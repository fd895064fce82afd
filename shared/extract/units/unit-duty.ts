import { WordSet } from '../../lex/words.ts';
import type { UnitRole } from '../../notice/notice.ts';

/** Words that may follow the verb of duty without making it a task of its own. */
const dutyWords = new WordSet([
  '负责',
  '落实',
  '实施',
  '牵头',
  '组织',
  '推进',
  '抓好',
  '做好',
  '配合',
  '协助',
  '参与',
  '等',
  '部门',
  '单位',
  '工作',
  '并',
  '和',
  '，',
  '共同',
  '按',
  '职责',
  '分工',
  '开展',
  '具体',
  '本项',
]);

/** True where a verb is followed by nothing but such words. */
export function isDutyTail(tail: string): boolean {
  let at = 0;
  for (let word = dutyWords.at(tail, at); word !== null; word = dutyWords.at(tail, at)) at += word.length;
  return at === tail.length;
}

/** The role that a verb of duty gives the names before it. */
export function roleOfVerb(phrase: string): UnitRole {
  if (/牵头|主办/.test(phrase)) return '牵头';
  return /配合|协助|参与|协办|支持/.test(phrase) ? '配合' : '责任';
}
