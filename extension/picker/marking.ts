import type { MessageError } from '../messages/message-error.ts';
import type { PickerWords } from '../strings/picker-words.ts';
import { ask } from './ask.ts';
import { type CarriedOver, carryOver, picksOf } from './carry-over.ts';
import { PickKeeper } from './keep-picks.ts';
import { type Entry, entryAt, type Run } from './model/entry.ts';
import type { Action, Correction } from './model/reduce.ts';
import { grown, likewise, shrunk } from './model/siblings.ts';
import { begin, redo, step, type Timeline, undo } from './model/timeline.ts';
import type { ItemReadings } from './read-items.ts';
import { readTyped } from './units-typed.ts';

/** Something said once in the bar. */
export interface Note {
  readonly text: string;
  readonly tone: 'said' | 'error';
}

/** What is marked, what is at hand, and every step that changes it. Knows the page's text, not the page. */
export class Marking {
  #timeline: Timeline;
  #current: string | null;
  #saving = false;
  readonly #keeper: PickKeeper;
  /** The extension was updated under this picker: what waits is safe, and nothing more can be done here. */
  #outdated = false;
  /** Where a split would be. */
  caret: number | null = null;
  /** The last correction, for the entries like the corrected one. */
  alike: readonly Correction[] = [];
  note: Note | null = null;
  /** Whether the capture goes on the page kept before it. */
  join = false;

