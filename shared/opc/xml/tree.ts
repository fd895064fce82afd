import { brokenXml, deepestXml, type XmlAttribute, XmlScanner } from './scan.ts';

/** An element with the places it takes in the text it was read from, so that an edit can leave every other byte alone. */
export interface XmlElement {
  readonly name: string;
  /** The name without its namespace prefix. */
  readonly local: string;
  /** The prefix with its colon, empty where there is none. */
  readonly prefix: string;
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlElement[];
  /** The decoded character data directly inside. */
  readonly text: string;
  readonly start: number;
  readonly contentStart: number;
  readonly contentEnd: number;
  readonly end: number;
}

interface Building {
  name: string;
  attributes: XmlAttribute[];
  children: XmlElement[];
  text: string;
  start: number;
  contentStart: number;
}

/** Reads a whole part into a tree. Throws `broken-xml` unless it is one well-nested element, not unreasonably deep. */
export function parseXml(text: string): XmlElement {
  const scanner = new XmlScanner(text);
  const open: Building[] = [];
  const roots: XmlElement[] = [];
  const add = (element: XmlElement) => (open.at(-1)?.children ?? roots).push(element);
  while (scanner.next()) {
    if (scanner.kind === 'text' || scanner.kind === 'cdata') {
      const top = open.at(-1);
      if (top !== undefined) top.text += scanner.content();
      continue;
    }
    if (scanner.kind === 'close') {
      const top = open.pop();
      if (top === undefined || top.name !== scanner.name) throw brokenXml();
      add(finish(top, scanner.start, scanner.end));
      continue;
    }
    const { name, start, end } = scanner;
    const element = { name, attributes: scanner.attributes(), children: [], text: '', start, contentStart: end };
    if (scanner.kind === 'empty') add(finish(element, end, end));
    else if (open.push(element) > deepestXml) throw brokenXml();
  }
  const root = roots[0];
  if (root === undefined || roots.length > 1 || open.length > 0) throw brokenXml();
  return root;
}

function finish(building: Building, contentEnd: number, end: number): XmlElement {
  const colon = building.name.indexOf(':') + 1;
  return { ...building, local: building.name.slice(colon), prefix: building.name.slice(0, colon), contentEnd, end };
}

/** Children of one local name, in order. */
export function childrenOf(element: XmlElement | null, local: string): XmlElement[] {
  return element === null ? [] : element.children.filter((child) => child.local === local);
}

/** The first child of a local name, or null. */
export function childOf(element: XmlElement | null, local: string): XmlElement | null {
  return element?.children.find((child) => child.local === local) ?? null;
}

/** An attribute's value by its whole name, prefix and all (`r:id`); null where the element has none. */
export function attributeOf(element: XmlElement, name: string): string | null {
  return element.attributes.find((attribute) => attribute.name === name)?.value ?? null;
}

/** An attribute in some namespace, whatever prefix the producer chose: `r:id`, `ns3:id`. */
export function prefixedAttributeOf(element: XmlElement, local: string): string | null {
  const found = element.attributes.find((attribute) => attribute.name.endsWith(`:${local}`));
  return found?.value ?? null;
}

/** `xsd:boolean` and LibreOffice's words for it. */
export function isTrue(value: string | null): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

/** Every element under one, itself included, in document order. */
export function* descendants(element: XmlElement): Generator<XmlElement> {
  const rest = [element];
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    yield next;
    for (let index = next.children.length - 1; index >= 0; index -= 1) {
      const child = next.children[index];
      if (child !== undefined) rest.push(child);
    }
  }
}
