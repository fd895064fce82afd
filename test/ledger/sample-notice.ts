import { type Capture, Capture as CaptureSchema } from '../../shared/notice/capture.ts';
import type { Item, Target } from '../../shared/notice/notice.ts';

/** An item with what a test says of it and nothing else. */
export function item(number: number, parts: Partial<Item> = {}): Item {
  const title = parts.title ?? `事项${number}`;
  return {
    id: `i${number}`,
    list: null,
    number,
    section: null,
    title,
    text: `${title}的具体任务内容。`,
    units: [{ name: '区教育局', canonical: '区教育局', role: '责任', basis: 'printed' }],
    leaders: [],
    targets: [],
    deadline: null,
    schedule: [],
    funding: null,
    measures: [],
    breakdown: [],
    applicable: true,
    quote: title,
    ...parts,
  };
}

export function target(metric: string, value: number, unit: string): Target {
  return {
    text: `${value}${unit}`,
    metric,
    comparator: '=',
    value,
    upper: null,
    from: null,
    unit,
    per: null,
    change: false,
  };
}

/** A capture of a notice that holds the items. */
export function captureOf(items: readonly Item[], title = '2025年为民实事工作方案'): Capture {
  return CaptureSchema.parse({
    notice: {
      schema: 'taizhang/notice@1',
      url: 'https://www.example.gov.cn/1.html',
      site: { name: null, id: null, column: null },
      title,
      documentNumber: '花政办〔2025〕7号',
      indexNumber: null,
      issuer: null,
      publisher: null,
      issuedOn: '2025-03-01',
      publishedOn: null,
      topic: null,
      validity: null,
      recipients: [],
      declaredItems: null,
      sections: [],
      items,
      attachments: [],
      findings: [],
    },
    provenance: {},
    capturedAt: '2025-03-02T08:00:00Z',
  });
}
