import type { PageIndex } from '../../page/page-index.ts';
import { type Line, linesOf } from '../lines/lines.ts';
import type { StepRunner, TracedList, TracedRejection } from '../trace.ts';
import { isExplainerChapter } from '../vocabulary/chapters.ts';
import { isReport } from '../vocabulary/notice-kinds.ts';
import { annexFields, itemOfAnnex, mirrored } from './annexes.ts';
import { type AttachmentDraft, findAttachments } from './attachments.ts';
import { type Candidate, firstFrom, partAt, withoutLetter } from './candidates.ts';
import { declaredCount } from './declared.ts';
import type { ItemDraft, ListDraft, SectionDraft } from './draft.ts';
import { contentOf } from './draft.ts';
import { weigh } from './evidence.ts';
import { flatTableItems } from './flat-table.ts';
import { labelledItems } from './labelled-items.ts';
import { outlineOf } from './outline.ts';
import { harvest } from './outline-items.ts';
import { type Part, partsOf } from './parts.ts';
import { promiseItems } from './promise-items.ts';
import { tableItems } from './table-items.ts';

/** Items that the notice prints in its list and again in an annex. */
export interface Twin {
  readonly item: ItemDraft;
  readonly annex: string;
}

export interface Gathered {
  readonly items: { readonly draft: ItemDraft; readonly list: string | null }[];
  readonly sections: SectionDraft[];
  readonly attachments: readonly AttachmentDraft[];
  readonly declared: number | null;
  readonly twins: Twin[];
  readonly lists: TracedList[];
  readonly rejected: TracedRejection[];
}

const maxShell = 2000;
const maxChapter = 40;
const minMirror = 0.6;

class Gatherer {
  readonly lists: TracedList[] = [];
  readonly rejected: TracedRejection[] = [];
  readonly twins: Twin[] = [];
  readonly #candidates: Candidate[] = [];
  readonly #explaining = new Map<number, boolean>();
  readonly #reports = new Map<number, boolean>();
  #parts: readonly Part[] = [];
  #lines: readonly Line[] = [];
  #attachments: readonly AttachmentDraft[] = [];

  constructor(
    readonly page: PageIndex,
    readonly title: string,
    readonly runner: StepRunner,
  ) {}

