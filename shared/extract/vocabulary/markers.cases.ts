/** Texts that begin with a marker of a form, and texts that only resemble them. */
export const markerCases: readonly {
  readonly form: string;
  readonly cases: readonly string[];
  readonly not: readonly string[];
}[] = [
  {
    form: 'chapter',
    cases: ['第一章总则', '第二部分重点任务', '第三类：交通出行', '第2板块、民生保障'],
    not: ['第一批', '第三产业', '第一类医疗器械'],
  },
  { form: 'article', cases: ['第一条为了规范', '第12条 本办法'], not: ['第一条例'] },
  {
    form: 'ordinal',
    cases: ['第一，加强领导', '第十二项新建学校', '第三件：', '第一件民生实事：新建学校', '第5项任务：'],
    not: ['第一批', '第一季度'],
  },
  {
    form: 'ordinal',
    cases: ['任务一：建设产业园', '实事3：新建学校', '措施十二、降低成本'],
    not: ['任务书：', '项目1个'],
  },
  { form: 'ordinal', cases: ['NO.1社区食堂扩面', 'No.12 校园午休'], not: ['NO.1', 'Note', 'NOx排放'] },
  { form: 'turn', cases: ['首先，抓项目', '最后，抓落实'], not: ['首先要', '最后一公里'] },
  { form: 'hanParen', cases: ['（一）总体要求', '(十二）加强', '（三）、推进'], not: ['（市直有关部门）', '（一期）'] },
  { form: 'is', cases: ['一是继续实施', '十是实施', '二要加强'], not: ['一是否', '不是'] },
  { form: 'han', cases: ['一、总体要求', '十二.加强', '二、2024年工作'], not: ['一期、二期', '一二三产业'] },
  { form: 'arabicParen', cases: ['（1）建设', '(12)开展', '【3】新建'], not: ['（2024）', '（12个）'] },
  { form: 'arabicClose', cases: ['1）建设', '2)开展'], not: ['12个）', '2024）'] },
  {
    form: 'arabic',
    cases: [
      '1.改善办学条件',
      '12、推进',
      '1.2017年10月底前',
      '3. 加强',
      '1.6月底前完成',
      '1、1500名教师',
      '1.12345热线',
    ],
    not: ['1.5万个', '2024.12', '3.14%', '1.2亿元', '1.2345亿元', '1.5月龄'],
  },
  { form: 'circled', cases: ['①建设', '⑫开展', '⒈改造'], not: ['1.', '（1）'] },
  { form: 'dash', cases: ['——就业更充分', '●建设公园', '• 改造小区'], not: ['—', '●'] },
];
