import { changeLead, changeVerbBefore, levelVerbBefore } from '../../lex/changes.ts';
import { comparatorAfter, comparatorBefore } from '../../lex/comparators.ts';
import { type Figure, scanFigures } from '../../lex/figures.ts';
import { regionsOf, type TextRegions } from '../../lex/regions.ts';
import type { Span } from '../../lex/span.ts';
import type { Comparator, Target } from '../../notice/notice.ts';
import { readMetric } from './metric.ts';
import type { Reading } from './reading.ts';
import { type FigureContext, refusal } from './target-context.ts';

/** A figure that was read and refused, with the rule that refused it. */
export type RefusedFigure = Span & { readonly rule: string };

export type TargetsRead = {
  readonly targets: readonly Reading<Target>[];
  readonly refused: readonly RefusedFigure[];
};

/** Figures that share one comparator: `不低于90%、75%、60%`. */
type Run = {
  readonly figures: readonly Figure[];
  readonly start: number;
  readonly end: number;
};

const joint = /^(?:、|和|或|及|与|，)$/;
const clauseMarks = '。；，！？：\n';
const gapReach = 26;
const longestClause = 160;

function runsOf(text: string, figures: readonly Figure[]): Run[] {
  const runs: Run[] = [];
  let current: Figure[] = [];
  const close = (): void => {
    const [first] = current;
    const last = current.at(-1);
    if (first && last) runs.push({ figures: current, start: first.start, end: last.end });
    current = [];
  };
  for (const figure of figures) {
    const last = current.at(-1);
    if (last) {
      const between = text.slice(last.end, figure.start);
      const same =
        last.kind === figure.kind &&
        (last.unit === figure.unit || figure.kind === 'rate') &&
        last.chinese === figure.chinese;
      if (!same || !joint.test(between.replace(/每.{0,4}$/, '')) || last.bare) close();
    }
    current.push(figure);
  }
  close();
  return runs;
}

/** Start of the clause that holds `at`, looked for no further back than rules look. */
function clauseStartOf(text: string, at: number): number {
  const floor = Math.max(0, at - longestClause);
  let start = at;
  while (start > floor && !clauseMarks.includes(text.charAt(start - 1))) start -= 1;
  return start;
}

const perPhrase =
  /(?:平均)?(?:每(?:人|生|户|年|月|天|日|家|所|院|个|亩|场|次|名|件|辆|平方米|学期|学年|季度|千人|万人|例|套|村|镇|床|张|台|车|班|项|只|头|吨|公里|周|处|座|孩|胎|位|岗)){1,3}$/;

type Opening = { readonly comparator: Comparator; readonly start: number; readonly per: string | null };

/** What stands in front of a run: 每人每月, then a comparator at once or over a short noun phrase that ends in 的. */
function openingOf(text: string, run: Run, floor: number, regions: TextRegions): Opening {
  const clause = Math.max(floor, clauseStartOf(text, run.start));
  const near = text.slice(Math.max(clause, run.start - 14), run.start);
  const per = perPhrase.exec(near)?.[0] ?? null;
  const perStart = run.start - (per?.length ?? 0);
  const lowest = Math.max(clause, perStart - gapReach);
  for (let end = perStart; end > lowest; end -= 1) {
    const found = comparatorBefore(text, end);
    if (found === null || found.start < clause) continue;
    const gap = text.slice(end, perStart);
    const shortVerb =
      found.comparator === '>=' &&
      /^(?:建成|培育|创建|打造|新建|开展|举办|新增|建设|完成|有|达到|引进|实现|要|组织|安排|确保|为|在|各|送|掌握|申报|培养|认定|设立)?$/.test(
        gap,
      );
    const award = found.comparator === '<=' && /^(?:给予|补助|奖励|奖补|补贴|资助|支持|可达|可贷|可补)$/.test(gap);
    const overNoun =
      /^[一-龥“”（）]{1,22}的$/.test(gap) || (per?.startsWith('每') === true && /^[一-龥]{1,14}$/.test(gap));
    if (gap !== '' && !shortVerb && !award && !(overNoun && text.slice(found.start, end).length > 1)) {
      if (regions.quoteAt(end) === -1) break;
      continue;
    }
    const base = per === null ? perPhrase.exec(text.slice(Math.max(clause, found.start - 14), found.start)) : null;
    const start = base === null ? found.start : found.start - base[0].length;
    return { comparator: found.comparator, start, per: per ?? base?.[0] ?? null };
  }
  return { comparator: '=', start: perStart, per };
}

function perOf(per: string | null): string | null {
  if (per === null) return null;
  return per.replace(/^平均/, '').split('每').filter(Boolean).join('·');
}

function ownPer(text: string, start: number): string | null {
  return perPhrase.exec(text.slice(Math.max(0, start - 14), start))?.[0] ?? null;
}

type Levels = { readonly start: number; readonly from: readonly Figure[] };

