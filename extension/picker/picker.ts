import type { Finding } from '../../shared/notice/notice.ts';
import type { Block } from '../../shared/page/page-index.ts';
import type { Language } from '../../shared/views/words/language.ts';
import { sendPage } from '../messages/sent-page.ts';
import type { PickerCalls, Reply } from '../messages/table.ts';
import { indexPage } from '../page/index-page.ts';
import { type MarkState, pickerWords } from '../strings/picker-words.ts';
import { ask } from './ask.ts';
import { carryOver } from './carry-over.ts';
import { type KeyMeaning, meaningOf } from './keys.ts';
import { type Entry, entryAt } from './model/entry.ts';
import type { Action, Correction } from './model/reduce.ts';
import { grown, likewise, shrunk } from './model/siblings.ts';
import { begin, redo, step, type Timeline, undo } from './model/timeline.ts';
import { createHost, type Host } from './page/host.ts';
import { hit, isControl, listen } from './page/listen.ts';
import { markStyle } from './page/mark-style.ts';
import { Marks } from './page/marks.ts';
import { Nearby } from './page/nearby.ts';
import { type Box, PageSight } from './page/sight.ts';
import { watch } from './page/watch.ts';
import { type Command, openFrame, Panel, type PanelFace } from './panel/panel.ts';
import { ItemReadings } from './read-items.ts';
import { readTyped, unitsTyped } from './units-typed.ts';

type Reading = Reply<PickerCalls, 'picker.read'>;

/** One picking on one page, from the first mark to 退出. */
export class Picker {
  readonly #host: Host;
  readonly #marks: Marks;
  readonly #near: Nearby;
  readonly #panel: Panel;
  readonly #stop = new AbortController();
  #sight: PageSight;
  #closedFrames: readonly string[];
  #readings: ItemReadings;
  #timeline: Timeline;
  #findings: ReadonlyMap<number, readonly Finding[]> = new Map();
  #earlier: Reading['earlier'];
  #join = false;
  #current: string | null = null;
  #caret: number | null = null;
  #pointer: { x: number; y: number } | null = null;
  #alike: readonly Correction[] = [];
  #note: PanelFace['note'] = null;
  #boxes: ReadonlyMap<string, Box> = new Map();
  #followed: readonly Entry[] = [];
  #frame = 0;
  #saving = false;

