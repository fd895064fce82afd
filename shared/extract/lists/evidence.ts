import type { Line } from '../lines/lines.ts';
import { isFrameChapter } from '../vocabulary/chapters.ts';
import { noticeKind, opensAsTask, promiseWords } from '../vocabulary/notice-kinds.ts';
import type { ItemDraft, ListDraft } from './draft.ts';

/** One ground for or against a list, with its weight. */
export interface Ground {
  readonly reason: string;
  readonly weight: number;
}

export interface Verdict {
  readonly grounds: readonly Ground[];
  readonly score: number;
  readonly accepted: boolean;
  /** Accepted, but by a narrow margin. */
  readonly weak: boolean;
}

export interface ListContext {
  readonly noticeTitle: string;
  readonly partTitle: string;
  /** Headings above the list. */
  readonly headings: readonly string[];
  /** Whether the part's chapters are those of an explainer (背景、依据、主要内容). */
  readonly explains: boolean;
  /** Whether the part is signed or opened as a story of the press. */
  readonly reported: boolean;
  /** The line right above the list. */
  readonly leadIn: string;
  readonly declared: number | null;
  readonly forms: ReadonlySet<string>;
  /** Whether the list stands in a letter whose own list is a linked attachment. */
  readonly shell: boolean;
  readonly lines: readonly Line[];
}

const threshold = 2;
const question = /[？?]$/u;
/** Titles under which a table that names units is still no list of tasks. */
const notItself =
  /解读|公示|公告|征集|目录|预算|决算|名单|招聘|招录|录用|采购|招标|中标|成交|拍卖|成绩|处罚|任免|收费|权力清单|权责清单|负面清单|答复|表彰|办事指南|办理指南|服务指南/u;
const promisedFigure = /\d\s?[万亿余]{0,2}(?:[个所家处座条户名张套亩件场台辆]|公里|人次|平方米|%)/u;
const legal = /(?:应当|不得|依法|处以|罚款|本办法|本条例|本规定|本细则)/u;

function share(items: readonly ItemDraft[], holds: (item: ItemDraft) => boolean): number {
  return items.length === 0 ? 0 : items.filter(holds).length / items.length;
}

function isLinked(line: Line): boolean {
  return line.block.linked * 2 > line.block.text.length;
}

/** Weighs whether a run of numbered blocks is a list of tasks. Units decide most; the title's words decide where nobody is named. */
export function weigh(list: ListDraft, context: ListContext): Verdict {
  const { items } = list;
  const grounds: Ground[] = [];
  const add = (reason: string, weight: number, holds: boolean): void => {
    if (holds) grounds.push({ reason, weight });
  };
  const carrying = share(items, (item) => item.units.length > 0 || !item.applicable);
  const kind = noticeKind(context.noticeTitle);
  const partKind = context.partTitle === '' ? 'plain' : noticeKind(context.partTitle);
  const starts = new Set(items.map((item) => item.start));
  const own = context.lines.filter((line) => starts.has(line.start));
  const tasks = share(items, (item) => opensAsTask(item.title.text));
  const promised = promiseWords.test(
    `${context.noticeTitle}\n${context.partTitle}\n${context.headings.join('\n')}\n${context.leadIn}`,
  );
  const counted = context.declared !== null && context.declared === items.length;
  const full = share(
    items,
    (item) => /[。；;]$/u.test(item.text.text) || item.text.text.length > 20 || promisedFigure.test(item.content.text),
  );
  add('列出责任单位', 4, carrying >= 0.3 && items.some((item) => item.units.length > 0));
  add('部分条目列出责任单位', 2, carrying > 0 && carrying < 0.3);
  add('任务清单式表头', 3, list.source === 'table');
  add('条目数与声明一致', 2, counted);
  add('标题是任务类公文', 2, kind === 'task');
  add('所在附件或方案标题是任务类', 2, kind !== 'task' && partKind === 'task');
  add(
    '标题或小标题说的是实事',
    1,
    promiseWords.test(context.noticeTitle + context.partTitle + context.headings.join('')),
  );
  add('条目多以动词起头', 1, tasks >= 0.5);
  add('承诺句式', 2, list.source === 'promise');
  const milder =
    list.source === 'promise' || (list.source === 'table' && carrying >= 0.5 && !notItself.test(context.noticeTitle));
  add('标题是解读、公示、报告一类', milder ? -2 : -8, kind === 'about');
  add('标题是办法、规定一类', -3, kind === 'rules' && partKind !== 'task');
  add('逐条写成第…条', -3, context.forms.has('article') && carrying < 0.5);
  add('法规用语', -2, share(items, (item) => legal.test(item.text.text)) >= 0.4 && carrying < 0.3);
  add(
    '条目是问句',
    -5,
    share(items, (item) => question.test(item.title.text) || /^.{0,30}[？?]/u.test(item.text.text)) >= 0.3,
  );
  add('条目多是链接', -6, own.length > 0 && own.filter(isLinked).length * 2 > own.length);
  add('条目没有成句', -3, full < 0.3 && list.source === 'outline' && !(counted && promised));
  add('条目是工作要求一类', -3, share(items, (item) => isFrameChapter(item.title.text)) >= 0.4 && carrying < 0.3);
  add('通知正文，清单在所附文件', -5, context.shell && carrying < 0.3);
  add('新闻稿件', -4, context.reported && carrying === 0 && !counted);
  add('章节是背景、依据、主要内容一类', -4, context.explains && list.source !== 'promise');
  add('只有一条', -2, items.length === 1 && list.source !== 'table');
  add(
    '没有责任单位，也不以动词起头',
    -2,
    carrying === 0 &&
      tasks < 0.34 &&
      share(items, (item) => opensAsTask(item.text.text)) < 0.5 &&
      list.source === 'outline' &&
      !(counted && promised),
  );
  add('短小清单没有责任单位', -1, carrying === 0 && items.length <= 3);
  const score = grounds.reduce((sum, ground) => sum + ground.weight, 0);
  return { grounds, score, accepted: items.length > 0 && score >= threshold, weak: score < threshold + 1.5 };
}
