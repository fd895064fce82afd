import type { Capture } from '../../shared/notice/capture.ts';
import type { Item, Notice, Target, Unit } from '../../shared/notice/notice.ts';
import { blankCapture, blankItem, blankNotice, blankTarget } from '../samples/blank.ts';

export function unit(name: string, role: Unit['role'] = '责任'): Unit {
  return { name, canonical: name, role, basis: 'printed' };
}

export function target(text: string, metric: string, value: number, unitName: string): Target {
  return { ...blankTarget, text, metric, comparator: '>=', value, unit: unitName };
}

export function item(number: number, title: string, fields: Partial<Item> = {}): Item {
  return { ...blankItem, id: `i${number}`, number, title, text: title, quote: title, ...fields };
}

export function capture(
  items: readonly Item[],
  fields: Partial<Notice> = {},
  at = '2025-03-01T08:00:00.000Z',
): Capture {
  return {
    ...blankCapture,
    notice: {
      ...blankNotice,
      url: 'https://www.example.gov.cn/art/1.html',
      site: { name: '海州区人民政府', id: null, column: null },
      title: '2025年海州区为民实事清单',
      documentNumber: '海政发〔2025〕15号',
      issuer: '海州区人民政府',
      issuedOn: '2025-02-20',
      declaredItems: items.length,
      items: [...items],
      ...fields,
    },
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
