/** Headings and lines of lists with what they say, and those that only resemble them. */

/** How many items a title or a line before a list says there are. */
export const declaredCases: readonly (readonly [text: string, items: number | null])[] = [
  ['2031年50件民生实事', 50],
  ['十大民生实事', 10],
  ['共9个方面26项工作', 26],
  ['重点任务共计23项', 23],
  ['办好八件惠民实事', 8],
  ['为民实事项目为12个', 12],
  ['第10件民生实事', null],
  ['2031年工作安排', null],
  ['新建学校10所', null],
  ['分3批下达', null],
];

/** Items and what they come to in parts. */
export const pairCases: readonly (readonly [text: string, items: number | null, parts: number | null])[] = [
  ['45件53个事项', 45, 53],
  ['15项任务，分解为24个具体指标', 15, 24],
  ['十件实事共涉及三十二个子项', 10, 32],
  ['24项任务15个指标', null, null],
  ['45件民生实事，共改造小区53个', null, null],
];

/** Headings with the count in brackets that they declare. */
export const headingCases: readonly (readonly [heading: string, title: string, declared: number | null])[] = [
  ['促进就业（3项）', '促进就业', 3],
  ['▍促进就业（共12件实事）', '促进就业', 12],
  ['【促进就业】', '促进就业', null],
  ['社会保障(5)', '社会保障', 5],
  ['老旧小区改造（一期）', '老旧小区改造（一期）', null],
  ['改造小区（12个小区）', '改造小区（12个小区）', null],
];

/** Titles with the remark that names who leads a chapter, and with one that does not. */
export const leaderCases = {
  yes: ['全力推动工业强市（副市长 张三）', '乡村振兴（包抓领导：李四）', '民生保障（区委常委王五、赵六）'],
  no: ['全力推动工业强市（试行）', '提升市长热线（12345）', '河长制（市级河长）'],
} as const;

/** Heads of annexes: the label and the title that a line prints. */
export const annexCases: readonly (readonly [text: string, label: string | null, title: string])[] = [
  ['附件2', '附件2', ''],
  ['附 件：', '附件', ''],
  ['附件（3）', '附件3', ''],
  ['附件1-2', '附件1-2', ''],
  ['附录', '附件', ''],
  ['附表二：重点项目表', '附件二', '重点项目表'],
  ['附件2031年重点任务清单', '附件', '2031年重点任务清单'],
  ['附近居民', null, ''],
  ['附件下载。', null, ''],
];

/** Lines that are nothing but a number, and what they count. */
export const loneNumberCases: readonly (readonly [text: string, value: number | null])[] = [
  ['3', 3],
  ['03.', 3],
  ['No.12', 12],
  ['任务三', 3],
  ['实事 12', 12],
  ['1234', null],
  ['3个', null],
  ['任务', null],
];

/** Numbers of pages and lines that only look like one. */
export const pageNumberCases = {
  yes: ['— 5 —', '-12-', '第3页', '第 3 页，共 12 页', '第3页/共12页'],
  no: ['第3项', '—5', '5', '第3页的内容'],
} as const;

/** 成文日期 alone on a line, and lines that hold more or less. */
export const dateLineCases = {
  yes: ['2031年3月5日', '2031 年 3 月 5 日', '二〇三一年三月五日', '二○三一年十二月三十一日'],
  no: ['2031年3月', '2031年3月5日印发', '截至2031年3月5日', '31年3月5日'],
} as const;

/** What a column counts as its header says. */
export const columnUnitCases: readonly (readonly [label: string, unit: string | null])[] = [
  ['建设数量（套）', '套'],
  ['面积（单位：亩）', '亩'],
  ['惠及（万人）', '万人'],
  ['套数', '套'],
  ['参数', null],
  ['投资（万元）', null],
  ['已建数量（套）', null],
  ['责任单位（人）数据', null],
];

/** Sentences about all that stands above them, and tasks that begin alike. */
export const aboutAllCases = {
  yes: ['以上两个项目必须于9月底前完成。', '上述各项任务由县水利局负责。', '（以上均由市教育局牵头）'],
  no: ['以上海为龙头，推进一体化。', '上述范围外的小区不予改造。', '前述规定继续有效。'],
} as const;

/** Addresses of files and addresses of pages. */
export const fileAddressCases = {
  yes: [
    'http://a.gov.cn/1.docx',
    '/files/2.PDF?name=1',
    '/module/download/down.jsp?i=1',
    '/x.et#page',
    '/DownloadAttach?id=3',
  ],
  no: ['http://a.gov.cn/1.html', '/docs/index', '/pdfs.html', '/a.docxx'],
} as const;
