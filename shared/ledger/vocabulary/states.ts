/** What a state of 办理状态 comes to. */
export type State = 'done' | 'closed' | 'going' | 'waiting' | 'behind' | 'paused' | 'none';

/** The ledger's own word first, then what units write for it. 基本完成 and 已开工部分 are open: they may mean either side. */
const words: Readonly<Record<State, readonly string[]>> = {
  done: [
    '已完成',
    '完成',
    '全部完成',
    '已全部完成',
    '办结',
    '已办结',
    '办理完毕',
    '已落实',
    '完工',
    '已完工',
    '竣工',
    '已竣工',
    '已建成',
    '完成任务',
    '已完成任务',
  ],
  closed: ['已销号', '销号', '办结销号', '已办结销号', '完成销号', '已完成销号'],
  going: [
    '推进中',
    '正在推进',
    '在推进',
    '推进',
    '正常推进',
    '有序推进',
    '按序时推进',
    '持续推进',
    '进行中',
    '正在进行',
    '办理中',
    '正在办理',
    '在办',
    '实施中',
    '正在实施',
    '在建',
    '建设中',
    '正在建设',
    '施工中',
    '正在施工',
    '已启动',
    '已开工',
    '已开始',
    '正在落实',
  ],
  waiting: [
    '未启动',
    '未开工',
    '未开始',
    '未动工',
    '未实施',
    '尚未启动',
    '尚未开工',
    '尚未开始',
    '尚未动工',
    '尚未实施',
    '待启动',
    '待开工',
  ],
  behind: ['滞后', '进度滞后', '推进滞后', '推进缓慢', '进展缓慢', '进度缓慢', '慢于序时', '慢序时'],
  paused: ['暂停', '已暂停', '暂缓', '暂缓实施', '暂停实施', '停工', '已停工'],
  none: ['无任务', '无此项任务', '我区无任务', '不涉及', '我区不涉及', '上级实施'],
};

const states = new Map(Object.entries(words).flatMap(([state, all]) => all.map((word) => [word, state as State])));

/** The state that a word stands for, whatever blanks and end marks it is written with; null where it is none that is known. */
export function knownState(word: string): State | null {
  const plain = word
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[。.,;!]$/, '');
  return states.get(plain) ?? null;
}

/** The one choice that means the same as a word; null where none does, or several do. */
export function choiceFor(word: string, choices: readonly string[]): string | null {
  const state = knownState(word);
  const alike = state === null ? [] : choices.filter((choice) => knownState(choice) === state);
  const [own] = alike;
  return own !== undefined && alike.length === 1 ? own : null;
}
