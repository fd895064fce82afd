import { type LinePart, lineParts } from '../../shared/notice/figure-names.ts';
import type { Finding, Item, Unit } from '../../shared/notice/notice.ts';
import { isNotForRelease } from '../../shared/notice/release.ts';
import type { Block, PageIndex } from '../../shared/page/page-index.ts';
import { type SentPage, sendPage } from '../../shared/page/sent-page.ts';
import type { ReadItem } from '../messages/picker-calls.ts';
import type { PickerCalls, Reply } from '../messages/table.ts';
import type { MarkState } from '../strings/picker-words.ts';
import { ask } from './ask.ts';
import type { Entry } from './model/entry.ts';

export type Reading = Reply<PickerCalls, 'picker.read'>;

/** What is known of every entry: fields and findings that the page's reading gave, and fields of runs made by hand, asked for once. */
export class ItemReadings {
  readonly page: SentPage;
  /** The page's headings, in order: those its markup names, and the sections that the items were found under. */
  readonly headings: readonly Block[];
  /** Findings that ask for a look: errors and doubts. */
  readonly doubts: number;
  readonly #found: ReadonlyMap<string, ReadItem>;
  readonly #findings = new Map<string, Finding[]>();
  readonly #hers = new Map<string, ReadItem | null>();
  readonly #asked = new Set<string>();

  constructor(
    index: PageIndex,
    readonly reading: Reading,
    readonly onRead: () => void,
  ) {
    this.page = sendPage(index);
    const sections = new Set(reading.items.map(({ item }) => item.section));
    this.headings = index.blocks.filter(({ heading, text }) => heading > 0 || isSection(text, sections));
    this.#found = new Map(reading.items.map((read) => [read.item.id, read]));
    for (const finding of reading.findings) {
      if (finding.item === null) continue;
      const known = this.#findings.get(finding.item);
      if (known === undefined) this.#findings.set(finding.item, [finding]);
      else known.push(finding);
    }
    this.doubts = reading.findings.filter(isDoubt).length;
  }

  /** That the page is marked secret or internal; null where it is not. */
  get warning(): Finding | null {
    return this.reading.findings.find(isNotForRelease) ?? null;
  }

  /** The item of an entry with its corrections; undefined while it is being read, null where the run is none. */
  itemOf(entry: Entry): Item | null | undefined {
    const read = this.#readOf(entry);
    if (read == null) return read;
    return entry.units === null ? read.item : { ...read.item, units: [...entry.units] };
  }

  /** The entry's printed line, divided at its figures, each with what it was taken for; empty where there is none. */
  accountOf(entry: Entry): LinePart[] {
    const read = this.#readOf(entry);
    return read == null ? [] : lineParts(read.line, read.figures);
  }

  #readOf(entry: Entry): ReadItem | null | undefined {
    return entry.found === null ? this.#hers.get(entry.key) : this.#found.get(entry.found);
  }

  unitsOf(entry: Entry): readonly Unit[] {
    return entry.units ?? this.itemOf(entry)?.units ?? [];
  }

  findingsOf(entry: Entry): readonly Finding[] {
    return entry.found === null ? [] : (this.#findings.get(entry.found) ?? []);
  }

  ordinalOf(entry: Entry): string {
    return String(this.itemOf(entry)?.number ?? '＋');
  }

  stateOf(entry: Entry): MarkState {
    if (this.findingsOf(entry).some(isDoubt)) return 'doubtful';
    return entry.captured ? 'captured' : entry.selected ? 'chosen' : 'found';
  }

  /** Has the runs among these read that were not yet. */
  async want(entries: readonly Entry[]): Promise<void> {
    const missing = entries.filter((entry) => entry.found === null && !this.#asked.has(entry.key));
    if (missing.length === 0) return;
    for (const { key } of missing) this.#asked.add(key);
    const runs = missing.map(({ start, end, section, list }) => ({ start, end, section, list }));
    const read = await ask('picker.items', { page: this.page, runs });
    for (const [at, { key }] of missing.entries()) {
      if (read.ok) this.#hers.set(key, read.value[at] ?? null);
      else this.#asked.delete(key);
    }
    this.onRead();
  }
}

const sectionMark = /^[（(]?[一二三四五六七八九十]{1,4}[）)、．.]\s{0,4}/u;

/** Whether a line prints the title of a section, with or without its number. */
function isSection(text: string, sections: ReadonlySet<string | null>): boolean {
  const line = text.trim();
  return sections.has(line) || sections.has(line.replace(sectionMark, ''));
}

function isDoubt({ level }: Finding): boolean {
  return level !== 'info';
}

/** The detected items as entries, none chosen. */
export function entriesOf(reading: Reading): Entry[] {
  return reading.items
    .map(({ item, start, end, captured }) => ({
      key: item.id,
      found: item.id,
      start,
      end,
      selected: false,
      captured,
      units: null,
      section: item.section,
      list: item.list,
    }))
    .sort((a, b) => a.start - b.start);
}
