import { LetterSet } from '../../lex/letters.ts';
import { combined, WordSet } from '../../lex/words.ts';

/** Words of titles, headers and sentences that speak against a list of tasks. */

/** Titles under which a table that names units is still no list of tasks. */
const notItself: readonly string[] = [
  '解读',
  '公示',
  '公告',
  '征集',
  '目录',
  '预算',
  '决算',
  '名单',
  '招聘',
  '招录',
  '招募',
  '招生',
  '选聘',
  '遴选',
  '录用',
  '采购',
  '招标',
  '中标',
  '成交',
  '拍卖',
  '成绩',
  '处罚',
  '任免',
  '完成情况',
  '进展情况',
  '落实情况',
  '推进情况',
  '收费',
  '权力清单',
  '权责清单',
  '负面清单',
  '答复',
  '表彰',
  '办事指南',
  '办理指南',
  '服务指南',
];
/** Titles that end so tell how work stands. */
const circular = '通报';
/** 下达…补助资金: money is handed out, and no task. */
const handsOutMoney: readonly string[] = ['下达', '拨付', '分配'];
const moneyNouns: readonly string[] = ['资金', '经费', '补助', '补贴'];
/** Words of laws and rules. */
export const legalWords: readonly string[] = [
  '应当',
  '不得',
  '依法',
  '处以',
  '罚款',
  '本办法',
  '本条例',
  '本规定',
  '本细则',
];
/** What columns and fields begin with that say how far work has come. */
export const progressLeads: readonly string[] = [
  ...combined(
    ['', '工作', '目前', '当前', '最新', '任务', '项目'],
    ['进展', '完成', '落实', '整改', '办理', '推进'],
    ['情况', '结果', '成效'],
  ),
  ...[
    '办结情况',
    '办理结果',
    '完成率',
    '完成比例',
    '累计完成',
    '已完成',
    '完成投资',
    '投资完成',
    '目前进度',
    '是否完成',
  ],
];

const about = new WordSet(notItself);
const handing = new WordSet(handsOutMoney);
const money = new WordSet(moneyNouns);
const clauseMarks = new LetterSet('，。');
const moneyReach = 30;

/** Whether money is handed out in one clause of a title. */
function handsOutFunds(title: string): boolean {
  for (let at = 0; at < title.length; at += 1) {
    const from = handing.past(title, at);
    if (from === at) continue;
    const stop = clauseMarks.first(title, from);
    const clause = title.slice(from, stop < 0 ? title.length : stop);
    for (let noun = 0; noun <= moneyReach && noun < clause.length; noun += 1) {
      if (money.at(clause, noun) !== null) return true;
    }
  }
  return false;
}

/** Whether a title is one under which a table that names units is still no list of tasks. */
export function namesNoTasks(title: string): boolean {
  return about.within(title) || title.endsWith(circular) || handsOutFunds(title);
}

/** Titles of `namesNoTasks` and titles of lists of tasks. */
export const noTasksCases = {
  yes: ['2031年民生实事公示', '重点任务督查通报', '关于下达2031年衔接推进乡村振兴补助资金的通知', '市级权力清单'],
  no: ['2031年重点任务清单', '关于下达2031年重点任务的通知', '关于分配任务，落实补助的通知', '通报制度建设工作方案'],
} as const;