  private constructor(
    readonly page: Document,
    readonly tab: number,
    readonly language: Language,
    given: { host: Host; panel: Panel; sight: PageSight; closedFrames: readonly string[]; reading: Reading },
    readonly onLeave: () => void,
  ) {
    this.#host = given.host;
    this.#panel = given.panel;
    this.#sight = given.sight;
    this.#closedFrames = given.closedFrames;
    this.#marks = new Marks(page, given.host.root);
    this.#near = new Nearby(() => this.#later());
    this.#earlier = given.reading.earlier;
    this.#readings = this.#readingsOf(given.reading);
    this.#timeline = begin({ entries: entriesOf(given.reading), log: null });
    if (this.#timeline.present.entries.length === 0) this.#say(this.#words.noItems);
  }

  /** Reads the page, marks what was found and takes the keyboard. Fails with the message to show. */
  static async start(page: Document, tab: number, language: Language, onLeave: () => void): Promise<Picker | null> {
    const { index, closedFrames } = indexPage(page);
    const reading = await ask('picker.read', { tab, page: sendPage(index) });
    if (!reading.ok) return null;
    const host = createHost(page, markStyle);
    const { frame, document: inner } = await openFrame(page, host.root);
    let picker: Picker | null = null;
    const panel = new Panel(frame, inner, language, {
      command: (command) => picker?.command(command),
      units: (typed) => picker?.correctUnits(typed),
    });
    picker = new Picker(
      page,
      tab,
      language,
      { host, panel, sight: new PageSight(page, index), closedFrames, reading: reading.value },
      onLeave,
    );
    picker.#begin(inner);
    return picker;
  }

  /** A second trigger: nothing is begun again, the keyboard comes back. */
  come(): void {
    this.#panel.focus();
  }

  leave(): void {
    this.#stop.abort();
    this.page.defaultView?.cancelAnimationFrame(this.#frame);
    this.#near.stop();
    this.#marks.stop();
    this.#host.remove();
    this.onLeave();
  }

  command(command: Command): void {
    this.#note = null;
    const entry = this.#entry();
    switch (command) {
      case 'leave':
        this.leave();
        return;
      case 'save':
        this.#save();
        return;
      case 'undo':
        this.#undo();
        return;
      case 'select-all':
        this.#do({ kind: 'select-all' });
        return;
      case 'join':
        this.#join = !this.#join;
        this.#say(
          this.#join && this.#earlier !== null
            ? this.#words.joined(this.#earlier.title, this.#earlier.items)
            : this.#words.notJoined,
        );
        this.#later();
        return;
      case 'likewise': {
        const corrections = this.#alike;
        this.#do({ kind: 'likewise', corrections });
        this.#say(this.#words.corrected(corrections.length));
        return;
      }
    }
    if (entry === null) return;
    switch (command) {
      case 'toggle':
        this.#do({ kind: 'toggle', key: entry.key });
        return;
      case 'merge':
        this.#do({ kind: 'merge', key: entry.key }, this.#words.merged, this.#words.noNext);
        return;
      case 'split':
        this.#split(entry);
        return;
      case 'grow':
        this.#resize(entry, grown(this.#text, entry), this.#words.cannotGrow);
        return;
      case 'shrink':
        this.#resize(entry, shrunk(this.#text, entry), this.#words.cannotShrink);
        return;
    }
  }

  correctUnits(typed: string): void {
    const entry = this.#entry();
    if (entry === null) return;
    const units = readTyped(this.#readings.unitsOf(entry), typed);
    this.#correct(entry, { kind: 'units', key: entry.key, units }, this.#words.unitsChanged);
  }

  get #words() {
    return pickerWords[this.language];
  }

  get #text(): string {
    return this.#sight.index.text;
  }