/** `由每人每月1800元和1500元统一提高到2200元`: the old levels of a run, when a level verb stands right before it. */
function levelsOf(text: string, openingStart: number, previous: Run | undefined): Levels | null {
  if (previous === undefined) return null;
  const verb = levelVerbBefore(text, openingStart);
  if (verb === null || verb < previous.end) return null;
  const gap = text.slice(previous.end, verb);
  if (
    !/^(?:以上|以下|左右|以内)?(?:[一-龥（）、]{0,6})(?:，)?(?:统一|逐步|分别|均|再|全部|进一步|最高|阶段性)?$/.test(
      gap,
    )
  )
    return null;
  const lead = text.slice(Math.max(0, previous.start - 24), previous.start);
  const mark =
    /(?:由|从|原|自)(?:不低于|不少于|不超过|最高|原来的|现行的|目前的|过去的|上年的|现有|现在的)?(?:(?:平均)?(?:每[一-龥]{1,3}){0,3})$/.exec(
      lead,
    );
  const start = mark ? previous.start - mark[0].length : previous.start;
  if (mark === null && !/^(?:统一|逐步|分别)?$/.test(gap)) return null;
  return { start, from: previous.figures };
}

function changeStart(text: string, openingStart: number, figure: Figure): number | null {
  if (figure.kind !== 'rate' && figure.kind !== 'time') return null;
  let at = openingStart;
  const filler = /(?:了|约|达到|不少于|不低于|超过|在|再)$/.exec(text.slice(Math.max(0, at - 4), at));
  if (filler && !/达到|在/.test(filler[0])) at -= filler[0].length;
  const verb = changeVerbBefore(text, at);
  if (verb === null) return null;
  if (figure.kind === 'time' && !/缩短|压缩|压减|减少/.test(text.slice(verb, at))) return null;
  const lead = changeLead.exec(text.slice(Math.max(0, verb - 10), verb));
  return verb - (lead?.[0].length ?? 0);
}

/**
 * The promises in numbers that an item's printed content makes, in printed order: one target a figure, zipped lists and
 * from–to levels resolved (contract “Target”, GUIDE “Targets”). `text` is the content after the ordinal, without its
 * units; offsets are into it. Figures that are no promise come back with the rule that refused them. Linear.
 */
export function readTargets(text: string, skip: readonly Span[] = []): TargetsRead {
  const regions = regionsOf(text);
  const runs = runsOf(text, scanFigures(text));
  const targets: Reading<Target>[] = [];
  const refused: RefusedFigure[] = [];
  const levels = new Map<number, Levels>();
  const openings = runs.map((run, index) => {
    const opening = openingOf(text, run, runs[index - 1]?.end ?? 0, regions);
    const found = levelsOf(text, opening.start, runs[index - 1]);
    if (found) levels.set(index, found);
    return opening;
  });
  let promisedTo = 0;
  runs.forEach((run, index) => {
    if (levels.has(index + 1)) return;
    const opening = openings[index];
    const [first] = run.figures;
    if (opening === undefined || first === undefined) return;
    if (skip.some((span) => run.start >= span.start && run.end <= span.end)) return;
    const own = levels.get(index) ?? null;
    const suffix = comparatorAfter(text, run.end);
    const changed = own === null ? changeStart(text, opening.start, first) : null;
    const start = own?.start ?? changed ?? opening.start;
    const end = suffix?.end ?? run.end;
    const context: FigureContext = {
      text,
      figure: first,
      regions,
      phraseStart: start,
      phraseEnd: end,
      compared: opening.comparator !== '=',
      suffix: suffix?.word ?? null,
      clauseStart: clauseStartOf(text, run.start),
      changed: changed !== null,
      fromLevel: own !== null || levelVerbBefore(text, opening.start) !== null,
      perBase: opening.per !== null,
      goesOn: promisedTo > 0 && /^[^，。；：]{1,20}、$/.test(text.slice(promisedTo, start)),
    };
    const rule = refusal(context);
    if (rule !== null) {
      refused.push({ start: run.start, end: run.end, rule });
      return;
    }
    const metric = readMetric(text, { start, end }, promisedTo, first.kind === 'rate');
    promisedTo = end;
    const comparator = opening.comparator !== '=' ? opening.comparator : (suffix?.comparator ?? '=');
    const old = own?.from ?? [];
    const count = Math.max(run.figures.length, run.figures.length === 1 ? old.length : 0);
    for (let at = 0; at < count; at += 1) {
      const figure = run.figures[Math.min(at, run.figures.length - 1)] ?? first;
      const from = old[Math.min(at, old.length - 1)]?.value ?? null;
      targets.push({
        start,
        end,
        value: {
          text: text.slice(start, end),
          metric: metric === null ? null : text.slice(metric.start, metric.end),
          comparator: comparator === '=' && figure.more ? '>' : comparator,
          value: figure.value,
          upper: figure.upper,
          from,
          unit: figure.unit,
          per: perOf(at === 0 ? opening.per : (ownPer(text, figure.start) ?? opening.per)),
          change: changed !== null,
          commitment: 'firm',
          parent: null,
          frequency: null,
        },
      });
    }
  });
  return { targets, refused };
}
