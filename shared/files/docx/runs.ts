import type { LeftOutReason } from '../../notice/left-out.ts';
import { isNoteMark } from '../../notice/note-mark.ts';
import { raisedText } from '../../notice/raised.ts';
import { childOf, childrenOf, prefixedAttributeOf, type XmlElement } from '../../opc/xml/tree.ts';
import { chosenIn, fieldText } from './field-text.ts';
import { mathText } from './math-text.ts';
import type { Styles } from './styles.ts';
import { symbolText } from './symbol-text.ts';

/** A part of a paragraph's line, in order. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string; readonly href: string | null }
  | { readonly kind: 'break' }
  | { readonly kind: 'left-out'; readonly why: LeftOutReason; readonly text: string }
  /** Paragraphs of their own: the text box that is anchored here. */
  | { readonly kind: 'box'; readonly content: XmlElement };

/** Elements whose children stand in the line as if it were not there. */
const transparent: ReadonlySet<string> = new Set([
  'ins',
  'moveTo',
  'smartTag',
  'customXml',
  'fldSimple',
  'sdtContent',
  'dir',
  'bdo',
  'rubyBase',
  'ruby',
]);

/** Things that hold text in a form of their own, and what they are called. */
const unreadable: ReadonlyMap<string, string> = new Map([
  ['relIds', '图示（SmartArt）'],
  ['OLEObject', '嵌入的对象'],
  ['chart', '图表'],
]);

interface Field {
  instruction: string;
  href: string | null;
  /** Whether what follows is what it shows, and no longer what it says. */
  shows: boolean;
  /** What a list to choose from shows. */
  readonly chosen: string | null;
}

/** The runs of one paragraph, in the order they are read. Fields and links may run over several of them. */
export class RunReader {
  readonly #styles: Styles;
  readonly #linkTo: (id: string) => string | null;
  readonly #fields: Field[] = [];

  constructor(styles: Styles, linkTo: (id: string) => string | null) {
    this.#styles = styles;
    this.#linkTo = linkTo;
  }

  read(paragraph: XmlElement): Inline[] {
    const inlines: Inline[] = [];
    const properties = childOf(paragraph, 'pPr');
    const rest: { readonly element: XmlElement; readonly href: string | null }[] = [];
    const push = (children: readonly XmlElement[], href: string | null) => {
      for (let at = children.length - 1; at >= 0; at -= 1) {
        const element = children[at];
        if (element !== undefined) rest.push({ element, href });
      }
    };
    push(paragraph.children, null);
    for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
      const { element, href } = next;
      const { local } = element;
      if (local === 'r' && element.prefix !== 'm:') this.#run(element, properties, href, inlines, push);
      else if (local === 'hyperlink') {
        push(element.children, this.#linkTo(prefixedAttributeOf(element, 'id') ?? '') ?? href);
      } else if (local === 'oMath') inlines.push({ kind: 'text', text: mathText(element), href });
      else if (local === 'oMathPara') push(childrenOf(element, 'oMath'), href);
      else if (local === 'AlternateContent') push(formOf(element)?.children ?? [], href);
      else if (local === 'sdt') push(placeheld(element) ? [] : childrenOf(element, 'sdtContent'), href);
      else if (transparent.has(local)) push(element.children, href);
    }
    return inlines;
  }

  #run(
    run: XmlElement,
    paragraph: XmlElement | null,
    href: string | null,
    inlines: Inline[],
    push: (children: readonly XmlElement[], href: string | null) => void,
  ): void {
    const { hidden, struck, raised } = this.#styles.run(childOf(run, 'rPr'), paragraph);
    const say = (printed: string) => {
      const before = inlines.at(-1);
      const asking = this.#fields.find(({ shows }) => !shows);
      if (asking !== undefined) {
        asking.instruction += printed;
        return;
      }
      if (printed === '' || (raised && before?.kind === 'text' && isNoteMark(printed, before.text))) return;
      const text = raised && before?.kind === 'text' ? raisedText(printed, before.text) : printed;
      const why = hidden ? 'hidden' : 'struck';
      if (!hidden && !struck) inlines.push({ kind: 'text', text, href: this.#linkOf(href) });
      else if (before?.kind !== 'left-out' || before.why !== why) inlines.push({ kind: 'left-out', why, text });
      else inlines.splice(-1, 1, { kind: 'left-out', why, text: before.text + text });
    };
    const later: XmlElement[] = [];
    for (const child of run.children) {
      switch (child.local) {
        case 't':
          say(child.text);
          break;
        case 'tab':
        case 'ptab':
          say('\t');
          break;
        case 'noBreakHyphen':
          say('-');
          break;
        case 'sym': {
          say(symbolText(prefixedAttributeOf(child, 'font') ?? '', prefixedAttributeOf(child, 'char') ?? ''));
          break;
        }
        case 'br':
        case 'cr':
          if (!hidden) inlines.push({ kind: 'break' });
          break;
        case 'fldChar':
          say(this.#field(child) ?? '');
          break;
        case 'instrText': {
          const field = this.#fields.find(({ shows }) => !shows);
          if (field !== undefined) field.instruction += child.text;
          break;
        }
        case 'ruby':
          later.push(...childrenOf(child, 'rubyBase'));
          break;
        case 'AlternateContent':
        case 'drawing':
        case 'pict':
        case 'object':
          drawn(child, inlines);
          break;
        default:
          break;
      }
    }
    push(later, href);
  }

  #linkOf(href: string | null): string | null {
    return this.#fields.findLast((field) => field.href !== null)?.href ?? href;
  }

  /** Takes a field's next mark in; returns what a field shows that has no text of its own. */
  #field(mark: XmlElement): string | null {
    const type = prefixedAttributeOf(mark, 'fldCharType');
    if (type === 'begin') {
      this.#fields.push({ instruction: '', href: null, shows: false, chosen: chosenIn(mark) });
    } else if (type === 'end') {
      const field = this.#fields.pop();
      return field === undefined || field.shows ? null : (field.chosen ?? fieldText(field.instruction));
    } else if (type === 'separate') {
      const field = this.#fields.at(-1);
      if (field === undefined) return null;
      field.shows = true;
      field.href = /^\s{0,9}HYPERLINK\s{1,9}"([^"]{1,2000})"/iu.exec(field.instruction)?.[1] ?? null;
    }
    return null;
  }
}

/** Whether a content control shows only what asks for content. */
export function placeheld(control: XmlElement): boolean {
  return childOf(childOf(control, 'sdtPr'), 'showingPlcHdr') !== null;
}

/** The text boxes of a drawing, and what it holds that is not read. */
function drawn(drawing: XmlElement, inlines: Inline[]): void {
  const rest = [drawing];
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    const lost = unreadable.get(next.local);
    if (next.local === 'txbxContent') inlines.push({ kind: 'box', content: next });
    else if (lost !== undefined) inlines.push({ kind: 'left-out', why: 'unreadable', text: lost });
    else if (next.local === 'AlternateContent') {
      const form = formOf(next);
      if (form !== null) rest.push(form);
    } else rest.push(...[...next.children].reverse());
  }
}

/** Of two forms of one thing the older, which says the same, unless only the newer has text. */
function formOf(alternate: XmlElement): XmlElement | null {
  const forms = [...childrenOf(alternate, 'Fallback'), ...childrenOf(alternate, 'Choice')];
  return forms.find(holdsText) ?? forms[0] ?? null;
}

function holdsText(element: XmlElement): boolean {
  const rest = [element];
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    if (next.local === 'txbxContent' || next.local === 't' || unreadable.has(next.local)) return true;
    rest.push(...next.children);
  }
  return false;
}
