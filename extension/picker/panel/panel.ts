import { findingMessage } from '../../../shared/check/phrase.ts';
import type { Language } from '../../../shared/views/words/language.ts';
import { type PickerWords, pickerWords } from '../../strings/picker-words.ts';
import { addStyle, icon, make } from '../make.ts';
import { drawItem } from './item-card.ts';
import type { Command, PanelFace, PanelHooks } from './panel-face.ts';
import { panelStyle } from './panel-style.ts';
import { whenDone } from './when-done.ts';

const width = 560;
const cardShare = 0.4;
const margin = 24;

/**
 * The floating bar and card, in a blank frame inside the closed shadow root: a document of its own, so that no style of the page
 * reaches it and the page's handlers neither see nor stop what is typed and clicked in it.
 */
export class Panel {
  readonly #words: PickerWords;
  readonly #card: HTMLElement;
  readonly #bar: HTMLElement;
  readonly #note: HTMLElement;
  readonly #warning: HTMLElement;
  readonly #frames: HTMLElement;
  readonly #spoken: HTMLElement;
  readonly #shown = new Map<string, string>();
  #editing: string | null = null;
  #last: PanelFace | null = null;

  constructor(
    readonly frame: HTMLIFrameElement,
    readonly document: Document,
    readonly language: Language,
    readonly hooks: PanelHooks,
  ) {
    const inner = document;
    this.#words = pickerWords[language];
    frame.title = this.#words.name;
    inner.documentElement.lang = language;
    inner.title = this.#words.name;
    addStyle(inner, inner, panelStyle);
    this.#card = make(inner, 'section', { class: 'card', hidden: '', 'aria-label': this.#words.name });
    this.#bar = make(inner, 'div', { class: 'bar', role: 'toolbar', 'aria-label': this.#words.name });
    this.#note = make(inner, 'p', { class: 'note', role: 'status' });
    this.#warning = make(inner, 'p', { class: 'note error', role: 'alert', hidden: '' });
    this.#frames = make(inner, 'div', { class: 'note', hidden: '' });
    this.#spoken = make(inner, 'p', { class: 'unseen', 'aria-live': 'polite' });
    const heading = make(inner, 'h1', { class: 'unseen' }, this.#words.name);
    const box = make(
      inner,
      'main',
      { class: 'frame' },
      heading,
      this.#warning,
      this.#card,
      this.#bar,
      this.#note,
      this.#frames,
      this.#spoken,
    );
    inner.body.append(box);
    inner.body.tabIndex = -1;
    this.frame.style.width = `min(${width}px, calc(100vw - 32px))`;
    new ResizeObserver(() => {
      this.frame.style.height = `${Math.ceil(box.getBoundingClientRect().height)}px`;
    }).observe(box);
  }

  /** Takes the keyboard, so that keys do not pass through the page. */
  focus(): void {
    this.frame.contentWindow?.focus();
    this.document.body.focus({ preventScroll: true });
  }

  /** Leaves most of the screen to the page. */
  fit(height: number): void {
    this.#card.style.maxHeight = `${Math.round(height * cardShare)}px`;
  }

  /** Stands at the bottom or at the top of the screen, where it covers less of what is being looked at. */
  avoid(box: { readonly top: number; readonly bottom: number }, height: number): void {
    const own = this.frame.offsetHeight + margin;
    const below = Math.max(0, Math.min(box.bottom, height) - Math.max(box.top, height - own));
    const above = Math.max(0, Math.min(box.bottom, own) - Math.max(box.top, 0));
    this.frame.classList.toggle('top', above < below);
  }

  show(face: PanelFace): void {
    this.#last = face;
    this.#draw();
  }

  editUnits(): void {
    this.#editing = this.#last?.card?.key ?? null;
    this.#draw();
    this.document.querySelector('input')?.focus();
  }

  #draw(): void {
    const face = this.#last;
    if (face === null) return;
    if (this.#editing !== null && this.#editing !== face.card?.key) this.#editing = null;
    const focused = this.document.activeElement?.getAttribute('data-command') ?? null;
    const { card, alike, closedFrames, note, warning, ...bar } = face;
    /* Only what changed is drawn anew: a button that is just being pressed stays the same button. */
    if (this.#differs('bar', bar)) this.#drawBar(face);
    if (this.#differs('card', [card, alike, this.#editing])) this.#drawCard(face);
    this.#note.className = `note ${note?.tone ?? ''}`;
    const spoken =
      card === null ? '' : this.#words.item(card.ordinal, this.#words.state[card.state], card.item?.title ?? '');
    if (this.#spoken.textContent !== spoken) this.#spoken.textContent = spoken;
    const text = note?.text ?? this.#words.keys;
    if (this.#note.textContent !== text) this.#note.textContent = text;
    if (this.#differs('warning', warning)) {
      this.#warning.hidden = warning === null;
      this.#warning.textContent = warning === null ? '' : findingMessage(warning, this.language);
    }
    if (this.#differs('frames', closedFrames)) this.#drawFrames(closedFrames);
    if (focused !== null && this.document.activeElement?.getAttribute('data-command') !== focused) {
      this.document.querySelector<HTMLElement>(`[data-command="${focused}"]`)?.focus();
    }
  }

  #drawFrames(addresses: readonly string[]): void {
    this.#frames.hidden = addresses.length === 0;
    this.#frames.replaceChildren(
      this.#words.closedFrames(addresses.length),
      ...addresses.map((address) =>
        make(
          this.document,
          'div',
          {},
          make(this.document, 'a', { href: address, target: '_blank', rel: 'noopener noreferrer' }, address),
        ),
      ),
    );
  }

  #differs(part: string, face: unknown): boolean {
    const shown = JSON.stringify(face);
    const differs = this.#shown.get(part) !== shown;
    this.#shown.set(part, shown);
    return differs;
  }

  #drawBar(face: PanelFace): void {
    const { document: inner } = this;
    const words = this.#words;
    this.#bar.replaceChildren(
      make(inner, 'span', { class: 'count' }, words.chosenOf(face.chosen, face.all)),
      ...(face.findings === 0
        ? []
        : [make(inner, 'span', { class: 'doubts' }, icon(inner, 'doubtful'), words.findings(face.findings))]),
      make(inner, 'span', { class: 'spring' }),
      ...(face.earlier === null
        ? []
        : [this.#button('join', words.join, { 'aria-pressed': String(face.earlier.joined) })]),
      ...(face.canUndo ? [this.#button('undo', words.undo)] : []),
      this.#button('select-all', words.selectAll),
      this.#button('save', words.save, { class: 'primary' }),
      this.#button('leave', words.leave),
    );
  }

  #drawCard(face: PanelFace): void {
    const { card } = face;
    this.#card.hidden = card === null;
    if (card === null) return;
    const words = this.#words;
    const { document: inner } = this;
    const { alike: others } = face;
    const alike =
      others.length > 0 ? [this.#button('likewise', words.likewise(others.length, others), { class: 'primary' })] : [];
    const edit = make(inner, 'button', { type: 'button', 'data-command': 'edit' }, words.editUnits);
    whenDone(edit, 'click', () => this.editUnits());
    const steps = make(
      inner,
      'div',
      { class: 'steps' },
      this.#button('toggle', card.chosen ? words.unchoose : words.choose),
      this.#button('merge', words.merge),
      this.#button('split', words.split),
      this.#button('grow', words.grow),
      this.#button('shrink', words.shrink),
      edit,
      ...alike,
    );
    const form = this.#editing === null ? [] : [this.#unitsForm(card.unitsTyped)];
    const reading = make(inner, 'div', { class: 'reading', tabindex: '0' }, ...drawItem(inner, card, this.language));
    this.#card.replaceChildren(reading, ...form, steps);
  }

  #unitsForm(typed: string): HTMLElement {
    const { document: inner } = this;
    const words = this.#words;
    const field = make(inner, 'input', { type: 'text', value: typed, autocomplete: 'off' });
    const keep = make(inner, 'button', { type: 'submit', class: 'primary' }, words.keep);
    const cancel = make(inner, 'button', { type: 'button' }, words.cancel);
    const form = make(
      inner,
      'form',
      { class: 'edit' },
      make(inner, 'label', {}, words.unitsField, field),
      keep,
      cancel,
    );
    const close = () => {
      this.#editing = null;
      this.#draw();
      this.focus();
    };
    whenDone(form, 'submit', (event) => {
      event.preventDefault();
      const value = field.value;
      close();
      this.hooks.units(value);
    });
    whenDone(form, 'keydown', (event) => {
      event.stopPropagation();
      if (event.key === 'Escape') close();
    });
    whenDone(cancel, 'click', close);
    return form;
  }

  #button(command: Command, text: string, attributes: Readonly<Record<string, string>> = {}): HTMLButtonElement {
    const button = make(this.document, 'button', { type: 'button', 'data-command': command, ...attributes }, text);
    whenDone(button, 'click', ({ detail }) => {
      /* Clicked with the mouse, the keys mean items again; with the keyboard, the button keeps them. */
      if (detail > 0) this.focus();
      this.hooks.command(command);
    });
    for (const name of ['mouseenter', 'focus'] as const) {
      whenDone(button, name, () => this.hooks.preview(command));
    }
    for (const name of ['mouseleave', 'blur'] as const) {
      whenDone(button, name, () => this.hooks.preview(null));
    }
    return button;
  }
}
