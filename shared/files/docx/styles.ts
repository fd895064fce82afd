import { childOf, childrenOf, prefixedAttributeOf, type XmlElement } from '../../opc/xml/tree.ts';

/** How a run looks, as far as that decides whether it is text. */
export interface RunLook {
  readonly hidden: boolean;
  readonly struck: boolean;
  readonly raised: boolean;
}

/** What a paragraph style says of its paragraphs. */
export interface ParagraphLook {
  /** 1 to 6 for a heading, else 0. */
  readonly heading: number;
  readonly align: string | null;
}

interface Style {
  readonly parent: string | null;
  readonly run: XmlElement | null;
  readonly heading: number;
  readonly align: string | null;
}

const mostParents = 20;

function val(element: XmlElement | null): string | null {
  return element === null ? null : prefixedAttributeOf(element, 'val');
}

/** A property that is on where it stands without a value (ECMA-376 17.17.4); null where it does not stand. */
export function switched(properties: XmlElement | null, ...names: readonly string[]): boolean | null {
  let found: boolean | null = null;
  for (const name of names) {
    const element = childOf(properties, name);
    if (element === null) continue;
    const value = val(element);
    found = found === true || value === null || !['0', 'false', 'off', 'none'].includes(value);
  }
  return found;
}

function headingOf(style: XmlElement): number {
  const named = /^(?:heading|标题)\s?([1-6])$/iu.exec(val(childOf(style, 'name')) ?? '')?.[1];
  return named === undefined ? 0 : Number(named);
}

/** The styles of a document, what they inherit included. */
export class Styles {
  readonly #styles = new Map<string, Style>();
  #standard: string | null = null;

  constructor(styles: XmlElement | null) {
    for (const element of childrenOf(styles, 'style')) {
      const id = prefixedAttributeOf(element, 'styleId') ?? '';
      this.#styles.set(id, {
        parent: val(childOf(element, 'basedOn')),
        run: childOf(element, 'rPr'),
        heading: headingOf(element),
        align: val(childOf(childOf(element, 'pPr'), 'jc')),
      });
      const standard =
        prefixedAttributeOf(element, 'default') === '1' && prefixedAttributeOf(element, 'type') === 'paragraph';
      if (standard) this.#standard = id;
    }
  }

  #find<Value>(name: string | null, ask: (style: Style) => Value | null): Value | null {
    let style = name === null ? undefined : this.#styles.get(name);
    for (let hops = 0; style !== undefined && hops < mostParents; hops += 1) {
      const said = ask(style);
      if (said !== null) return said;
      style = style.parent === null ? undefined : this.#styles.get(style.parent);
    }
    return null;
  }

  /** A run by its own properties, its character style's, then its paragraph style's. */
  run(own: XmlElement | null, paragraph: XmlElement | null): RunLook {
    const styles = [val(childOf(own, 'rStyle')), val(childOf(paragraph, 'pStyle')) ?? this.#standard];
    const is = (...names: readonly string[]): boolean => {
      const direct = switched(own, ...names);
      if (direct !== null) return direct;
      for (const style of styles) {
        const said = this.#find(style, ({ run }) => switched(run, ...names));
        if (said !== null) return said;
      }
      return false;
    };
    const place = val(childOf(own, 'vertAlign')) ?? null;
    return { hidden: is('vanish'), struck: is('strike', 'dstrike'), raised: place === 'superscript' };
  }

  paragraph(properties: XmlElement | null): ParagraphLook {
    const style = val(childOf(properties, 'pStyle'));
    return {
      heading: this.#find(style, ({ heading }) => (heading === 0 ? null : heading)) ?? 0,
      align: val(childOf(properties, 'jc')) ?? this.#find(style, ({ align }) => align),
    };
  }
}
