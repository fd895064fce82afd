import { sharesOut } from '../../readers/share-pairs.ts';
import { namesNobody } from '../../vocabulary/share-names.ts';

/** Whether a header or a cell names one who has a share: 东河镇, 县教育局; not 乡镇, 涉及村, 全县. */
export function isSharer(label: string): boolean {
  return !namesNobody(label) && sharesOut(label);
}
