import { childOf, childrenOf, isTrue, prefixedAttributeOf, type XmlElement } from '../../opc/xml/tree.ts';
import { numberText } from './number-text.ts';

const levels = 9;

/** One level of a list: what its number looks like and where it starts. */
interface Level {
  readonly start: number;
  readonly format: string;
  readonly text: string;
  /** The 1-based level whose number restarts this one; 0 never, null any above. */
  readonly restart: number | null;
  /** Whether all numbers in it print as plain digits. */
  readonly legal: boolean;
  readonly style: string | null;
}

interface List {
  readonly levels: ReadonlyMap<number, Level>;
  readonly styleLink: string | null;
}

interface Instance {
  readonly list: string;
  readonly starts: ReadonlyMap<number, number>;
  readonly levels: ReadonlyMap<number, Level>;
}

interface Place {
  readonly instance: string;
  readonly level: number;
}

function val(element: XmlElement | null): string | null {
  return element === null ? null : prefixedAttributeOf(element, 'val');
}

function integer(text: string | null): number | null {
  return text !== null && /^-?\d{1,9}$/u.test(text) ? Number(text) : null;
}

function readLevel(element: XmlElement): Level {
  const legal = childOf(element, 'isLgl');
  return {
    start: integer(val(childOf(element, 'start'))) ?? 0,
    format: val(childOf(element, 'numFmt')) ?? 'decimal',
    text: val(childOf(element, 'lvlText')) ?? '',
    restart: integer(val(childOf(element, 'lvlRestart'))),
    legal: legal !== null && (val(legal) === null || isTrue(val(legal))),
    style: val(childOf(element, 'pStyle')),
  };
}

function readLevels(elements: readonly XmlElement[]): Map<number, Level> {
  return new Map(
    elements.map((element) => [integer(prefixedAttributeOf(element, 'ilvl')) ?? 0, readLevel(element)] as const),
  );
}

function readInstance(element: XmlElement): Instance {
  const starts = new Map<number, number>();
  const own: XmlElement[] = [];
  for (const change of childrenOf(element, 'lvlOverride')) {
    const start = integer(val(childOf(change, 'startOverride')));
    if (start !== null) starts.set(integer(prefixedAttributeOf(change, 'ilvl')) ?? 0, start);
    own.push(...childrenOf(change, 'lvl'));
  }
  return { list: val(childOf(element, 'abstractNumId')) ?? '', starts, levels: readLevels(own) };
}

function placeIn(properties: XmlElement | null): { instance: string | null; level: number | null } {
  const numbered = childOf(properties, 'numPr');
  return { instance: val(childOf(numbered, 'numId')), level: integer(val(childOf(numbered, 'ilvl'))) };
}

interface Style {
  readonly parent: string | null;
  readonly instance: string | null;
  readonly level: number | null;
}

/**
 * The automatic numbers of a Word document, counted as Word counts them (ECMA-376 17.9): lists by instance, levels that restart
 * below a higher one, start overrides, numbers that a paragraph style brings along.
 */
export class Numbering {
  readonly #lists = new Map<string, List>();
  readonly #instances = new Map<string, Instance>();
  readonly #styles = new Map<string, Style>();
  readonly #counts = new Map<string, (number | undefined)[]>();
  readonly #begun = new Set<string>();

  constructor(numbering: XmlElement | null, styles: XmlElement | null) {
    for (const element of childrenOf(numbering, 'abstractNum')) {
      this.#lists.set(prefixedAttributeOf(element, 'abstractNumId') ?? '', {
        levels: readLevels(childrenOf(element, 'lvl')),
        styleLink: val(childOf(element, 'numStyleLink')),
      });
    }
    for (const element of childrenOf(numbering, 'num')) {
      this.#instances.set(prefixedAttributeOf(element, 'numId') ?? '', readInstance(element));
    }
    for (const element of childrenOf(styles, 'style')) {
      this.#styles.set(prefixedAttributeOf(element, 'styleId') ?? '', {
        parent: val(childOf(element, 'basedOn')),
        ...placeIn(childOf(element, 'pPr')),
      });
    }
  }

  /** Counts a paragraph in, by its properties, and returns the label Word prints before it; null where it prints none. */
  next(properties: XmlElement | null): string | null {
    const place = this.#placeOf(properties);
    if (place === null) return null;
    const instance = this.#instances.get(place.instance);
    if (instance === undefined) return null;
    const list = this.#listOf(instance.list);
    const levelAt = (level: number) => instance.levels.get(level) ?? list?.levels.get(level) ?? null;
    const own = levelAt(place.level);
    if (own === null) return null;
    const counts = this.#count(place, instance, own, levelAt);
    const label = own.text.replace(/%([1-9])/gu, (_, digit: string) => {
      const at = Number(digit) - 1;
      const level = levelAt(at);
      return level === null ? '' : numberText(counts[at] ?? level.start, own.legal ? 'decimal' : level.format);
    });
    return own.format === 'bullet' || label.trim() === '' ? null : label;
  }

  #count(place: Place, instance: Instance, own: Level, levelAt: (level: number) => Level | null) {
    const counts = this.#counts.get(instance.list) ?? [];
    this.#counts.set(instance.list, counts);
    const key = `${place.instance}/${place.level}`;
    const override = this.#begun.has(key) ? undefined : instance.starts.get(place.level);
    this.#begun.add(key);
    const before = counts[place.level];
    counts[place.level] = override ?? (before === undefined ? own.start : before + 1);
    for (let below = place.level + 1; below < levels; below += 1) {
      const restart = levelAt(below)?.restart ?? null;
      if (restart === null || (restart > 0 && place.level < restart)) counts[below] = undefined;
    }
    return counts;
  }

  #listOf(id: string): List | null {
    let list = this.#lists.get(id) ?? null;
    for (let hops = 0; list?.styleLink && hops < levels; hops += 1) {
      const linked = this.#styles.get(list.styleLink)?.instance ?? '';
      list = this.#lists.get(this.#instances.get(linked)?.list ?? '') ?? null;
    }
    return list;
  }

  #placeOf(properties: XmlElement | null): Place | null {
    const own = placeIn(properties);
    const style = val(childOf(properties, 'pStyle'));
    const inherited = this.#styled(style);
    const instance = own.instance ?? inherited?.instance ?? null;
    if (instance === null || instance === '0') return null;
    const level = own.level ?? (own.instance === null ? inherited?.level : null) ?? this.#levelOf(instance, style) ?? 0;
    return level >= 0 && level < levels ? { instance, level } : null;
  }

  /** The list a style or one it is based on brings along. */
  #styled(name: string | null): Style | null {
    let found = name === null ? undefined : this.#styles.get(name);
    for (let hops = 0; found !== undefined && hops < 20; hops += 1) {
      if (found.instance !== null) return found;
      found = found.parent === null ? undefined : this.#styles.get(found.parent);
    }
    return null;
  }

  /** The level of a list that names the style as its own. */
  #levelOf(instance: string, style: string | null): number | null {
    if (style === null) return null;
    const list = this.#listOf(this.#instances.get(instance)?.list ?? '');
    for (const [at, level] of list?.levels ?? []) if (level.style === style) return at;
    return null;
  }
}
