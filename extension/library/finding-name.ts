import type { FindingCode } from '../../shared/notice/notice.ts';
import type { Language } from '../../shared/views/words/language.ts';

const names: Readonly<Record<FindingCode, readonly [string, string]>> = {
  'not-for-release': ['不可公开的标注', 'Marked not for release'],
  'count-mismatch': ['项数不符', 'Item count differs'],
  'number-gap': ['序号跳号', 'Number skipped'],
  'number-repeat': ['序号重复', 'Number repeated'],
  'breakdown-sum': ['分解合计不符', 'Shares do not add up'],
  'schedule-sum': ['进度合计不符', 'Schedule does not add up'],
  'schedule-order': ['累计进度回落', 'Cumulative figure falls'],
  'deadline-out-of-range': ['时限超出年度', 'Deadline out of range'],
  'rate-out-of-range': ['比例超过100%', 'Rate over 100%'],
  'unit-missing': ['缺责任单位', 'No responsible unit'],
  'unit-unclear': ['单位名称不一', 'Unit named two ways'],
  'text-differs': ['清单与附件不一', 'List and annex differ'],
  'no-items': ['未识别事项', 'No items found'],
  'hidden-text': ['含折叠内容', 'Text from hidden parts'],
  'left-out': ['未采集的文字', 'Text left out'],
  'unread-part': ['无法读取的内容', 'Part not readable'],
  'lead-inferred': ['牵头按首位推定', 'Lead by order'],
  'weak-evidence': ['依据不足', 'Weak evidence'],
};

/** A kind of finding in a few words; a kind this version does not know is shown as it is stored. */
export function findingName(code: string, language: Language): string {
  const known = Object.entries(names).find(([name]) => name === code)?.[1];
  return known === undefined ? code : known[language === 'en' ? 1 : 0];
}
