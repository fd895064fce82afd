/** Words by which a notice says how many items it has: 9个方面26项, 50件民生实事, 共23项, 45件53个事项. */

/** Measures that items are counted with. */
export const itemMeasures: readonly string[] = ['项', '件', '条'];
export const anyMeasures: readonly string[] = [...itemMeasures, '个'];
/** What items are grouped in, and what may stand before and behind it. */
export const groupNouns: readonly string[] = ['方面', '大类', '类', '领域', '板块'];
export const groupMeasures: readonly string[] = ['个', '大'];
export const afterGroups: readonly string[] = ['、', '，', '共', '的'];
/** What is counted: the nouns of lists of tasks. */
export const itemNouns: readonly string[] = [
  '民生实事',
  '为民实事',
  '实事',
  '民生工程',
  '大事',
  '好事',
  '任务',
  '举措',
  '措施',
  '重点工作',
  '事项',
  '政策',
  '改革',
];
/** Marks and digits that do not stand between a measure and what it counts. */
export const nounBreaks = '，。；：、（）()0123456789';
/** 十大民生实事, 八大惠民办实事. */
export const promiseKinds: readonly string[] = ['民生', '为民', '惠民', '利民', '便民'];
/** The last letter of 共, 共计, 合计, 总计. */
export const sumLetters = '共计';
/** 实事候选项目共计10件: what has the count, what may follow it, and what leads to the count. */
export const countedTitles: readonly string[] = ['实事', '任务', '措施'];
export const titleStages: readonly string[] = ['候选', '备选', '票决'];
export const titleNouns: readonly string[] = ['项目', '清单'];
export const countLeads: readonly string[] = ['共', '为', '有', '计', '共计', '确定为'];

/** Verbs with which promises are made and then counted. */
export const makingVerbs: readonly string[] = ['确定', '公布', '安排', '实施', '办好', '票决', '产生', '推出'];

/** 45件53个事项, 15项任务24个指标: what leads from the items to their parts, and what the parts are. */
export const pairMeasures: readonly string[] = [...itemMeasures, '大项'];
export const pairLetters = '、，共计含';
export const pairVerbs: readonly string[] = ['涉及', '包含', '包括', '分解为', '细化为', '合计', '共计'];
export const partMeasures: readonly string[] = ['个', '项', '条', '类'];
export const partKinds: readonly string[] = ['具体', '子', '小', '细化', '工作', '重点', '分项'];
export const partNouns: readonly string[] = ['事项', '指标', '任务', '子项', '小项', '项目', '措施', '举措'];

/** A count in brackets behind a heading: 促进就业（共3项任务）. */
export const bracketMeasures: readonly string[] = [...anyMeasures, '类'];
export const bracketNouns: readonly string[] = ['实事', '任务', '措施', '工作', '事项'];

/** Words with which a sentence turns to what it counts: 分别是, 即, 如下. */
export const turnsToEntries: readonly string[] = ['分别是', '分别为', '即', '具体是', '具体为'];
export const endsBeforeEntries: readonly string[] = ['如下', '分别是'];
/** 以下…项目：, 下列…任务： */
export const pointsBelow: readonly string[] = ['以下', '下列'];
export const listedNouns: readonly string[] = ['项目', '任务', '实事', '工作', '事项'];
