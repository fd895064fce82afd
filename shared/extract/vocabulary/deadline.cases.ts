/** Sentences of a 2024 programme and the last day they name; null where they name no deadline. */
export const deadlineCases: readonly (readonly [rule: string, sentence: string, date: string | null])[] = [
  ['to a year', '到2025年，累计培育1000家。', '2025-12-31'],
  ['end of a year', '2026年底前全部完成。', '2026-12-31'],
  ['before a year', '2026年前完成治理。', '2025-12-31'],
  ['within the year', '年内完成改造20所。', '2024-12-31'],
  ['this year', '今年内公布收费清单。', '2024-12-31'],
  ['end of a month', '8月底前使用完毕。', '2024-08-31'],
  ['a month of a year', '2025年2月底前建成。', '2025-02-28'],
  ['a day', '11月15日前完成验收。', '2024-11-15'],
  ['a third of a month', '11月中旬前完成。', '2024-11-20'],
  ['a quarter', '三季度末前投用。', '2024-09-30'],
  ['a half', '上半年前完成。', '2024-06-30'],
  ['finished in a year', '确保2024年建成交付66个以上项目。', '2024-12-31'],
  ['five-year plan', '到“十四五”末，建成率达到90%。', '2025-12-31'],
  ['the last of several', '6月底前开工，12月底前完工。', '2024-12-31'],
  ['whole year', '全年新增就业1400人。', null],
  ['mention of a year', '2024年新获评特级教师5名。', null],
  ['term of a policy', '自2022年5月1日至2024年12月31日免征增值税。', null],
  ['since', '延用2016年以来的模式。', null],
  ['up to now', '截至2023年底，已建成20座。', null],
  ['span', '通过两年时间培养10名教师。', null],
  ['bonus', '及时足额发放年终奖励。', null],
  ['name', '落实《2030年前碳达峰行动方案》。', null],
];

/** Cells under 完成时限. */
export const deadlineCellCases: readonly (readonly [cell: string, date: string | null, text: string])[] = [
  ['2024年12月', '2024-12-31', '2024年12月'],
  ['12月底', '2024-12-31', '12月底'],
  ['全年', '2024-12-31', '全年'],
  ['2024年6月30日前', '2024-06-30', '2024年6月30日前'],
  ['长期坚持', null, '长期坚持'],
];
