/** One ground for or against a list. */
interface Weight {
  /** How much it counts; below zero it speaks against the list. */
  readonly weight: number;
  /** What a person is told of it. */
  readonly says: string;
}

/**
 * What speaks for and against a run of blocks being a list of tasks. Units decide most; the title's words decide where nobody is
 * named. A list whose weights add up to `threshold` is one.
 */
export const weights = {
  'units-named': { weight: 4, says: '列出责任单位' },
  'some-units': { weight: 2, says: '部分条目列出责任单位' },
  'task-columns': { weight: 3, says: '任务清单式表头' },
  'count-agrees': { weight: 2, says: '条目数与声明一致' },
  'task-title': { weight: 2, says: '标题是任务类公文' },
  'task-part': { weight: 2, says: '所在附件或方案标题是任务类' },
  'promise-words': { weight: 1, says: '标题或小标题说的是实事' },
  'handed-out': { weight: 2, says: '上文说任务下达、分解、安排如下' },
  'task-chapter': { weight: 2, says: '所在章节是主要任务、重点工作一类' },
  'figures-promised': { weight: 1, says: '条目多写有数量' },
  'verbs-open': { weight: 1, says: '条目多以动词起头' },
  'promise-form': { weight: 2, says: '承诺句式' },
  'about-title': { weight: -8, says: '标题是解读、公示、报告一类' },
  'government-report': { weight: -4, says: '政府工作报告里承诺以外的段落' },
  'rules-title': { weight: -3, says: '标题是办法、规定一类' },
  'legal-words': { weight: -3, says: '法规用语' },
  questions: { weight: -5, says: '条目是问句' },
  links: { weight: -6, says: '条目多是链接，或是带发布日期的标题' },
  'form-fields': { weight: -3, says: '条目多是范围、条件、时间一类的栏目' },
  fragments: { weight: -3, says: '条目没有成句' },
  'letter-of-annex': { weight: -5, says: '通知正文，清单在所附文件' },
  'report-chapters': { weight: -5, says: '章节是工作情况、存在问题、下一步一类' },
  'progress-told': { weight: -10, says: '条目写了完成情况、进展，或章节是进展' },
  'work-done': { weight: -4, says: '条目多说已经做了的事' },
  meeting: { weight: -4, says: '会议报道' },
  press: { weight: -4, says: '新闻稿件' },
  'explainer-chapters': { weight: -4, says: '章节是背景、依据、主要内容一类' },
  single: { weight: -2, says: '只有一条' },
  'no-units-no-verbs': { weight: -2, says: '没有责任单位，也不以动词起头' },
  'short-no-units': { weight: -1, says: '短小清单没有责任单位' },
} as const satisfies Record<string, Weight>;

export type WeightName = keyof typeof weights;
export const weightNames = Object.keys(weights) as WeightName[];

/** The sum from which on a list is one. */
export const threshold = 2;

/** Grounds against a list that leave it in doubt though the others outweigh them. */
const doubtful: readonly WeightName[] = [
  'about-title',
  'legal-words',
  'questions',
  'links',
  'form-fields',
  'fragments',
  'letter-of-annex',
  'report-chapters',
  'progress-told',
  'work-done',
  'meeting',
  'press',
  'explainer-chapters',
];
/** Signs in the list itself or right above it, of which one is enough. */
const ownSigns: readonly WeightName[] = [
  'units-named',
  'some-units',
  'task-columns',
  'count-agrees',
  'handed-out',
  'task-chapter',
  'promise-form',
];
/** What tells a table of tasks from another one that names units: what stands over it, or what its rows say. */
const tableSigns: readonly WeightName[] = [
  'task-title',
  'task-part',
  'promise-words',
  'handed-out',
  'count-agrees',
  'verbs-open',
];

/**
 * Whether a list that the weights accept rests on little: something speaks against it, or nothing but its title or its verbs for it. Which
 * lists these are was measured, and a test holds the figures: of their items at least a third are none, of all others fewer than 1 in 300.
 */
export function restsOnLittle(grounds: ReadonlySet<WeightName>): boolean {
  const any = (names: readonly WeightName[]): boolean => names.some((name) => grounds.has(name));
  const titled = grounds.has('task-title') || grounds.has('task-part');
  if (any(doubtful)) return !(titled && grounds.has('units-named'));
  if (grounds.has('task-columns') && grounds.has('units-named')) return !any(tableSigns);
  const promising = grounds.has('promise-words') && grounds.has('figures-promised');
  return !any(ownSigns) && !(titled && (promising || grounds.has('verbs-open')));
}
