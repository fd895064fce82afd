import type { Capture } from '../../shared/notice/capture.ts';
import { type Item, type Notice, noticeSchema, type Target, type Unit } from '../../shared/notice/notice.ts';

export function unit(name: string, role: Unit['role'] = '责任'): Unit {
  return { name, canonical: name, role, basis: 'printed' };
}

export function target(text: string, metric: string, value: number, unitName: string): Target {
  return {
    text,
    metric,
    comparator: '>=',
    value,
    upper: null,
    from: null,
    unit: unitName,
    per: null,
    change: false,
  };
}

export function item(number: number, title: string, fields: Partial<Item> = {}): Item {
  return {
    id: `i${number}`,
    list: null,
    number,
    section: null,
    title,
    text: title,
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
    ...fields,
  };
}

export function capture(
  items: readonly Item[],
  fields: Partial<Notice> = {},
  at = '2025-03-01T08:00:00.000Z',
): Capture {
  return {
    notice: {
      schema: noticeSchema,
      url: 'https://www.example.gov.cn/art/1.html',
      site: { name: '海州区人民政府', id: null, column: null },
      title: '2025年海州区为民实事清单',
      documentNumber: '海政发〔2025〕15号',
      indexNumber: null,
      issuer: '海州区人民政府',
      publisher: null,
      issuedOn: '2025-02-20',
      publishedOn: null,
      topic: null,
      validity: null,
      recipients: [],
      declaredItems: items.length,
      sections: [],
      items: [...items],
      attachments: [],
      findings: [],
      ...fields,
    },
    provenance: {},
    capturedAt: at,
  };
}

/** Three items with units, figures and dates. */
export function threeItems(): Item[] {
  return [
    item(1, '新建高中', {
      text: '新建高中2所，新增学位1200个。',
      units: [unit('区教育局', '牵头'), unit('区财政局', '配合')],
      targets: [target('1200个', '新增学位', 1200, '个')],
      deadline: { text: '2025年底', date: '2025-12-31' },
    }),
    item(2, '公共停车位', {
      text: '新增公共停车位不少于1.5万个。',
      units: [unit('区城管局')],
      targets: [target('不少于1.5万个', '公共停车位', 15000, '个')],
      deadline: { text: '9月底前', date: '2025-09-30' },
    }),
    item(3, '就业见习岗位', { text: '募集就业见习岗位500个。', units: [unit('区人社局')] }),
  ];
}
