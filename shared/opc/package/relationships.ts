import { appendInside, applyEdits, removeElement } from '../xml/edit.ts';
import { encodeXml } from '../xml/escape.ts';
import { attributeOf, childrenOf } from '../xml/tree.ts';
import { dialectOf } from './dialect.ts';
import type { Package } from './package.ts';

export interface Relationship {
  readonly id: string;
  /** The last step of the type's URI: `worksheet`, `hyperlink`; the same in the strict and the transitional dialect. */
  readonly type: string;
  /** A part's name for an internal target, the address as written for an external one. */
  readonly target: string;
  readonly external: boolean;
}

const emptyPart =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

/** The name of the part that holds a part's relationships; the package's own for ''. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The relationships of a part (ECMA-376 part 2, 6.5), targets resolved against it; none where it has no such part. */
export function relationshipsOf(pack: Package, part: string): Relationship[] {
  const name = relationshipsPart(part);
  if (!pack.has(name)) return [];
  return childrenOf(pack.xml(name).root, 'Relationship').map((element) => {
    const target = attributeOf(element, 'Target') ?? '';
    const external = attributeOf(element, 'TargetMode') === 'External';
    return {
      id: attributeOf(element, 'Id') ?? '',
      type: (attributeOf(element, 'Type') ?? '').split('/').at(-1) ?? '',
      target: external ? target : resolveTarget(part, target),
      external,
    };
  });
}

/** A relationship's target as a part name: relative to the part's folder, or from the root where it starts with a slash. */
export function resolveTarget(part: string, target: string): string {
  const steps = target.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

export interface NewRelationship {
  /** The last step of an office type's URI. */
  readonly type: string;
  readonly target: string;
  readonly external?: boolean;
}

/** Adds relationships to a part and gives their ids, in order. */
export function addRelationships(pack: Package, part: string, added: readonly NewRelationship[]): string[] {
  if (added.length === 0) return [];
  const name = relationshipsPart(part);
  if (!pack.has(name)) pack.set(name, emptyPart);
  const { text, root } = pack.xml(name);
  const taken = new Set(childrenOf(root, 'Relationship').map((element) => attributeOf(element, 'Id')));
  let number = taken.size;
  const ids = added.map(() => {
    do number += 1;
    while (taken.has(`rId${number}`));
    return `rId${number}`;
  });
  const stem = dialectOf(pack).relationships;
  const xml = added.map(({ type, target, external }, index) => {
    const mode = external === true ? ' TargetMode="External"' : '';
    return `<${root.prefix}Relationship Id="${ids[index]}" Type="${stem}/${type}" Target="${encodeXml(target)}"${mode}/>`;
  });
  pack.set(name, applyEdits(text, [appendInside(text, root, xml.join(''))]));
  return ids;
}

/** Removes relationships of a part by their ids. */
export function removeRelationships(pack: Package, part: string, ids: ReadonlySet<string>): void {
  if (ids.size === 0) return;
  const name = relationshipsPart(part);
  const { text, root } = pack.xml(name);
  const found = childrenOf(root, 'Relationship').filter((element) => ids.has(attributeOf(element, 'Id') ?? ''));
  pack.set(name, applyEdits(text, found.map(removeElement)));
}
