import type { Capture } from '../../shared/notice/capture.ts';
import type { Item, Notice } from '../../shared/notice/notice.ts';
import { blankCapture, blankItem, blankNotice } from './blank.ts';

/** An item with everything empty but what is given. */
export function sampleItem(number: number, given: Partial<Item> = {}): Item {
  const title = `新建口袋公园${number}处`;
  return { ...blankItem, id: `item-${number}`, number, title, text: `${title}。`, quote: title, ...given };
}

/** A capture of a notice with these items and everything else empty but what is given. */
export function sampleCapture(items: readonly Item[], given: Partial<Notice> = {}): Capture {
  return {
    ...blankCapture,
    notice: {
      ...blankNotice,
      url: 'https://www.example.gov.cn/art/2025/3/1/art_1_1.html',
      title: '2025年民生实事分解落实方案',
      items: [...items],
      ...given,
    },
    provenance: Object.fromEntries(
      items.map((item) => [
        item.id,
        { title: { exact: item.title, prefix: '', suffix: '', start: 0, end: item.title.length } },
      ]),
    ),
    capturedAt: '2025-03-02T08:00:00Z',
  };
}
