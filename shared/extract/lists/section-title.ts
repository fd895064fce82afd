import { isHanAt, LetterSet, pastBlank } from '../../lex/letters.ts';
import { WordSet } from '../../lex/words.ts';
import { trimEndMarks } from '../../notice/trim.ts';
import { governmentLevels, headLeads, leadingRoles, postLeads, posts } from '../vocabulary/person-posts.ts';
import { bracketedCount } from './bracketed-count.ts';

const ornaments = new LetterSet('▍■◆●▲★☆▶►◇□▪※▎▌❖');
const frames = new LetterSet('【】');
const mostOrnaments = 3;
const minFramed = 2;
const maxFramed = 40;

/** A heading without the marks that set it off: ▍促进就业, 【促进就业】. */
function withoutFrame(text: string): string {
  const ornament = ornaments.runEnd(text, 0, mostOrnaments);
  const bare = ornament === 0 ? text : text.slice(pastBlank(text, ornament));
  const last = bare.length - 1;
  const framed = bare.startsWith('【') && bare.endsWith('】') && last > minFramed && last <= maxFramed + 1;
  return framed && !frames.within(bare, 1, last) ? bare.slice(1, -1) : bare;
}

/** A heading without the count it declares: `促进就业（3项）`. */
export function declaredOf(text: string): { readonly title: string; readonly declared: number | null } {
  const plain = withoutFrame(trimEndMarks(text, '。：:；; '));
  const count = bracketedCount(plain);
  return count === null || count.chinese
    ? { title: plain, declared: null }
    : { title: plain.slice(0, count.at), declared: count.value };
}

const stop = '。';
const longestSentence = 30;

/** A heading without the sentence that goes on behind its own: 环境整治。紧盯背街小巷开展整治。 */
export function leadingSentence(text: string): string {
  const end = text.indexOf(stop);
  return end > 0 && end <= longestSentence && end < text.length - 1 ? text.slice(0, end) : text;
}

const roles = new WordSet(leadingRoles);
const levels = new LetterSet(governmentLevels);
const leadsOfHeads = new LetterSet(headLeads);
const postWords = new WordSet(posts);
const leadsOfPosts = new LetterSet(postLeads);
const postMarks = new LetterSet('：: ');
const nameMarks = new LetterSet('·、 ');
const mostLeads = 9;
const mostPostLeads = 4;
const minName = 2;
const maxName = 40;

/** Where the post that a remark begins with ends: 副市长, 区委常委, 包抓领导; -1 where it begins with none. */
function postEnd(text: string): number {
  const role = roles.past(text, 0);
  if (role > 0) return role;
  for (let at = 0; at <= mostPostLeads; at += 1) {
    const post = postWords.past(text, at);
    if (post > at) return post;
    if (!leadsOfPosts.has(text, at)) break;
  }
  const lead = leadsOfHeads.runEnd(text, 0, mostLeads);
  for (let at = lead; at >= 0; at -= 1) {
    if (levels.has(text, at) && text.startsWith('长', at + 1) && at < mostLeads) return at + 2;
  }
  return -1;
}

/** Whether a remark is a post and the names of those who hold it. */
function namesLeader(text: string): boolean {
  const end = postEnd(text);
  if (end < 0) return false;
  const from = postMarks.has(text, end) ? end + 1 : end;
  let at = from;
  while (at < text.length && (isHanAt(text, at) || nameMarks.has(text, at))) at += 1;
  return at === text.length && at - from >= minName && at - from <= maxName;
}

/** `全力推动工业强市（副市长 张三）`: who leads a chapter is no part of its title. */
export function withoutPerson(title: string): string {
  const open = title.lastIndexOf('（');
  return open > 0 && title.endsWith('）') && namesLeader(title.slice(open + 1, -1))
    ? title.slice(0, open).trimEnd()
    : title;
}