  gather(): Gathered {
    const { page, runner } = this;
    const tables = runner.run('tables', () => tableItems(page), {
      lists: [],
      rejections: [],
      taken: new Set<number>(),
    });
    const all = linesOf(page, tables.taken);
    const found = runner.run('attachments', () => findAttachments(page, all), {
      attachments: [],
      lines: new Set<Line>(),
    });
    this.#lines = all.filter((line) => !found.lines.has(line));
    this.#attachments = found.attachments;
    this.#parts = partsOf(this.#lines);
    for (const rejection of tables.rejections) this.rejected.push(rejection);
    const flat = runner.run('tables', () => flatTableItems(this.#lines), { lists: [], used: new Set<Line>() });
    if (flat.lists.length > 0) {
      this.#lines = this.#lines.filter((line) => !flat.used.has(line));
      const parts = this.#parts;
      this.#parts = parts.map((part) => ({ ...part, lines: part.lines.filter((line) => !flat.used.has(line)) }));
      for (const list of flat.lists) this.#propose(list, partAt(parts, list.items[0]?.start ?? 0));
    }
    for (const list of tables.lists) this.#propose(list, partAt(this.#parts, list.items[0]?.start ?? 0));
    runner.run('outline', () => this.#outlines(), undefined);
    if (!this.#candidates.some((candidate) => candidate.verdict.accepted)) {
      for (const [index, part] of this.#parts.entries()) {
        const labelled = runner.run('promises', () => labelledItems(part.lines), null);
        if (labelled !== null) this.#propose(labelled, index);
      }
    }
    if (!this.#candidates.some((candidate) => candidate.verdict.accepted)) {
      const promised = runner.run('promises', () => promiseItems(this.#lines), null);
      if (promised !== null) this.#propose(promised, partAt(this.#parts, promised.items[0]?.start ?? 0));
    }
    return this.#assemble();
  }

  #outlines(): void {
    for (const [index, part] of this.#parts.entries()) {
      const { runs, sections, rejections } = harvest(outlineOf(part, this.title));
      for (const { line, reason } of rejections)
        this.rejected.push({ text: line.text.slice(0, 60), start: line.start, reason });
      for (const items of runs) {
        const named = new Set(items.map((item) => item.section));
        const own = sections.filter((section) => named.has(section.title));
        this.#propose(
          { heading: part.title === '' ? null : part.title, items, sections: own, source: 'outline' },
          index,
        );
      }
    }
  }

  #explains(partIndex: number): boolean {
    const known = this.#explaining.get(partIndex);
    if (known !== undefined) return known;
    const lines = this.#parts[partIndex]?.lines ?? [];
    const chapters = lines.filter(
      (line) => line.marker !== null && line.text.length <= maxChapter && isExplainerChapter(contentOf(line).text),
    );
    this.#explaining.set(partIndex, chapters.length >= 2);
    return chapters.length >= 2;
  }

  #reported(partIndex: number): boolean {
    const known = this.#reports.get(partIndex);
    if (known !== undefined) return known;
    const reported = (this.#parts[partIndex]?.lines ?? []).some(({ text }) => isReport(text));
    this.#reports.set(partIndex, reported);
    return reported;
  }

  #propose(list: ListDraft, partIndex: number): void {
    const part = this.#parts[partIndex];
    const [first] = list.items;
    if (part === undefined || first === undefined) return;
    const last = list.items.at(-1);
    const from = firstFrom(part.lines, first.start);
    const own = part.lines.slice(from, firstFrom(part.lines, (last?.start ?? first.start) + 1));
    const size = list.items.reduce((sum, item) => sum + item.content.text.length, 0);
    const shell =
      part.kind === 'cover' &&
      this.#attachments.length > 0 &&
      !this.#parts.some((other) => other.kind !== 'cover' && other.lines.length > 3) &&
      size < maxShell;
    const partTitle = part.kind === 'cover' ? (list.source === 'table' ? (list.heading ?? '') : '') : part.title;
    const leadIn = part.lines[from - 1]?.text ?? '';
    const verdict = weigh(list, {
      leadIn,
      explains: this.#explains(partIndex),
      reported: this.#reported(partIndex),
      noticeTitle: this.title,
      partTitle,
      headings: list.sections.map((section) => section.title),
      declared: declaredCount([this.title, part.title, list.heading ?? ''], [leadIn], list.items.length),
      forms: new Set(own.flatMap((line) => (line.marker === null ? [] : [line.marker.form]))),
      shell,
      lines: own,
    });
    const accepted = this.runner.run('weighing', () => verdict.accepted, true);
    this.#candidates.push({ list, part, partIndex, verdict: { ...verdict, accepted } });
    this.lists.push({
      heading: list.heading,
      source: list.source,
      items: list.items.length,
      accepted,
      score: verdict.score,
      grounds: verdict.grounds,
      first: first.title.text,
    });
    if (!accepted) {
      const against = verdict.grounds.filter((ground) => ground.weight < 0).map((ground) => ground.reason);
      for (const item of list.items) {
        this.rejected.push({
          text: item.title.text.slice(0, 60),
          start: item.start,
          reason: against.length > 0 ? against.join('；') : '没有足够的任务依据',
        });
      }
    }
  }

  /** The notice's main list: outside the annexes where there is one, the one that names units before the one that does not. */
  #mainPart(accepted: readonly Candidate[]): number {
    const score = (candidate: Candidate): number => {
      const carrying = candidate.list.items.filter((item) => item.units.length > 0).length;
      const outside = candidate.part.kind === 'annex' ? 0 : 1;
      return outside * 100_000 + (carrying > 0 ? 10_000 : 0) + candidate.list.items.length;
    };
    let best: Candidate | null = null;
    for (const candidate of accepted) if (best === null || score(candidate) > score(best)) best = candidate;
    return best?.partIndex ?? -1;
  }

