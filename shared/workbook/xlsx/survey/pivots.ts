import { relationshipsOf } from '../../../opc/package/relationships.ts';
import { attributeOf, childOf } from '../../../opc/xml/tree.ts';
import type { Area } from '../../cell.ts';
import type { Book, OpenSheet } from '../book.ts';
import { parseArea } from '../grid/address.ts';

/** Where the pivot tables of a worksheet stand (ECMA-376 18.10.1.49). */
export function pivotAreas(book: Book, sheet: OpenSheet): Area[] {
  return relationshipsOf(book.pack, sheet.part).flatMap(({ type, target }) => {
    if (type !== 'pivotTable' || !book.pack.has(target)) return [];
    const location = childOf(book.pack.xml(target).root, 'location');
    return location === null ? [] : (parseArea(attributeOf(location, 'ref') ?? '') ?? []);
  });
}
