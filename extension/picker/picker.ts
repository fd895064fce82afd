import type { Block } from '../../shared/page/page-index.ts';
import { sendPage } from '../../shared/page/sent-page.ts';
import { fail, ok, type Result } from '../../shared/result/result.ts';
import type { Language } from '../../shared/views/words/language.ts';
import { type MessageError, messageError } from '../messages/message-error.ts';
import { fits, indexPage, isReadable } from '../page/index-page.ts';
import { findAll } from '../page/unclobbered.ts';
import { isConnected } from '../platform/api.ts';
import { pickerWords } from '../strings/picker-words.ts';
import { ask } from './ask.ts';
import { carryOver, picksOf } from './carry-over.ts';
import { meaningOf } from './keys.ts';
import { Marking } from './marking.ts';
import { createHost } from './page/host.ts';
import { isControl, listen } from './page/listen.ts';
import { markStyle } from './page/mark-style.ts';
import { watchRivals } from './page/rivals.ts';
import { Screen } from './page/screen.ts';
import { watch } from './page/watch.ts';
import { openFrame } from './panel/open-frame.ts';
import { Panel } from './panel/panel.ts';
import type { Command, PanelFace } from './panel/panel-face.ts';
import { ItemReadings, type Reading } from './read-items.ts';
import { unitsTyped } from './units-typed.ts';

/** One picking on one page, from the first mark to 退出: what the page, the panel and the keys ask for, and what is then shown. */
export class Picker {
  readonly #stop = new AbortController();
  readonly #screen: Screen;
  readonly #panel: Panel;
  readonly #marking: Marking;
  #closedFrames: readonly string[];
  #pointer = { x: -1, y: -1 };

  private constructor(
    readonly page: Document,
    readonly tab: number,
    readonly onLeave: () => void,
    { index, closedFrames }: ReturnType<typeof indexPage>,
    reading: Reading,
    host: ReturnType<typeof createHost>,
    panel: (picker: Picker) => Panel,
    language: Language,
  ) {
    this.#closedFrames = closedFrames;
    this.#screen = new Screen(page, host, index, () => this.#draw());
    const readings = new ItemReadings(index, reading, () => this.#screen.later());
    this.#marking = new Marking(index.text, readings, pickerWords[language], () => this.#screen.later());
    this.#panel = panel(this);
  }

  /** Reads the page, marks what was found and takes the keyboard. */
  static async start(
    page: Document,
    tab: number,
    language: Language,
    onLeave: () => void,
  ): Promise<Result<Picker, MessageError>> {
    if (!isReadable(page)) {
      return fail(messageError('page-too-large'));
    }
    const read = indexPage(page);
    if (!fits(read.index)) {
      return fail(messageError('page-too-large'));
    }
    const reading = await ask('picker.read', { tab, page: sendPage(read.index) });
    if (!reading.ok) return fail(reading.error);
    const host = createHost(page, markStyle);
    const panelFrame = await openFrame(page, host);
    if (panelFrame === null) {
      host.remove();
      return fail(messageError('panel-removed'));
    }
    const { frame, document: inner } = panelFrame;
    const panel = (picker: Picker) =>
      new Panel(frame, inner, language, {
        command: (command) => picker.command(command),
        units: (typed) => picker.correctUnits(typed),
        preview: (command) => picker.preview(command),
      });
    const picker = new Picker(page, tab, onLeave, read, reading.value, host, panel, language);
    picker.#begin(inner, host.element);
    return ok(picker);
  }

  /** A second trigger: nothing is begun again, the keyboard comes back. */
  come(): void {
    this.#panel.focus();
  }

  leave(): void {
    this.#stop.abort();
    this.#screen.stop();
    this.onLeave();
  }

  command(command: Command): void {
    const marking = this.#marking;
    const entry = marking.current;
    marking.note = null;
    if (command === 'leave') this.leave();
    else if (command === 'save') marking.save(this.tab);
    else if (command === 'undo') marking.undo();
    else if (command === 'select-all') marking.do({ kind: 'select-all' });
    else if (command === 'likewise') marking.likewise();
    else if (command === 'join') this.#toggleJoin();
    else if (entry === null) return;
    else if (command === 'toggle') marking.toggle(entry.key);
    else if (command === 'merge') marking.merge(entry);
    else if (command === 'grow') marking.grow(entry);
    else if (command === 'shrink') marking.shrink(entry);
    else marking.split(entry, marking.caret ?? this.#pointedAt(entry.key));
  }

  correctUnits(typed: string): void {
    const entry = this.#marking.current;
    if (entry !== null) this.#marking.units(entry, typed);
  }

  /** Shows on the page what a step would make of the item at hand, before it is taken; null shows nothing. */
  preview(command: Command | null): void {
    const entry = this.#marking.current;
    const shown = command === 'merge' || command === 'grow' || command === 'shrink';
    this.#screen.preview(entry !== null && shown ? this.#marking.runAfter(command, entry) : null);
  }

  #begin(inner: Document, own: HTMLElement): void {
    const { signal } = this.#stop;
    const frames = [...findAll<HTMLIFrameElement>(this.page, 'iframe')].flatMap((frame) => frame.contentDocument ?? []);
    const hooks = {
      click: (x: number, y: number) => this.#click(x, y),
      hover: (x: number, y: number) => this.#hover(x, y),
      claims: (x: number, y: number, target: EventTarget | null) => target !== own && this.#claims(x, y, target),
      moved: () => this.#screen.later(),
    };
    listen(this.page, frames, hooks, signal);
    inner.addEventListener('keydown', (event) => this.#panelKey(event), { signal });
    watch(this.page, frames, own, () => this.#checkPage(), signal);
    const leaveIfCutOff = () => {
      if (!isConnected()) {
        this.leave();
      }
    };
    watchRivals(this.page, own, leaveIfCutOff, signal);
    const first = this.#marking.current;
    if (first !== null) this.#screen.reveal(first);
    this.#draw();
    this.#panel.focus();
  }

  #toggleJoin(): void {
    const marking = this.#marking;
    const { earlier } = marking.readings.reading;
    marking.join = earlier !== null && !marking.join;
    marking.say(
      earlier !== null && marking.join ? marking.words.joined(earlier.title, earlier.items) : marking.words.notJoined,
    );
  }

  #pointedAt(key: string): number | null {
    const { x, y } = this.#pointer;
    const entry = this.#marking.current;
    return entry !== null && this.#screen.keyAt(x, y) === key ? this.#screen.sight.offsetAt(entry, x, y) : null;
  }

  #claims(x: number, y: number, target: EventTarget | null): boolean {
    return this.#screen.keyAt(x, y) !== null || (!isControl(target) && this.#addable(x, y) !== null);
  }

