import { appendInside, applyEdits, removeElement } from '../xml/edit.ts';
import { encodeXml } from '../xml/escape.ts';
import { attributeOf, childrenOf, type XmlElement } from '../xml/tree.ts';
import type { Package } from './package.ts';

/** The part that says what each part is (ECMA-376 part 2, 6.2.3). */
export const contentTypesPart = '[Content_Types].xml';

/** The content type of a part: its override, else its extension's default. */
export function contentTypeOf(pack: Package, part: string): string | null {
  const { root } = pack.xml(contentTypesPart);
  const override = findOverride(root, part);
  if (override !== null) return attributeOf(override, 'ContentType');
  const extension = part.slice(part.lastIndexOf('.') + 1).toLowerCase();
  const found = childrenOf(root, 'Default').find(
    (element) => attributeOf(element, 'Extension')?.toLowerCase() === extension,
  );
  return found === undefined ? null : attributeOf(found, 'ContentType');
}

/** Declares what a new part is; nothing changes where its type is declared already. */
export function declareContentType(pack: Package, part: string, type: string): void {
  if (contentTypeOf(pack, part) === type) return;
  const { text, root } = pack.xml(contentTypesPart);
  const xml = `<${root.prefix}Override PartName="/${encodeXml(part)}" ContentType="${type}"/>`;
  pack.set(contentTypesPart, applyEdits(text, [appendInside(text, root, xml)]));
}

/** Takes a part’s own declaration out; nothing changes where it has none. */
export function undeclareContentType(pack: Package, part: string): void {
  const { text, root } = pack.xml(contentTypesPart);
  const override = findOverride(root, part);
  if (override !== null) pack.set(contentTypesPart, applyEdits(text, [removeElement(override)]));
}

function findOverride(root: XmlElement, part: string): XmlElement | null {
  const name = `/${part}`.toLowerCase();
  return (
    childrenOf(root, 'Override').find((element) => attributeOf(element, 'PartName')?.toLowerCase() === name) ?? null
  );
}
