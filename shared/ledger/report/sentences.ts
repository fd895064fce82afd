import type { FieldKey } from '../fields.ts';
import type { LedgerFigures, LedgerItem, Standing } from './ledger-figures.ts';
import { figureName } from './ledger-records.ts';

export type SentenceId = 'completion' | 'handling' | 'pace' | 'investment' | 'exceeded' | 'counts' | 'slow';

/** One sentence of a 通报, made from the ledger's own figures. `rows` are the sheet's rows behind it. */
export interface Sentence {
  readonly id: SentenceId;
  readonly text: string;
  readonly rows: readonly number[];
}

/** A sentence that this ledger cannot bear, and the columns it would need. */
export interface MissingSentence {
  readonly id: SentenceId;
  readonly needs: readonly FieldKey[];
}

export interface SentenceOptions {
  /** What the items are called: 民生实事, 重点任务, 督办事项. */
  readonly name: string;
  readonly fields: ReadonlySet<FieldKey>;
}

const percent = new Intl.NumberFormat('zh-CN', { style: 'percent', maximumFractionDigits: 2 });
const number = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 2, useGrouping: false });

/** 万元 as a notice prints it: 亿元 from one 亿 on. */
function moneyText(tenThousands: number): string {
  return tenThousands >= 10_000 ? `${number.format(tenThousands / 10_000)}亿元` : `${number.format(tenThousands)}万元`;
}

function dayText(day: string): string {
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;
}

function rowsOf(items: readonly LedgerItem[]): number[] {
  return items.flatMap((item) => item.records.map((record) => record.row));
}

function named(item: LedgerItem): string {
  return item.leadUnit === null ? item.title : `${item.title}（${item.leadUnit}）`;
}

type Template = {
  readonly id: SentenceId;
  /** Columns without which the sentence would be a guess: one field of each group. */
  readonly needs: readonly (readonly FieldKey[])[];
  readonly make: (figures: LedgerFigures, name: string) => { text: string; rows: readonly number[] } | null;
};

function standing(figures: LedgerFigures, ...standings: readonly Standing[]): readonly LedgerItem[] {
  return figures.items.filter((item) => standings.includes(item.standing));
}

/** Wordings as published notices use them (萧县, 会昌, 连云港, 湖南 通报), by sentence. */
const templates: readonly Template[] = [
  {
    id: 'counts',
    needs: [['targetValue']],
    make: (figures, name) => ({
      text: `${name}共${figures.items.length + figures.withoutTask}项${
        figures.withoutTask > 0 ? `（其中无任务${figures.withoutTask}项）` : ''
      }，涉及考核指标${figures.indicators}个。`,
      rows: rowsOf(figures.items),
    }),
  },
  {
    id: 'completion',
    needs: [['status', 'doneValue']],
    make: (figures, name) => {
      const all = figures.items.length;
      const done = standing(figures, 'done').length;
      const started = figures.items.filter((item) => item.started || item.standing === 'done').length;
      return {
        text: `${all}件${name}已完成${done}件，完成率${percent.format(done / all)}；已开工事项${started}件，开工率${
          started === all ? '达' : ''
        }${percent.format(started / all)}。`,
        rows: rowsOf(figures.items),
      };
    },
  },
  {
    id: 'handling',
    needs: [['status', 'doneValue']],
    make: (figures) => {
      const all = figures.items.length;
      const done = standing(figures, 'done').length;
      const going = figures.items.filter((item) => item.started && item.standing !== 'done').length;
      const rest = all - done - going;
      return {
        text: `确定事项${all}件，截至${dayText(figures.asOf)}，已办结${done}件，占比${percent.format(
          done / all,
        )}；正在办理${going}件，占比${percent.format(going / all)}${
          rest > 0 ? `；尚未启动${rest}件，占比${percent.format(rest / all)}` : ''
        }。`,
        rows: rowsOf(figures.items),
      };
    },
  },
  {
    id: 'pace',
    needs: [['targetValue'], ['doneValue'], ['deadline']],
    make: (figures) => {
      const clauses = [
        [standing(figures, 'done'), '个事项已完成全年任务'],
        [standing(figures, 'ahead'), '个事项超序时进度'],
        [standing(figures, 'on-time'), '个事项按序时推进'],
        [standing(figures, 'behind', 'overdue'), '个事项慢于序时进度'],
      ] as const;
      const told = clauses.filter(([items]) => items.length > 0);
      if (told.length === 0) return null;
      const rest = standing(figures, 'going', 'waiting', 'unknown').length;
      const left = rest > 0 ? `；另有${rest}个事项没有完成时限或完成数，未作序时比较` : '';
      return {
        text: `截至${dayText(figures.asOf)}，${told.map(([items, words]) => `${items.length}${words}`).join('，')}${left}。`,
        rows: told.flatMap(([items]) => rowsOf(items)),
      };
    },
  },
  {
    id: 'investment',
    needs: [['yearInvest'], ['doneInvest']],
    make: (figures) =>
      figures.yearInvest === 0
        ? null
        : {
            text: `已完成投资${moneyText(figures.doneInvest)}，完成年度总投资的${percent.format(
              figures.doneInvest / figures.yearInvest,
            )}。`,
            rows: rowsOf(figures.items),
          },
  },
  {
    id: 'exceeded',
    needs: [['targetValue'], ['doneValue']],
    make: (figures) => {
      const over = figures.rated.filter(({ rate }) => rate > 1).sort((a, b) => b.rate - a.rate);
      if (over.length === 0) return null;
      const list = over.map(
        ({ record, rate }) =>
          `${figureName(record)}${/\d/.test(figureName(record)) ? '完成' : ''}${number.format(record.doneValue ?? 0)}${record.unit ?? ''}，为任务的${percent.format(rate)}`,
      );
      return {
        text: `${over.length}个考核指标超额完成任务，分别是：${list.join('；')}。`,
        rows: over.map(({ record }) => record.row),
      };
    },
  },
  {
    id: 'slow',
    needs: [['deadline'], ['status', 'doneValue']],
    make: (figures) => {
      const late = standing(figures, 'overdue');
      const behind = standing(figures, 'behind');
      if (late.length + behind.length === 0) return null;
      const told = [
        late.length > 0 ? `逾期未完成${late.length}项：${late.map(named).join('、')}` : null,
        behind.length > 0 ? `进度滞后${behind.length}项：${behind.map(named).join('、')}` : null,
      ];
      return { text: `${told.filter((part) => part !== null).join('；')}。`, rows: rowsOf([...late, ...behind]) };
    },
  },
];

/**
 * The sentences of a 通报 that this ledger bears out, and those that it lacks columns for. Every figure is counted from the
 * sheet's rows; nothing is guessed.
 */
export function reportSentences(
  figures: LedgerFigures,
  { name, fields }: SentenceOptions,
): { sentences: readonly Sentence[]; missing: readonly MissingSentence[] } {
  const sentences: Sentence[] = [];
  const missing: MissingSentence[] = [];
  for (const { id, needs, make } of templates) {
    const lacking = needs.filter((group) => !group.some((field) => fields.has(field)));
    if (lacking.length > 0) {
      missing.push({ id, needs: lacking.flatMap((group) => group.slice(0, 1)) });
      continue;
    }
    const made = figures.items.length === 0 ? null : make(figures, name);
    if (made) sentences.push({ id, ...made });
  }
  return { sentences, missing };
}