  /** A paragraph that can become an item; one that is nothing but a link leads on, as to the next page. */
  #addable(x: number, y: number): Block | null {
    const block = this.#screen.sight.blockAt(x, y);
    return block === null || block.text.trim() === '' || block.linked >= block.text.length ? null : block;
  }

  #click(x: number, y: number): void {
    const marking = this.#marking;
    marking.note = null;
    const key = this.#screen.keyAt(x, y);
    if (key === null) {
      const block = this.#addable(x, y);
      if (block !== null) marking.add({ start: block.start, end: block.end });
      return;
    }
    marking.take(key);
    const entry = marking.current;
    if (entry === null) return;
    marking.caret = this.#screen.sight.offsetAt(entry, x, y);
    marking.toggle(key);
  }

  #hover(x: number, y: number): void {
    if (this.#pointer.x === x && this.#pointer.y === y) return;
    this.#pointer = { x, y };
    const key = this.#screen.keyAt(x, y);
    if (key !== null) this.#marking.take(key);
  }

  /** A focused button keeps the keys that work it. */
  #panelKey(event: KeyboardEvent): void {
    if (!event.isTrusted) {
      return;
    }
    const onButton = this.#panel.document.activeElement?.tagName === 'BUTTON';
    if (onButton && (event.key === ' ' || event.key === 'Enter')) return;
    if (this.#key(event)) event.preventDefault();
  }

  #key(event: KeyboardEvent): boolean {
    const meaning = meaningOf(event);
    if (meaning === null) return false;
    const marking = this.#marking;
    if (meaning.kind === 'command') this.command(meaning.command);
    else if (meaning.kind === 'redo') marking.redo();
    else if (meaning.kind === 'units') this.#panel.editUnits();
    else if (meaning.kind === 'caret') marking.moveCaret(meaning.by, meaning.phrase);
    else {
      const entry = marking.move(meaning.by);
      if (entry !== null) this.#screen.reveal(entry);
    }
    return true;
  }

  /** Reads a page that changed under its marks; where its text is another, each mark's words are looked for again. */
  async #checkPage(): Promise<void> {
    const { index, closedFrames } = indexPage(this.page);
    const marking = this.#marking;
    this.#closedFrames = closedFrames;
    if (index.text === marking.text) {
      this.#screen.renew(index);
      return;
    }
    const reading = await ask('picker.read', { tab: this.tab, page: sendPage(index) });
    if (!reading.ok || this.#stop.signal.aborted) return;
    const carried = carryOver(picksOf(marking.text, marking.entries), index.text, reading.value);
    this.#screen.renew(index);
    marking.adopt(index.text, new ItemReadings(index, reading.value, () => this.#screen.later()), carried);
  }

  #draw(): void {
    const { readings, entries, current, caret } = this.#marking;
    const faceOf = (entry: (typeof entries)[number]) => ({
      ordinal: readings.ordinalOf(entry),
      state: readings.stateOf(entry),
      current: entry === current,
    });
    this.#screen.marks(entries, faceOf, caret);
    const box = this.#screen.boxOf(current?.key ?? null);
    this.#panel.fit(this.#screen.height);
    if (box !== null) this.#panel.avoid(box, this.#screen.height);
    this.#panel.show(this.#face());
  }

  #face(): PanelFace {
    const marking = this.#marking;
    const { readings, entries, current } = marking;
    const { earlier } = readings.reading;
    return {
      chosen: entries.filter((entry) => entry.selected).length,
      all: entries.length,
      findings: readings.doubts,
      card: current === null ? null : this.#card(current),
      canUndo: marking.canUndo,
      alike: marking.alike
        .flatMap(({ key }) => entries.filter((entry) => entry.key === key))
        .map((entry) => readings.ordinalOf(entry)),
      earlier: earlier === null ? null : { joined: marking.join },
      warning: readings.warning,
      closedFrames: this.#closedFrames,
      note: marking.note,
    };
  }

  #card(entry: NonNullable<Marking['current']>): PanelFace['card'] {
    const { readings, text, words } = this.#marking;
    const item = readings.itemOf(entry);
    const own = text.slice(entry.start, entry.end).trim();
    return {
      key: entry.key,
      item: item ?? null,
      text: item === null ? words.noItem(own) : own,
      ordinal: readings.ordinalOf(entry),
      state: entry.captured ? 'captured' : entry.selected ? 'chosen' : readings.stateOf(entry),
      findings: readings.findingsOf(entry),
      account: readings.accountOf(entry),
      chosen: entry.selected,
      unitsTyped: unitsTyped(readings.unitsOf(entry)),
    };
  }
}
