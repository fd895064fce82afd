import type { Package } from '../../../opc/package/package.ts';
import { attributeOf, childOf } from '../../../opc/xml/tree.ts';
import type { Table } from '../../host.ts';
import { parseArea } from '../grid/address.ts';
import { type FilterXml, readFilter } from './frame.ts';

/** A table with the part it is stored in and its filter. */
export interface TableXml extends Table {
  readonly part: string;
  readonly filter: FilterXml | null;
}

/** Reads a table part (ECMA-376 18.5.1.2); null where its area cannot be read. */
export function readTable(pack: Package, part: string): TableXml | null {
  const { root } = pack.xml(part);
  const area = parseArea(attributeOf(root, 'ref') ?? '');
  if (area === null) return null;
  const filter = childOf(root, 'autoFilter');
  return {
    part,
    name: attributeOf(root, 'displayName') ?? attributeOf(root, 'name') ?? '',
    area,
    headerRow: (attributeOf(root, 'headerRowCount') ?? '1') !== '0',
    totalsRow: Number(attributeOf(root, 'totalsRowCount') ?? '0') > 0,
    filter: filter === null ? null : readFilter(filter),
  };
}
