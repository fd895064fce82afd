import type { PageIndex } from '../../page/page-index.ts';
import type { Line } from '../lines/lines.ts';
import type { StepRunner, TracedList, TracedRejection, TracedRival } from '../trace.ts';
import { type Assembled, assemble } from './assemble/assemble.ts';
import type { MainChoice } from './assemble/main-list.ts';
import type { AttachmentDraft } from './attachments.ts';
import { linesLeft } from './lines-left.ts';
import type { UnreadChapter } from './outline/unread-chapter.ts';
import { withClosingNames } from './propose/closing-names.ts';
import { labelledItems } from './propose/labelled.ts';
import { type Layout, layoutOf, partAt, withoutLines } from './propose/layout.ts';
import { outlineLists } from './propose/outline.ts';
import { promiseItems } from './propose/promises.ts';
import type { Proposal } from './propose/proposal.ts';
import { flatTableItems } from './table/flat-table.ts';
import { tableItems } from './table/table-items.ts';
import type { Candidate } from './weigh/candidate.ts';
import { Surroundings } from './weigh/context.ts';
import { weigh } from './weigh/weigh.ts';
import { threshold, type WeightName } from './weigh/weights.ts';

export interface FoundLists extends Assembled {
  readonly attachments: readonly AttachmentDraft[];
  readonly lists: readonly TracedList[];
  readonly runnerUp: TracedRival | null;
  readonly unreadChapters: readonly UnreadChapter[];
  /** Lines that say who answers for what and are in no item. */
  readonly unreadLines: readonly string[];
  readonly rejected: readonly TracedRejection[];
}

/** What a finding of lists goes by beside the page. */
export interface FindOptions {
  readonly runner: StepRunner;
  /** Weights to leave out. */
  readonly withoutWeights: ReadonlySet<WeightName>;
}

class Finder {
  readonly candidates: Candidate[] = [];
  readonly rejected: TracedRejection[] = [];
  readonly #surroundings: Surroundings;

  constructor(
    readonly layout: Layout,
    readonly options: FindOptions,
    filled: ReadonlySet<number>,
  ) {
    this.#surroundings = new Surroundings(layout, filled);
  }

  /** Whether any list so far was accepted. */
  get found(): boolean {
    return this.candidates.some((candidate) => candidate.verdict.accepted);
  }

  weigh(proposal: Proposal): void {
    const part = this.layout.parts[proposal.part];
    if (part === undefined || proposal.list.items.length === 0) return;
    const list = withClosingNames(proposal.list);
    const verdict = weigh(list, this.#surroundings.of({ ...proposal, list }, part), this.options.withoutWeights);
    const accepted = this.options.runner.run('weighing', () => verdict.accepted, true);
    this.candidates.push({ list, part, partIndex: proposal.part, verdict: { ...verdict, accepted } });
    if (accepted) return;
    const against = verdict.grounds.filter((ground) => ground.weight < 0).map((ground) => ground.reason);
    const reason = against.length > 0 ? against.join('；') : '没有足够的任务依据';
    for (const { title, start } of list.items) this.rejected.push({ text: title.text.slice(0, 60), start, reason });
  }
}

function traced({ list, verdict }: Candidate): TracedList {
  return {
    heading: list.heading,
    source: list.source,
    items: list.items.length,
    accepted: verdict.accepted,
    score: verdict.score,
    grounds: verdict.grounds,
    first: list.items[0]?.title.text ?? '',
  };
}

/** The accepted list that the main one was preferred to, else the refused one that came nearest to being a list. */
function runnerUpOf({ main, runnerUp }: MainChoice, candidates: readonly Candidate[]): TracedRival | null {
  if (runnerUp !== null) return rival(runnerUp.candidate, runnerUp.lostBy);
  const beside = candidates.filter((candidate) => candidate !== main && candidate.verdict.accepted);
  const [same] = beside;
  if (same !== undefined) return rival(same, '在同一部分，与主清单合为一份或重复');
  const refused = candidates.filter((candidate) => !candidate.verdict.accepted);
  const nearest = refused.reduce<Candidate | null>(
    (best, candidate) => (best === null || candidate.verdict.score > best.verdict.score ? candidate : best),
    null,
  );
  if (nearest === null) return null;
  const against = nearest.verdict.grounds.filter((ground) => ground.weight < 0).map((ground) => ground.reason);
  const why = against.length > 0 ? `，因为${against.join('、')}` : '';
  return rival(nearest, `得分${nearest.verdict.score}，不到${threshold}${why}`);
}

function rival({ list, verdict }: Candidate, lostBy: string): TracedRival {
  return {
    heading: list.heading,
    source: list.source,
    items: list.items.length,
    score: verdict.score,
    first: list.items[0]?.title.text ?? '',
    lostBy,
  };
}

/**
 * Finds the lists of a notice: strategies propose (tables, cells printed as lines, numbered blocks, and where those give nothing
 * paragraphs closed by units and sentences that promise), one place weighs, one assembles.
 */
export function findLists(page: PageIndex, title: string, options: FindOptions): FoundLists {
  const { runner } = options;
  const tables = runner.run('tables', () => tableItems(page), { lists: [], rejections: [], taken: new Set<number>() });
  const whole = layoutOf(page, title, tables.taken, runner);
  const flat = runner.run('flat-tables', () => flatTableItems(whole.lines), { lists: [], used: new Set<Line>() });
  const layout = withoutLines(whole, flat.used);
  const inTables = [...flat.lists, ...tables.lists].map((list) => ({
    list,
    part: partAt(whole.parts, list.items[0]?.start ?? 0),
  }));
  const finder = new Finder(layout, options, new Set(inTables.map(({ part }) => part)));
  finder.rejected.push(...tables.rejections);
  for (const proposal of inTables) finder.weigh(proposal);
  const outline = runner.run('outline', () => outlineLists(layout), {
    proposals: [],
    refusals: [],
    unread: [],
  });
  finder.rejected.push(...outline.refusals);
  for (const proposal of outline.proposals) finder.weigh(proposal);
  if (!finder.found) {
    for (const proposal of runner.run('labelled', () => labelledItems(layout), [])) finder.weigh(proposal);
  }
  if (!finder.found) {
    for (const proposal of runner.run('promises', () => promiseItems(layout), [])) finder.weigh(proposal);
  }
  const assembled = assemble(layout, finder.candidates, !runner.off.has('annexes'));
  return {
    ...assembled,
    attachments: layout.attachments,
    lists: finder.candidates.map(traced),
    runnerUp: runnerUpOf(assembled.choice, finder.candidates),
    rejected: finder.rejected,
    unreadChapters: outline.unread,
    unreadLines: linesLeft(layout, assembled.items),
  };
}
