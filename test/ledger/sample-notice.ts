import { type Capture, Capture as CaptureSchema } from '../../shared/notice/capture.ts';
import type { Item, Target } from '../../shared/notice/notice.ts';
import { blankCapture, blankItem, blankNotice, blankTarget } from '../samples/blank.ts';

/** An item with what a test says of it and nothing else. */
export function item(number: number, parts: Partial<Item> = {}): Item {
  const title = parts.title ?? `事项${number}`;
  return {
    ...blankItem,
    id: `i${number}`,
    number,
    title,
    text: `${title}的具体任务内容。`,
    units: [{ name: '区教育局', canonical: '区教育局', role: '责任', basis: 'printed' }],
    quote: title,
    ...parts,
  };
}

export function target(metric: string, value: number, unit: string): Target {
  return { ...blankTarget, text: `${value}${unit}`, metric, value, unit };
}

/** A capture of a notice that holds the items. */
export function captureOf(items: readonly Item[], title = '2025年为民实事工作方案'): Capture {
  return CaptureSchema.parse({
    ...blankCapture,
    notice: {
      ...blankNotice,
      url: 'https://www.example.gov.cn/1.html',
      title,
      documentNumber: '花政办〔2025〕7号',
      issuedOn: '2025-03-01',
      items,
    },
    capturedAt: '2025-03-02T08:00:00Z',
  });
}
