/**
 * Marks that a document is not for release: 密级 with or without its term (GB/T 9704 7.2.2: 秘密★1年), words for internal papers, and
 * the answer 不予公开 to the question how it may be released. Each must be a whole line; in a sentence the words only speak of such papers.
 */
export const releaseMarks: readonly RegExp[] = [
  /^(?:密级(?:和保密期限|及保密期限)?[:：]? ?)?(?:绝密|机密|秘密|工作秘密)(?: ?[★☆*] ?(?:[\d一二三四五六七八九十]{0,3} ?(?:年|个月|月)|长期|启用前)?)?$/u,
  /^[(（[【]?(?:(?:仅供|仅限|限)?内部(?:资料|文件|材料|刊物|使用|传阅|参考|掌握|公开)|(?:仅供|仅限|限)(?:本单位|本部门|机关)?内部)(?:[,，、 ]{0,2}(?:注意保存|注意保密|请勿外传|不得外传|严禁外传|请勿转发|妥善保管|不得公开|禁止外传))?[!！。]?[)）\]】]?$/u,
  /^[(（[【]?(?:请勿外传|不得外传|严禁外传|禁止外传|注意保密|不对外公开|涉密(?:文件|资料|材料)?)[!！。]?[)）\]】]?$/u,
  /^[(（[【]?(?:(?:信息|政府信息)?公开(?:属性|方式|类型|类别|形式|选项)[:：]? ?|此件)?不(?:予|宜)?公开(?:发布)?[!！。]?[)）\]】]?$/u,
];

/** What may stand in one line with a mark at the head of a paper: its copy number and how urgent it is (GB/T 9704 7.2.1, 7.2.3). */
export const besideMarks = {
  before: /^(?:\d{1,8} ?)?(?:(?:特急|特提|加急|平急|急件) ?)?/u,
  after: /(?: ?(?:特急|特提|加急|平急|急件))?$/u,
};

/** Lines and whether each is such a mark. */
export const releaseMarkCases: readonly (readonly [line: string, mark: boolean])[] = [
  ['秘密★1年', true],
  ['机密★10年', true],
  ['绝密★长期', true],
  ['秘密', true],
  ['密级：秘密', true],
  ['秘密★6个月', true],
  ['内部资料 注意保存', true],
  ['（内部资料，请勿外传）', true],
  ['内部文件', true],
  ['不予公开', true],
  ['公开方式：不予公开', true],
  ['此件不公开', true],
  ['（此件不予公开）', true],
  ['绝密', true],
  ['秘密 ★ 3年', true],
  ['机密★', true],
  ['秘密★启用前', true],
  ['工作秘密', true],
  ['仅供内部使用', true],
  ['【内部传阅】', true],
  ['仅限内部参考，请勿转发', true],
  ['不对外公开', true],
  ['涉密文件', true],
  ['秘密★1年特急', true],
  ['秘密★1年 特急', true],
  ['000012 机密★10年 加急', true],
  ['特急 内部资料', true],
  ['特急', false],
  ['000012', false],
  ['内部审计', false],
  ['涉密人员管理', false],
  ['秘密 绝不外泄', false],
  ['此件公开发布', false],
  ['公开方式：主动公开', false],
  ['保守国家秘密是每个公民的义务', false],
  ['不予公开的理由应当书面告知申请人。', false],
  ['严守工作秘密，建立内部资料台账。', false],
  ['密级：', false],
  ['内部控制', false],
  ['商业秘密', false],
  ['依申请公开', false],
];