  get #entries(): readonly Entry[] {
    return this.#timeline.present.entries;
  }

  #begin(inner: Document): void {
    const { signal } = this.#stop;
    const frames = [...this.page.querySelectorAll('iframe')].flatMap((frame) => frame.contentDocument ?? []);
    const hooks = {
      key: (event: KeyboardEvent) => this.#key(event),
      click: (x: number, y: number) => this.#click(x, y),
      hover: (x: number, y: number) => this.#hover(x, y),
      moved: () => this.#later(),
    };
    listen(this.page, frames, hooks, (x, y, target) => this.#claims(x, y, target), signal);
    inner.addEventListener('keydown', (event) => this.#panelKey(event), { signal });
    watch(this.page, frames, this.#host.element, () => this.#checkPage(), signal);
    this.#current = this.#entries[0]?.key ?? null;
    this.#followed = this.#entries;
    this.#near.follow(this.#entries, this.#sight);
    this.#panel.focus();
    this.#draw();
  }

  #readingsOf(reading: Reading): ItemReadings {
    const byNumber = new Map<number, Finding[]>();
    for (const finding of reading.findings) {
      if (finding.item === null) continue;
      byNumber.set(finding.item, [...(byNumber.get(finding.item) ?? []), finding]);
    }
    this.#findings = byNumber;
    const items = reading.items.map(({ item }) => item);
    return new ItemReadings(sendPage(this.#sight.index), reading.title, items, () => this.#later());
  }

  #entry(): Entry | null {
    return this.#entries.find((entry) => entry.key === this.#current) ?? null;
  }

  /** Takes a step; what was current stays so, or the part or whole that took its place. */
  #do(action: Action, done: string | null = null, impossible: string | null = null): void {
    const before = this.#timeline.present;
    const at = this.#entry()?.start ?? 0;
    this.#timeline = step(this.#timeline, action);
    this.#alike = [];
    if (this.#timeline.present === before) {
      if (impossible !== null) this.#say(impossible, 'error');
      this.#later();
      return;
    }
    if (this.#entry() === null) this.#current = entryAt(this.#entries, at)?.key ?? null;
    if (done !== null) this.#say(done);
    this.#readings.want(this.#entries);
    this.#later();
  }

  #correct(before: Entry, correction: Correction, done: string, impossible: string | null = null): void {
    const state = this.#timeline.present;
    this.#do(correction, done, impossible);
    const after = this.#entry();
    if (this.#timeline.present !== state && after !== null) {
      this.#alike = likewise(this.#text, this.#entries, before, after, (entry) => this.#readings.unitsOf(entry));
    }
    this.#later();
  }

  #resize(entry: Entry, end: number | null, impossible: string): void {
    const wish = { kind: 'resize' as const, key: entry.key, start: entry.start, end: end ?? entry.end };
    this.#correct(entry, wish, this.#words.resized, impossible);
  }

  #split(entry: Entry): void {
    const { x, y } = this.#pointer ?? { x: -1, y: -1 };
    const pointed = hit(this.#boxes, x, y) === entry.key ? this.#sight.offsetAt(entry, x, y) : null;
    const at = this.#caret ?? pointed;
    if (at === null || at <= entry.start || at >= entry.end) {
      this.#say(this.#words.noCaret, 'error');
      this.#later();
      return;
    }
    this.#caret = null;
    this.#do({ kind: 'split', key: entry.key, at }, this.#words.splitDone);
  }

  async #undo(): Promise<void> {
    const before = this.#timeline.present;
    const earlier = undo(this.#timeline);
    if (earlier === this.#timeline) {
      this.#say(this.#words.nothingToUndo);
    } else if (before.log !== null && before.log !== earlier.present.log) {
      const taken = await ask('picker.undo', { log: before.log });
      if (taken.ok) this.#timeline = earlier;
      this.#say(taken.ok ? this.#words.unsaved : taken.error.message, taken.ok ? 'said' : 'error');
    } else {
      this.#timeline = earlier;
      this.#say(this.#words.undone);
    }
    this.#settle();
  }

  #redo(): void {
    const later = redo(this.#timeline);
    if (later !== this.#timeline) this.#say(this.#words.redone);
    this.#timeline = later;
    this.#settle();
  }

  /** After a jump through the steps: something is current, and all runs are read. */
  #settle(): void {
    this.#alike = [];
    this.#caret = null;
    if (this.#entry() === null) this.#current = this.#entries[0]?.key ?? null;
    this.#readings.want(this.#entries);
    this.#later();
  }

  async #save(): Promise<void> {
    const chosen = this.#entries.filter((entry) => entry.selected);
    if (this.#saving || chosen.length === 0) {
      if (!this.#saving) this.#say(this.#words.nothingChosen, 'error');
      this.#later();
      return;
    }
    this.#saving = true;
    const saved = await ask('picker.save', {
      tab: this.tab,
      page: this.#readings.page,
      entries: this.#entries.map(({ start, end, section, list, found, units, selected }) => ({
        start,
        end,
        section,
        list,
        found,
        units: units === null ? null : [...units],
        kept: selected,
      })),
      join: this.#join,
    });
    this.#saving = false;
    if (saved.ok) {
      const keys = new Set(chosen.map((entry) => entry.key));
      this.#timeline = step(this.#timeline, { kind: 'saved', keys, log: saved.value.log });
      this.#say(this.#words.saved(saved.value.items));
    } else {
      this.#say(saved.error.message, 'error');
    }
    this.#later();
  }

  #claims(x: number, y: number, target: EventTarget | null): boolean {
    if (target === this.#host.element) return false;
    return hit(this.#boxes, x, y) !== null || (!isControl(target) && this.#addable(x, y) !== null);
  }

  /** A paragraph that can become an item; one that is nothing but a link leads on, as to the next page. */
  #addable(x: number, y: number): Block | null {
    const block = this.#sight.blockAt(x, y);
    return block === null || block.text.trim() === '' || block.linked >= block.text.length ? null : block;
  }

  #click(x: number, y: number): boolean {
    this.#note = null;
    const key = hit(this.#boxes, x, y);
    const entry = this.#entries.find((one) => one.key === key);
    if (entry !== undefined) {
      this.#current = entry.key;
      this.#caret = this.#sight.offsetAt(entry, x, y);
      this.#do({ kind: 'toggle', key: entry.key });
      return true;
    }
    const block = this.#addable(x, y);
    if (block === null) return false;
    const run = { start: block.start, end: block.end };
    this.#do({ kind: 'add', run }, this.#words.addedItem);
    this.#current = entryAt(this.#entries, block.start)?.key ?? this.#current;
    this.#caret = null;
    this.#later();
    return true;
  }

  #hover(x: number, y: number): void {
    if (this.#pointer?.x === x && this.#pointer.y === y) return;
    this.#pointer = { x, y };
    const key = hit(this.#boxes, x, y);
    if (key === null || key === this.#current) return;
    this.#current = key;
    this.#caret = null;
    this.#alike = [];
    this.#later();
  }

  /** A focused button keeps the keys that work it. */
  #panelKey(event: KeyboardEvent): void {
    const onButton = this.#panel.document.activeElement?.tagName === 'BUTTON';
    if (onButton && (event.key === ' ' || event.key === 'Enter')) return;
    if (this.#key(event)) event.preventDefault();
  }

  #key(event: KeyboardEvent): boolean {
    const meaning = meaningOf(event);
    if (meaning === null) return false;
    this.#mean(meaning);
    return true;
  }

  #mean(meaning: KeyMeaning): void {
    switch (meaning.kind) {
      case 'command':
        this.command(meaning.command);
        return;
      case 'redo':
        this.#redo();
        return;
      case 'units':
        this.#panel.editUnits();
        return;
      case 'move':
        this.#go(this.#entries.findIndex((entry) => entry.key === this.#current) + meaning.by);
        return;
      case 'end':
        this.#go(meaning.last ? this.#entries.length - 1 : 0);
        return;
      case 'caret':
        this.#moveCaret(meaning.by, meaning.phrase);
        return;
    }
  }

  #go(wanted: number): void {
    const entry = this.#entries[Math.max(0, Math.min(wanted, this.#entries.length - 1))];
    if (entry === undefined) return;
    this.#current = entry.key;
    this.#caret = null;
    this.#alike = [];
    this.#note = null;
    this.#sight.elementAt(entry.start, entry.end)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    const box = this.#sight.boxOf(entry);
    const height = this.page.defaultView?.innerHeight ?? 0;
    if (box !== null && (box.top < 0 || box.bottom > height)) {
      this.page.defaultView?.scrollBy(0, box.top - height / 3);
    }
    this.#later();
  }

  /** By letter, or with Ctrl to the next sentence or line. */
  #moveCaret(by: number, phrase: boolean): void {
    const entry = this.#entry();
    if (entry === null) return;
    const inside = (at: number) => Math.max(entry.start, Math.min(at, entry.end));
    let at = inside((this.#caret ?? entry.start) + by);
    if (phrase) {
      while (at > entry.start && at < entry.end && !/[。；;\n]/u.test(this.#text.charAt(at - 1))) at += by;
    }
    this.#caret = at;
    this.#later();
  }

  /** Reads a page that changed under its marks, and finds each mark's words again. */
  #checkPage(): void {
    if (!this.#host.element.isConnected) this.page.documentElement.append(this.#host.element);
    const { index, closedFrames } = indexPage(this.page);
    const sight = new PageSight(this.page, index);
    const same = index.text === this.#text;
    const carried = same ? null : carryOver(this.#text, index.text, this.#timeline);
    this.#sight = sight;
    this.#closedFrames = closedFrames;
    if (carried !== null) {
      this.#reread(carried.timeline, carried.kept, carried.lost);
      return;
    }
    this.#near.follow(this.#entries, sight);
    this.#later();
  }

  async #reread(timeline: Timeline, kept: number, lost: number): Promise<void> {
    const reading = await ask('picker.read', { tab: this.tab, page: sendPage(this.#sight.index) });
    if (!reading.ok) {
      this.#later();
      return;
    }
    this.#earlier = reading.value.earlier;
    this.#readings = this.#readingsOf(reading.value);
    const { entries, log } = timeline.present;
    const found = entriesOf(reading.value).filter(
      (entry) => !entries.some((one) => one.start < entry.end && one.end > entry.start),
    );
    const runs = new Map(reading.value.items.map(({ item, start, end }) => [`${start}-${end}`, item.id]));
    const all = [
      ...entries.map((entry) => ({ ...entry, found: runs.get(`${entry.start}-${entry.end}`) ?? null })),
      ...found,
    ];
    this.#timeline = begin({ entries: all.sort((a, b) => a.start - b.start), log });
    this.#note = { text: this.#words.pageChanged(kept, lost), tone: lost === 0 ? 'said' : 'error' };
    this.#settle();
  }

  #say(text: string, tone: 'said' | 'error' = 'said'): void {
    this.#note = { text, tone };
    this.#later();
  }

  #later(): void {
    const view = this.page.defaultView;
    if (this.#frame === 0 && view !== null) {
      this.#frame = view.requestAnimationFrame(() => {
        this.#frame = 0;
        this.#draw();
      });
    }
  }

  #draw(): void {
    if (this.#followed !== this.#entries) {
      this.#followed = this.#entries;
      this.#near.follow(this.#entries, this.#sight);
    }
    this.#boxes = this.#marks.draw(this.#near.near(this.#sight), this.#sight, (entry) => ({
      ordinal: this.#ordinal(entry),
      state: this.#state(entry),
      current: entry.key === this.#current,
    }));
    const caret = this.#caret;
    this.#marks.caret(caret === null ? null : this.#caretBox(caret));
    const box = this.#current === null ? undefined : this.#boxes.get(this.#current);
    const height = this.page.defaultView?.innerHeight ?? 0;
    this.#panel.fit(height);
    if (box !== undefined) this.#panel.avoid(box.bottom, height);
    this.#panel.show(this.#face());
  }

  #caretBox(at: number): Box | null {
    const next = this.#sight.boxOf({ start: at, end: at + 1 });
    if (next !== null) return { ...next, right: next.left };
    const previous = this.#sight.boxOf({ start: at - 1, end: at });
    return previous === null ? null : { ...previous, left: previous.right };
  }

  #ordinal(entry: Entry): string {
    const number = this.#readings.itemOf(entry)?.number ?? null;
    return number === null ? '＋' : String(number);
  }

  #findingsOf(entry: Entry): readonly Finding[] {
    const item = this.#readings.itemOf(entry);
    return item?.number == null || item.list !== null || entry.found === null
      ? []
      : (this.#findings.get(item.number) ?? []);
  }

  #state(entry: Entry): MarkState {
    const doubtful = this.#findingsOf(entry).some((finding) => finding.level !== 'info');
    return doubtful ? 'doubtful' : entry.captured ? 'captured' : entry.selected ? 'chosen' : 'found';
  }

  #face(): PanelFace {
    const entry = this.#entry();
    const item = entry === null ? null : this.#readings.itemOf(entry);
    const text = entry === null ? '' : this.#text.slice(entry.start, entry.end).trim();
    return {
      chosen: this.#entries.filter((one) => one.selected).length,
      all: this.#entries.length,
      findings: [...this.#findings.values()].flat().filter((finding) => finding.level !== 'info').length,
      card:
        entry === null
          ? null
          : {
              key: entry.key,
              item: item ?? null,
              text: item === null ? this.#words.noItem(text) : text,
              ordinal: this.#ordinal(entry),
              state: entry.captured ? 'captured' : entry.selected ? 'chosen' : this.#state(entry),
              findings: this.#findingsOf(entry),
              chosen: entry.selected,
              unitsTyped: unitsTyped(this.#readings.unitsOf(entry)),
            },
      canUndo: this.#timeline.past.length > 0,
      alike: this.#alike.length,
      earlier: this.#earlier === null ? null : { joined: this.#join },
      closedFrames: this.#closedFrames,
      note: this.#note,
    };
  }
}

function entriesOf(reading: Reading): Entry[] {
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
