import { withoutClosingBracket } from '../../../lex/closing-bracket.ts';
import { LetterSet, pastBlank } from '../../../lex/letters.ts';
import type { ItemDraft, ListDraft, SectionDraft } from '../../draft.ts';
import { contentOf } from '../../lines/content.ts';
import type { Line } from '../../lines/lines.ts';
import { declaredCount, declaredPair } from '../declared.ts';
import type { Layout } from '../propose/layout.ts';
import type { Candidate } from '../weigh/candidate.ts';
import { Fold, minMirror, type PlacedItem, type Twin } from './fold.ts';
import { KnownItems } from './known-items.ts';
import { type MainChoice, mainList, withoutLetter } from './main-list.ts';
import { sameAsAbove } from './same-as-above.ts';
import { withoutSummary } from './summary.ts';

/** What a notice's lists come to. */
export interface Assembled {
  readonly items: readonly PlacedItem[];
  readonly sections: readonly SectionDraft[];
  readonly declared: number | null;
  /** The second count of “45件53个事项”. */
  readonly declaredSubItems: number | null;
  readonly twins: readonly Twin[];
  readonly choice: MainChoice;
}

const maxOpening = 4000;
const maxHeading = 40;

const openings = new LetterSet('（(');
const numerals = new LetterSet('0123456789一二三四五六七八九十');
const numberMarks = new LetterSet('）)、.．');
/** A heading's remark in brackets. */
const maxRemark = 12;

/** Where the number ends that a table's heading begins with: 一、, （2）; 0 where it has none. */
function numberEnd(heading: string): number {
  const from = openings.has(heading, 0) ? 1 : 0;
  const end = numerals.runEnd(heading, from, 3);
  return end > from && numberMarks.has(heading, end) ? pastBlank(heading, end + 1) : 0;
}

/** A further table of the main list, numbered afresh under its own heading, is a section of it. */
function asSection(list: ListDraft): ListDraft {
  if (list.heading === null || list.sections.length > 0) return list;
  const title = list.heading.slice(numberEnd(list.heading));
  const label = list.heading.slice(0, list.heading.length - title.length);
  return {
    ...list,
    items: list.items.map((item) => ({ ...item, section: title })),
    sections: [{ label, title, declared: null }],
  };
}

/** The lists of the main part as one: what is printed twice counts once. */
function mainOf(candidates: readonly Candidate[]): { items: ItemDraft[]; sections: SectionDraft[] } {
  const known = new KnownItems();
  const sections: SectionDraft[] = [];
  const tables = candidates.filter(({ list }) => list.source === 'table').length;
  for (const { list, verdict } of candidates) {
    if (known.items.length > 0 && known.mirroredBy(list.items).size >= list.items.length * minMirror) continue;
    const own = list.source === 'table' && tables > 1 ? asSection(list) : list;
    known.add(own.items.map((item) => (verdict.weak && !item.weak ? { ...item, weak: true } : item)));
    sections.push(...own.sections);
  }
  const items = sameAsAbove(known.items);
  const told = withoutSummary(items);
  const named = new Set(told.map(({ section }) => section));
  return {
    items: told,
    sections: told.length === items.length ? sections : sections.filter(({ title }) => named.has(title)),
  };
}

/** Numbered headings above the list that are no section of it: `一、推广的改革举措（共23项）`. */
function headingsBefore(lines: readonly Line[], start: number, sections: readonly SectionDraft[]): string[] {
  const own = new Set(sections.map((section) => section.title));
  return lines
    .filter((line) => line.start <= start && line.marker !== null && line.text.length <= maxHeading)
    .map((line) => contentOf(line).text)
    .filter((text) => !own.has(withoutClosingBracket(text, 1, maxRemark)));
}

type Declared = Pick<Assembled, 'declared' | 'declaredSubItems'>;

function declaredIn(
  layout: Layout,
  part: number,
  items: readonly ItemDraft[],
  sections: readonly SectionDraft[],
): Declared {
  const titles = [layout.title, layout.parts[part]?.title ?? ''];
  const [first] = items;
  if (first === undefined) return { declared: declaredCount(titles, [], 0), declaredSubItems: null };
  const opening = layout.lines
    .filter((line) => line.start < first.start && line.start > first.start - maxOpening)
    .map((line) => contentOf(line).text);
  const counted = declaredPair([...titles, ...opening]);
  const declared = declaredCount(titles, opening, items.length, headingsBefore(layout.lines, first.start, sections));
  return counted !== null && (declared === null || declared === counted.items || declared === counted.subItems)
    ? { declared: counted.items, declaredSubItems: counted.subItems }
    : { declared, declaredSubItems: null };
}

function unique(sections: readonly SectionDraft[]): SectionDraft[] {
  const seen = new Set<string>();
  return sections.filter(({ label, title }) => {
    const key = `${label}\n${title}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** Puts the accepted lists together: the main list, what annexes add to its items, lists of their own. `folds` is off to leave the annexes out. */
export function assemble(layout: Layout, candidates: readonly Candidate[], folds: boolean): Assembled {
  const accepted = candidates.filter((candidate) => candidate.verdict.accepted);
  const choice = mainList(accepted);
  const part = choice.main?.partIndex ?? -1;
  const main = mainOf(withoutLetter(accepted.filter((candidate) => candidate.partIndex === part)));
  const fold = new Fold(candidates, main.items);
  if (folds) for (const [index, other] of layout.parts.entries()) if (index !== part) fold.take(other, index);
  const items: PlacedItem[] = [...main.items.map((item) => ({ draft: fold.added(item), list: null })), ...fold.placed];
  const sections = unique([...main.sections, ...fold.sections]);
  return {
    items: items.sort((left, right) => left.draft.start - right.draft.start),
    sections,
    ...declaredIn(layout, part, main.items, sections),
    twins: fold.twins,
    choice,
  };
}
