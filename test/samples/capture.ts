import type { Capture } from '../../shared/notice/capture.ts';
import { type Item, type Notice, noticeSchema } from '../../shared/notice/notice.ts';

/** An item with everything empty but what is given. */
export function sampleItem(number: number, given: Partial<Item> = {}): Item {
  const title = `新建口袋公园${number}处`;
  return {
    id: `item-${number}`,
    list: null,
    number,
    section: null,
    title,
    text: `${title}。`,
    units: [],
    leaders: [],
    targets: [],
    deadline: null,
    schedule: [],
    funding: null,
    measures: [],
    breakdown: [],
    applicable: true,
    quote: title,
    ...given,
  };
}

/** A capture of a notice with these items and everything else empty but what is given. */
export function sampleCapture(items: readonly Item[], given: Partial<Notice> = {}): Capture {
  return {
    notice: {
      schema: noticeSchema,
      url: 'https://www.example.gov.cn/art/2025/3/1/art_1_1.html',
      site: { name: null, id: null, column: null },
      title: '2025年民生实事分解落实方案',
      documentNumber: null,
      indexNumber: null,
      issuer: null,
      publisher: null,
      issuedOn: null,
      publishedOn: null,
      topic: null,
      validity: null,
      recipients: [],
      declaredItems: null,
      sections: [],
      items: [...items],
      attachments: [],
      findings: [],
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
