import type { ComparedItemField } from '../../shared/history/diff.ts';
import type { ApplicableReason, Item } from '../../shared/notice/notice.ts';
import { targetText } from '../../shared/views/figure-text.ts';
import type { Language } from '../../shared/views/words/language.ts';

const reasons: Readonly<Record<ApplicableReason, string>> = { none: '无任务', above: '由上级统一实施' };

/** Words of `applicable`, each language's own. */
export const taskWords: Readonly<Record<Language, { readonly yes: string; readonly no: string }>> = {
  'zh-CN': { yes: '有任务', no: '无任务' },
  en: { yes: 'Yes', no: 'No' },
};

/** A field's entries, each as one text; a field of one value is one entry, an empty one none. */
export function fieldEntries(item: Item, field: ComparedItemField, language: Language = 'zh-CN'): string[] {
  switch (field) {
    case 'number':
      return item.number === null ? [] : [String(item.number)];
    case 'units':
      return item.units.map((unit) => (unit.role === '责任' ? unit.name : `${unit.name}（${unit.role}）`));
    case 'leaders':
      return item.leaders.map((leader) => `${leader.name}（${leader.role}）`);
    case 'targets':
      return item.targets.map(targetText);
    case 'qualities':
    case 'measures':
      return item[field];
    case 'events':
      return item.events.map(({ text, event }) => `${text}${event}`);
    case 'applicableReason':
      return item.applicableReason === null ? [] : [reasons[item.applicableReason]];
    case 'deadline':
      return item.deadline === null ? [] : [item.deadline.text];
    case 'schedule':
      return item.schedule.map((entry) => `${entry.period}：${entry.text}`);
    case 'breakdown':
      return item.breakdown.map((share) => `${share.name}${share.value}${share.unit}`);
    case 'applicable':
      return [item.applicable ? taskWords[language].yes : taskWords[language].no];
    case 'section':
    case 'funding':
    case 'title':
    case 'text': {
      const text = item[field];
      return text === null ? [] : [text];
    }
  }
}

/** What stands between the entries of a field. Sentences, which hold other marks themselves, stand on lines of their own to be edited. */
const joints: Partial<Record<ComparedItemField, { readonly shown: string; readonly edited: string }>> = {
  targets: { shown: '；', edited: '；' },
  events: { shown: '；', edited: '\n' },
  schedule: { shown: '；', edited: '\n' },
  measures: { shown: '；', edited: '\n' },
};
const usualJoint = { shown: '、', edited: '、' };

/** A field of an item as one line of text; empty where the notice says nothing. */
export function fieldText(item: Item, field: ComparedItemField, language: Language = 'zh-CN'): string {
  return fieldEntries(item, field, language).join((joints[field] ?? usualJoint).shown);
}

/** A field as it is put before her to be corrected; what is typed is read back by `parseField`. */
export function editText(item: Item, field: ComparedItemField, language: Language = 'zh-CN'): string {
  return fieldEntries(item, field, language).join((joints[field] ?? usualJoint).edited);
}