  #assemble(): Gathered {
    const accepted = this.#candidates.filter((candidate) => candidate.verdict.accepted);
    const mainPart = this.#mainPart(accepted);
    const main = withoutLetter(accepted.filter((candidate) => candidate.partIndex === mainPart));
    const items: { draft: ItemDraft; list: string | null }[] = [];
    const sections: SectionDraft[] = [];
    const tables = main.filter((candidate) => candidate.list.source === 'table');
    const mainTable = tables.length > 0 && tables.every((candidate) => candidate.list.items.length >= 1);
    const mainItems: ItemDraft[] = [];
    for (const candidate of main) {
      const several = mainTable && candidate.list.source === 'table' && tables.length > 1;
      const repeated = mirrored(candidate.list.items, mainItems);
      if (mainItems.length > 0 && repeated.size >= candidate.list.items.length * minMirror) continue;
      if (several) this.#asSection(candidate.list);
      for (const draft of candidate.list.items) {
        draft.weak = draft.weak || candidate.verdict.weak;
        items.push({ draft, list: null });
        mainItems.push(draft);
      }
      sections.push(...candidate.list.sections);
    }
    this.runner.run('annexes', () => this.#fold(accepted, mainPart, mainItems, items, sections), undefined);
    items.sort((left, right) => left.draft.start - right.draft.start);
    const before = mainItems[0]?.start ?? 0;
    const opening = this.#lines
      .filter((line) => line.start < before && line.start > before - 4000)
      .map((line) => contentOf(line).text);
    const titles = [this.title, this.#parts[mainPart]?.title ?? ''];
    return {
      items,
      sections: sections.filter(
        (section, index) =>
          sections.findIndex((other) => other.title === section.title && other.label === section.label) === index,
      ),
      attachments: this.#attachments,
      declared:
        mainItems.length === 0
          ? declaredCount(titles, [], 0)
          : declaredCount(titles, opening, mainItems.length, this.#headingsBefore(before, sections)),
      twins: this.twins,
      lists: this.lists,
      rejected: this.rejected,
    };
  }

  /** Numbered headings above the list that are no section of it: `一、推广的改革举措（共23项）`. */
  #headingsBefore(start: number, sections: readonly SectionDraft[]): string[] {
    const own = new Set(sections.map((section) => section.title));
    return this.#lines
      .filter((line) => line.start <= start && line.marker !== null && line.text.length <= 40)
      .map((line) => contentOf(line).text)
      .filter((text) => !own.has(text.replace(/[（(][^（）()]{1,12}[）)]$/u, '')));
  }

  /** A further table of the main list, numbered afresh under its own heading, is a section of it. */
  #asSection(list: ListDraft): void {
    if (list.heading === null || list.sections.length > 0) return;
    const title = list.heading.replace(/^[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]\s?/u, '');
    for (const item of list.items) item.section = title;
    list.sections.push({ label: list.heading.slice(0, list.heading.length - title.length), title, declared: null });
  }

  #fold(
    accepted: readonly Candidate[],
    mainPart: number,
    mainItems: ItemDraft[],
    items: { draft: ItemDraft; list: string | null }[],
    sections: SectionDraft[],
  ): void {
    for (const [index, part] of this.#parts.entries()) {
      if (index === mainPart) continue;
      const own = accepted.filter((candidate) => candidate.partIndex === index);
      if (part.kind !== 'annex') {
        for (const candidate of own) {
          const carries = candidate.list.items.some((item) => item.units.length > 0);
          if (!carries || mirrored(candidate.list.items, mainItems).size > 0) continue;
          items.push(...candidate.list.items.map((draft) => ({ draft, list: null })));
          sections.push(...candidate.list.sections);
        }
        continue;
      }
      if (this.#foldOne(part, mainItems)) continue;
      const all = this.#candidates
        .filter((candidate) => candidate.partIndex === index)
        .flatMap((candidate) => candidate.list.items);
      const pairs = mirrored(all, mainItems);
      if (pairs.size > 0 && pairs.size >= all.length * minMirror) {
        for (const [entry, item] of pairs) this.#merge(entry, item);
        continue;
      }
      for (const candidate of own) {
        const heading =
          candidate.list.source === 'table' && own.length > 1
            ? (candidate.list.heading ?? part.title)
            : part.title === ''
              ? (candidate.list.heading ?? part.label)
              : part.title;
        items.push(...candidate.list.items.map((draft) => ({ draft, list: heading })));
        sections.push(...candidate.list.sections);
      }
    }
  }

  /** An annex about one item gives it its labelled parts. */
  #foldOne(part: Part, mainItems: readonly ItemDraft[]): boolean {
    const { fields, units } = annexFields(part);
    const labelled = fields.some(
      (field) =>
        field.kind === 'measures' ||
        field.kind === 'schedule' ||
        field.kind === 'funding' ||
        field.kind === 'breakdown',
    );
    const item = labelled ? itemOfAnnex(part, mainItems) : null;
    if (item === null) return false;
    item.fields.push(...fields);
    if (item.units.length === 0 && item.applicable) {
      item.units.push(...units.map((line) => ({ excerpt: contentOf(line), header: null, origin: 'annex' as const })));
    }
    return true;
  }

  #merge(entry: ItemDraft, item: ItemDraft): void {
    item.fields.push(...entry.fields);
    if (item.units.length === 0 && item.applicable)
      item.units.push(...entry.units.map((unit) => ({ ...unit, origin: 'annex' as const })));
    this.twins.push({ item, annex: entry.content.text });
  }
}

/** Finds the lists of a notice and puts what annexes add to their items. */
export function gather(page: PageIndex, title: string, runner: StepRunner): Gathered {
  return new Gatherer(page, title, runner).gather();
}
