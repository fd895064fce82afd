import type { ComparedItemField } from '../../shared/history/diff.ts';
import type { ApplicableReason, Item } from '../../shared/notice/notice.ts';
import { targetText } from '../../shared/views/figure-text.ts';

const reasons: Readonly<Record<ApplicableReason, string>> = { none: '无任务', above: '由上级统一实施' };

/** A field of an item as one line of text; empty where the notice says nothing. */
export function fieldText(item: Item, field: ComparedItemField): string {
  switch (field) {
    case 'number':
      return item.number === null ? '' : String(item.number);
    case 'units':
      return item.units.map((unit) => (unit.role === '责任' ? unit.name : `${unit.name}（${unit.role}）`)).join('、');
    case 'leaders':
      return item.leaders.map((leader) => `${leader.name}（${leader.role}）`).join('、');
    case 'targets':
      return item.targets.map(targetText).join('；');
    case 'qualities':
      return item.qualities.join('、');
    case 'events':
      return item.events.map(({ text }) => text).join('；');
    case 'applicableReason':
      return item.applicableReason === null ? '' : reasons[item.applicableReason];
    case 'deadline':
      return item.deadline?.text ?? '';
    case 'schedule':
      return item.schedule.map((entry) => `${entry.period}：${entry.text}`).join('；');
    case 'measures':
      return item.measures.join('；');
    case 'breakdown':
      return item.breakdown.map((share) => `${share.name}${share.value}${share.unit}`).join('、');
    case 'applicable':
      return item.applicable ? '有任务' : '无任务';
    case 'section':
    case 'funding':
      return item[field] ?? '';
    case 'title':
    case 'text':
      return item[field];
  }
}
