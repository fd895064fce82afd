/**
 * Marks that a document is not for release: 密级 with or without its term (GB/T 9704 7.2.2: 秘密★1年), words for internal papers, and
 * the answer 不予公开 to the question how it may be released. Each must be a whole line; in a sentence the words only speak of such papers.
 */
export const releaseMarks: readonly RegExp[] = [
  /^(?:密级(?:和保密期限|及保密期限)?[:：]? ?)?(?:绝密|机密|秘密)(?:[★☆] ?[\d一二三四五六七八九十]{0,3} ?(?:年|个月|月|长期)?)?$/u,
  /^[(（[【]?内部(?:资料|文件|材料|刊物|使用)(?:[,，、 ]{0,2}(?:注意保存|注意保密|请勿外传|不得外传|严禁外传|妥善保管|不得公开))?[!！。]?[)）\]】]?$/u,
  /^[(（[【]?(?:请勿外传|不得外传|严禁外传|注意保密)[!！。]?[)）\]】]?$/u,
  /^[(（[【]?(?:(?:信息)?公开(?:属性|方式|类型|类别|形式|选项)[:：]? ?|此件)?不(?:予|宜)?公开(?:发布)?[!！。]?[)）\]】]?$/u,
];

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
