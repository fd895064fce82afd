import type { MarkState } from '../../notice/finding-mark.ts';
import type { FindingLevel, UnitRole } from '../../notice/notice.ts';
import type { Language } from './language.ts';

/** What the shared views say by themselves. Everything else is passed to them. */
export interface ViewWords {
  readonly ordinal: (number: string) => string;
  readonly units: string;
  readonly figures: string;
  readonly notApplicable: string;
  readonly role: Readonly<Record<UnitRole, string>>;
  readonly inferredLead: string;
  readonly level: Readonly<Record<FindingLevel, string>>;
  readonly mark: Readonly<Record<MarkState, string>>;
  readonly moreFindings: (count: number) => string;
  readonly moreFigures: (count: number) => string;
  readonly moreUnits: (count: number) => string;
  readonly deadline: (day: string) => string;
  readonly untitled: string;
  readonly documentNumber: string;
  readonly issuer: string;
  readonly issuedOn: string;
  readonly publishedOn: string;
  readonly counted: (found: number) => string;
  readonly declared: (declared: number) => string;
  /** Items in the lists of annexes, and of all lists together. */
  readonly annexed: (annexed: number, all: number) => string;
  readonly matches: string;
  readonly differs: (gap: number) => string;
}

const chinese: ViewWords = {
  ordinal: (number) => `第${number}项`,
  units: '责任单位',
  figures: '目标',
  notApplicable: '无任务',
  role: { 牵头: '牵头', 责任: '责任', 配合: '配合' },
  inferredLead: '按首位推定',
  level: { error: '不符', warning: '有疑问', info: '提示' },
  mark: { checked: '已核对', ignored: '已忽略' },
  moreFindings: (count) => `另有${count}条`,
  moreFigures: (count) => `另有${count}个目标`,
  moreUnits: (count) => `等${count}个单位`,
  deadline: (day) => `${day}前`,
  untitled: '未命名公告',
  documentNumber: '文号',
  issuer: '发文机关',
  issuedOn: '成文日期',
  publishedOn: '发布日期',
  counted: (found) => `识别${found}项`,
  declared: (declared) => `公告写明${declared}项`,
  annexed: (annexed, all) => `附件清单${annexed}项，共${all}项`,
  matches: '数目相符',
  differs: (gap) => (gap > 0 ? `多${gap}项` : `少${-gap}项`),
};

const english: ViewWords = {
  ordinal: (number) => `Item ${number}`,
  units: 'Responsible units',
  figures: 'Targets',
  notApplicable: 'No task here',
  role: { 牵头: 'lead', 责任: 'responsible', 配合: 'supporting' },
  inferredLead: 'lead by order',
  level: { error: 'Mismatch', warning: 'Doubtful', info: 'Note' },
  mark: { checked: 'Checked', ignored: 'Ignored' },
  moreFindings: (count) => `${count} more`,
  moreFigures: (count) => `${count} more targets`,
  moreUnits: (count) => `${count} units in all`,
  deadline: (day) => `by ${day}`,
  untitled: 'Untitled notice',
  documentNumber: 'Number',
  issuer: 'Issuer',
  issuedOn: 'Issued',
  publishedOn: 'Published',
  counted: (found) => `${found} items found`,
  declared: (declared) => `${declared} announced`,
  annexed: (annexed, all) => `${annexed} in annexes, ${all} in all`,
  matches: 'counts agree',
  differs: (gap) => (gap > 0 ? `${gap} too many` : `${-gap} missing`),
};

export const viewWords: Readonly<Record<Language, ViewWords>> = { 'zh-CN': chinese, en: english };
