import { describe, expect, it } from 'vitest';
import { essence, noticeIn } from '../document/read.ts';

type Cell = string | { readonly text: string; readonly spans: string };

const tasks = [
  { title: '新建敬老院', text: '新建乡镇敬老院4所', lead: '县民政局', with: '县财政局', by: '10月底前' },
  { title: '改造危桥', text: '改造危桥17座', lead: '县交通运输局', with: '各乡镇人民政府', by: '11月底前' },
  { title: '培训农民', text: '培训高素质农民2400人次', lead: '县农业农村局', with: '县教育局', by: '12月20日前' },
] as const;
type Task = (typeof tasks)[number];

function table(head: readonly string[], rowsOf: (task: Task, number: string) => readonly (readonly Cell[])[]): string {
  const rows = [head, ...tasks.flatMap((task, at) => rowsOf(task, String(at + 1)))];
  const cell = (one: Cell) => (typeof one === 'string' ? `<td>${one}</td>` : `<td ${one.spans}>${one.text}</td>`);
  return `<table>${rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('')}</table>`;
}

async function read(list: string) {
  const page = `<title>关于印发东平县2028年民生实事任务分解方案的通知</title><p>东平县人民政府办公室关于印发东平县2028年民生实事任务分解方案的通知</p><p>各乡镇人民政府：</p>${list}<p>东平县人民政府办公室</p><p>2028年2月9日</p>`;
  const notice = await noticeIn('通知.html', `<html><body>${page}</body></html>`);
  return {
    issuer: notice.issuer,
    sections: notice.sections.map(({ title }) => title),
    unread: notice.findings.filter(({ code }) => code === 'unit-unread').length,
    items: notice.items.map(essence).map(({ number, title, units, targets, deadline }) => {
      return [number, title, units.map(([name]) => name), targets[0]?.[1], deadline];
    }),
  };
}

const whole = (leadOnly: boolean, dated: boolean) => ({
  issuer: '东平县人民政府办公室',
  sections: [],
  unread: 0,
  items: tasks.map((task, at) => [
    at + 1,
    task.title,
    leadOnly ? [task.lead] : [task.lead, task.with],
    [4, 17, 2400][at],
    dated ? ['2028-10-31', '2028-11-30', '2028-12-20'][at] : null,
  ]),
});

describe('a row of labels below its task', () => {
  const head = ['序号', '实事名称', '目标任务'];

  it('says who answers for the task, in a cell for each label, in one, or in brackets', async () => {
    const two = table(['序号', '项目', '建设内容'], ({ title, text, lead, by }, number) => [
      [{ text: number, spans: 'rowspan="2"' }, title, text],
      [`牵头单位：${lead}`, `完成时限：${by}`],
    ]);
    expect(await read(two)).toEqual(whole(true, true));
    const one = table(head, ({ title, text, lead, by, with: other }, number) => [
      [number, title, text],
      [{ text: `牵头单位：${lead}；配合单位：${other}；完成时限：${by}`, spans: 'colspan="3"' }],
    ]);
    expect(await read(one)).toEqual(whole(false, true));
    const framed = table(head, ({ title, text, lead, with: other }, number) => [
      [number, title, text],
      [{ text: `【责任单位】${lead}、${other}`, spans: 'colspan="3"' }],
    ]);
    expect(await read(framed)).toEqual(whole(false, false));
  });

  it('goes on with the task where it says so without a label', async () => {
    const under = table(head, ({ title, text, lead, by, with: other }, number) => [
      [{ text: number, spans: 'rowspan="2"' }, title, text],
      [{ text: `由${lead}牵头，${other}配合，${by}完成`, spans: 'colspan="2"' }],
    ]);
    expect(await read(under)).toEqual(whole(false, true));
  });
});

describe('a table without a column for who answers', () => {
  const head = ['序号', '实事项目', '具体内容'];

  it.each([
    ['in a bracket', (task: Task) => `${task.text}，${task.by}完成。（责任单位：${task.lead}、${task.with}）`],
    ['in a clause', (task: Task) => `由${task.lead}牵头，${task.with}配合，${task.text}，${task.by}完成。`],
    [
      'in lines',
      (task: Task) => `${task.text}。<br>牵头单位：${task.lead}<br>配合单位：${task.with}<br>完成时限：${task.by}`,
    ],
  ])('names them %s of the text', async (_, said) => {
    expect(await read(table(head, (task, number) => [[number, task.title, said(task)]]))).toEqual(whole(false, true));
  });

  it('leaves what is done for whom as it is', async () => {
    const { items } = await read(
      table(head, (task, number) => [[number, task.title, `${task.text}，改善县人民医院周边环境`]]),
    );
    expect(items.map((item) => item[2])).toEqual([[], [], []]);
  });
});

describe('the last cell of a list', () => {
  it('is no signer of the notice', async () => {
    const list = table(['序号', '实事项目', '目标任务', '责任单位'], ({ title, text, lead }, number) => [
      [number, title, text, lead],
    ]);
    expect(await read(list)).toEqual(whole(true, false));
  });
});

describe('labels in a cell of units', () => {
  it.each(['牵头：?配合：', '牵头单位：?配合单位：', '牵头：?，配合：', '牵头：?<br>配合：'])(
    'part them: %s',
    async (form) => {
      const [lead = '', coop = ''] = form.split('?');
      const list = table(['序号', '实事项目', '目标任务', '责任单位'], (task, number) => [
        [number, task.title, task.text, `${lead}${task.lead}${coop}${task.with}`],
      ]);
      expect(await read(list)).toEqual(whole(false, false));
    },
  );
});