  constructor(
    public text: string,
    public readings: ItemReadings,
    readonly words: PickerWords,
    readonly onChange: () => void,
  ) {
    const { waiting } = readings.reading;
    const { entries, kept, lost } = carryOver(waiting, text, readings.reading);
    this.#timeline = begin({ entries, log: null });
    this.#current = this.entries[0]?.key ?? null;
    if (this.entries.length === 0) {
      this.note = { text: words.noItems, tone: 'said' };
    } else if (waiting.length > 0) {
      this.note = { text: words.picksKept(kept, lost), tone: lost === 0 ? 'said' : 'error' };
    }
    this.#keeper = new PickKeeper(readings.page.url ?? '', waiting.filter((pick) => pick.selected).length, (error) =>
      this.#notKept(error),
    );
    readings.want(entries);
  }

  get entries(): readonly Entry[] {
    return this.#timeline.present.entries;
  }

  get canUndo(): boolean {
    return this.#timeline.past.length > 0;
  }

  get current(): Entry | null {
    return this.entries.find((entry) => entry.key === this.#current) ?? null;
  }

  say(text: string, tone: Note['tone'] = 'said'): void {
    this.note = { text, tone };
    this.onChange();
  }

  /** Puts an entry at hand. */
  take(key: string): void {
    if (key === this.#current) return;
    this.#current = key;
    this.caret = null;
    this.alike = [];
    this.onChange();
  }

  /** The entry so many places on, now at hand. */
  move(by: number): Entry | null {
    const wanted = this.entries.findIndex((entry) => entry.key === this.#current) + by;
    const entry = this.entries[Math.max(0, Math.min(wanted, this.entries.length - 1))];
    this.note = null;
    if (entry !== undefined) this.take(entry.key);
    return entry ?? null;
  }

  /** By letter, or to the next end of a sentence or line. */
  moveCaret(by: number, phrase: boolean): void {
    const entry = this.current;
    if (entry === null) return;
    let at = Math.max(entry.start, Math.min((this.caret ?? entry.start) + by, entry.end));
    while (phrase && at > entry.start && at < entry.end && !/[。；;\n]/u.test(this.text.charAt(at - 1))) at += by;
    this.caret = at;
    this.onChange();
  }

  /** Takes a step; what was at hand stays so, or the part or whole that took its place. */
  do(action: Action, done: string | null = null, impossible: string | null = null): void {
    if (this.#outdated) {
      this.say(this.words.outdated(this.#keeper.kept), 'error');
      return;
    }
    const before = this.#timeline;
    const at = this.current?.start ?? 0;
    this.#timeline = step(before, action);
    this.alike = [];
    if (this.#timeline === before) {
      if (impossible !== null) this.say(impossible, 'error');
    } else {
      if (this.current === null) this.#current = entryAt(this.entries, at)?.key ?? null;
      if (done !== null) this.say(done);
      this.readings.want(this.entries);
      this.#keeper.keep(action.kind === 'saved' ? [] : picksOf(this.text, this.entries));
    }
    this.onChange();
  }

  toggle(key: string): void {
    this.do({ kind: 'toggle', key });
  }

  add(run: Run): void {
    this.do({ kind: 'add', run }, this.words.addedItem);
    const added = entryAt(this.entries, run.start);
    if (added !== null) this.take(added.key);
  }

  /** What the entry would be with the next one taken in; a heading between them is said, and nothing is taken. */
  merge(entry: Entry): void {
    const run = this.runAfter('merge', entry);
    const heading = run === null ? null : this.#headingIn(entry.end, run.end);
    if (heading !== null) {
      this.say(this.words.headingBetween(heading), 'error');
      return;
    }
    this.do({ kind: 'merge', key: entry.key }, this.words.merged, this.words.noNext);
  }

  /** The run that a step would make of an entry; null where the step is not possible. */
  runAfter(step: 'merge' | 'grow' | 'shrink', entry: Entry): Run | null {
    const { start } = entry;
    if (step === 'merge') {
      const next = this.entries[this.entries.indexOf(entry) + 1];
      return next === undefined ? null : { start, end: next.end };
    }
    const end = step === 'grow' ? grown(this.text, entry) : shrunk(this.text, entry);
    return end === null ? null : { start, end };
  }

  split(entry: Entry, at: number | null): void {
    if (at === null || at <= entry.start || at >= entry.end) {
      this.say(this.words.noCaret, 'error');
      return;
    }
    this.caret = null;
    this.do({ kind: 'split', key: entry.key, at }, this.words.splitDone);
  }

  grow(entry: Entry): void {
    const end = grown(this.text, entry);
    const heading = end === null ? null : this.#headingIn(entry.end, end);
    if (heading === null) {
      this.#resize(entry, end, this.words.cannotGrow);
    } else {
      this.say(this.words.headingBetween(heading), 'error');
    }
  }

  shrink(entry: Entry): void {
    this.#resize(entry, shrunk(this.text, entry), this.words.cannotShrink);
  }

  units(entry: Entry, typed: string): void {
    const units = readTyped(this.readings.unitsOf(entry), typed);
    this.#correct(entry, { kind: 'units', key: entry.key, units }, this.words.unitsChanged, null);
  }

  likewise(): void {
    const corrections = this.alike;
    this.do({ kind: 'likewise', corrections }, this.words.corrected(corrections.length));
  }

  /** Takes the last step back; a save is taken back in the history too, and stays a step if it cannot be. */
  async undo(): Promise<void> {
    const { present } = this.#timeline;
    const earlier = undo(this.#timeline);
    if (earlier === this.#timeline) {
      this.say(this.words.nothingToUndo);
    } else if (present.log === null || present.log === earlier.present.log) {
      this.#settle(earlier, this.words.undone);
    } else {
      const taken = await ask('picker.undo', { log: present.log });
      if (taken.ok) this.#settle(earlier, this.words.unsaved);
      else this.say(this.words.failure(taken.error), 'error');
    }
  }

  redo(): void {
    const later = redo(this.#timeline);
    if (later !== this.#timeline) this.#settle(later, this.words.redone);
  }

  async save(tab: number): Promise<void> {
    const chosen = this.entries.filter((entry) => entry.selected);
    if (this.#saving) return;
    if (chosen.length === 0) {
      this.say(this.words.nothingChosen, 'error');
      return;
    }
    this.#saving = true;
    const entries = this.entries.map(({ start, end, section, list, found, units, selected }) => ({
      start,
      end,
      section,
      list,
      found,
      units,
      kept: selected,
    }));
    const saved = await ask('picker.save', { tab, page: this.readings.page, entries, join: this.join });
    this.#saving = false;
    if (!saved.ok) {
      this.say(this.words.failure(saved.error), 'error');
      return;
    }
    const { log, items } = saved.value;
    const keys = new Set(chosen.map((entry) => entry.key));
    this.do({ kind: 'saved', keys, log }, this.words.saved(items));
  }

  /** The page has another text now. The undo stack begins anew, since its runs are of a text that is gone. */
  adopt(text: string, readings: ItemReadings, { entries, kept, lost }: CarriedOver): void {
    this.text = text;
    this.readings = readings;
    const { log } = this.#timeline.present;
    this.#settle(begin({ entries, log }), this.words.pageChanged(kept, lost));
  }

  /** The first heading between two offsets, as printed: one of the page's, or the section that the next entry stands in. */
  #headingIn(start: number, end: number): string | null {
    return this.readings.headings.find((heading) => heading.start >= start && heading.end <= end)?.text ?? null;
  }

  #resize(entry: Entry, end: number | null, impossible: string): void {
    const wish = { kind: 'resize', key: entry.key, start: entry.start, end: end ?? entry.end } as const;
    this.#correct(entry, wish, this.words.resized, impossible);
  }

  #correct(before: Entry, correction: Correction, done: string, impossible: string | null): void {
    const { present } = this.#timeline;
    this.do(correction, done, impossible);
    const after = this.current;
    if (this.#timeline.present !== present && after !== null) {
      this.alike = likewise(this.text, this.entries, before, after, (entry) => this.readings.unitsOf(entry));
    }
    this.onChange();
  }

  /** After a jump through the steps: something is at hand, and all runs are read. */
  #settle(timeline: Timeline, said: string): void {
    this.#timeline = timeline;
    this.alike = [];
    this.caret = null;
    if (this.current === null) this.#current = this.entries[0]?.key ?? null;
    this.readings.want(this.entries);
    this.#keeper.keep(picksOf(this.text, this.entries));
    this.say(said);
  }

  /** What could not be kept is not shown as if it were: the step is taken back where nothing more can be kept. */
  #notKept(error: MessageError): void {
    if (error.code !== 'outdated') {
      this.say(this.words.failure(error), 'error');
      return;
    }
    this.#outdated = true;
    this.#timeline = undo(this.#timeline);
    this.say(this.words.outdated(this.#keeper.kept), 'error');
  }
}
