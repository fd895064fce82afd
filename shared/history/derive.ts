import type { Capture } from '../notice/capture.ts';
import { findingKey } from '../notice/finding-mark.ts';
import type { Finding } from '../notice/notice.ts';
import { noticePlace } from '../notice/place.ts';
import type { FacetRow, ItemCard, TextRow } from './derived-records.ts';
import { packItems } from './facets.ts';
import { correctedFindings, keptItems } from './kept-items.ts';
import type { Done, Edit, Mark, NoticeFacts, NoticeRow } from './records.ts';
import { headText, itemText, namesOf } from './search-text.ts';

/** What became of a notice's items since they were read. */
export interface NoticeWork {
  readonly edits: readonly Edit[];
  readonly marks: readonly Mark[];
  readonly done: readonly Done[];
  /** Ids of the items that stand in some ledger. */
  readonly filled: ReadonlySet<string>;
}

export const noWork: NoticeWork = { edits: [], marks: [], done: [], filled: new Set() };

/** All that is derived from a notice's newest revision and what became of it. */
export interface Derived {
  readonly row: NoticeRow;
  readonly text: TextRow;
  readonly facets: FacetRow;
  readonly cards: readonly ItemCard[];
}

function yearOf(capture: Capture): number | null {
  const { title, issuedOn, publishedOn, documentNumber } = capture.notice;
  const printed =
    /(20\d\d|19\d\d)年/.exec(title)?.[1] ??
    /〔(\d{4})〕/.exec(documentNumber ?? '')?.[1] ??
    (issuedOn ?? publishedOn)?.slice(0, 4);
  return printed === undefined ? null : Number(printed);
}

function hostOf(url: string | null): string | null {
  return /^https?:\/\/([^/?#]+)/.exec(url ?? '')?.[1] ?? null;
}

function levelsOf(findings: readonly Finding[]): NoticeRow['levels'] {
  const levels = { error: 0, warning: 0, info: 0 };
  for (const { level } of findings) {
    levels[level] += 1;
  }
  return levels;
}

function codesOf(findings: readonly Finding[]): string[] {
  return [...new Set(findings.map(({ code }) => code))];
}

/** Everything that lists, filters, search and cards read of a notice, computed once when it is written. */
export function derive(facts: NoticeFacts, capture: Capture, work: NoticeWork, stamp: number): Derived {
  const { notice, capturedAt: at } = capture;
  const { id } = facts;
  const kept = keptItems(capture, facts.kept, work.edits);
  const ids = new Set(kept.map(({ item }) => item.id));
  const marked = new Set(work.marks.map(({ finding }) => finding));
  const open = correctedFindings(capture, kept).filter(
    (finding) => (finding.item === null || ids.has(finding.item)) && !marked.has(findingKey(finding)),
  );
  const byItem = new Map<string | null, Finding[]>();
  for (const finding of open) {
    byItem.set(finding.item, [...(byItem.get(finding.item) ?? []), finding]);
  }
  const done = new Set(work.done.map(({ item }) => item));
  const cards = kept.map(({ item, edited }): ItemCard => {
    const { number, title, text, units, targets, deadline, applicable } = item;
    return {
      ...{ number, title, text, units, targets, deadline, applicable },
      notice: id,
      item: item.id,
      from: notice.title,
      edited: edited.length > 0,
      filled: work.filled.has(item.id),
      done: done.has(item.id),
      findings: byItem.get(item.id) ?? [],
    };
  });
  const site = notice.site.name ?? hostOf(notice.url);
  const year = yearOf(capture);
  return {
    row: {
      id,
      revision: facts.revision,
      firstAt: facts.firstAt,
      checkedAt: facts.checkedAt,
      kept: facts.kept,
      tags: facts.tags,
      pinned: facts.pinned,
      url: notice.url,
      title: notice.title,
      documentNumber: notice.documentNumber,
      issuer: notice.issuer,
      site,
      year,
      capturedAt: at,
      items: kept.length,
      found: notice.items.length,
      declared: notice.declaredItems,
      levels: levelsOf(open),
      units: [...new Set(kept.flatMap(({ item }) => item.units.map(({ canonical }) => canonical)))],
      editedItems: kept.filter(({ edited }) => edited.length > 0).length,
    },
    text: {
      notice: id,
      stamp,
      at,
      head: headText(notice),
      lines: kept.map(({ item }) => itemText(item)).join('\n'),
      names: [notice.title, ...kept.map(({ item }) => namesOf(item))].join('\n'),
      items: kept.map(({ item }) => item.id),
    },
    facets: {
      notice: id,
      stamp,
      at,
      gone: false,
      year,
      site,
      place: noticePlace(notice),
      tags: facts.tags,
      pinned: facts.pinned,
      codes: codesOf(byItem.get(null) ?? []),
      items: packItems(
        cards.map(({ item, deadline, units, findings, filled, done: finished, applicable }) => ({
          item,
          due: deadline?.date ?? null,
          units: units.map(({ canonical, role }) => ({ name: canonical, role })),
          codes: codesOf(findings),
          filled,
          done: finished,
          applicable,
        })),
      ),
    },
    cards,
  };
}

/** The rows by which search and filters learn that a notice is gone. */
export function goneRows(notice: string, at: string, stamp: number): Pick<Derived, 'text' | 'facets'> {
  const common = { notice, stamp, at };
  const nothing = { year: null, site: null, place: null, tags: [], pinned: false, codes: [] };
  return {
    text: { ...common, head: '', lines: '', names: '', items: [] },
    facets: { ...common, ...nothing, gone: true, items: '' },
  };
}
