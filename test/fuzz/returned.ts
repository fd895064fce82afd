import { openXlsx } from '../../shared/workbook/xlsx/xlsx-host.ts';
import { planMerge } from '../../shared/year/merge/plan-merge.ts';
import { refusalText } from '../../shared/year/merge/refusal-text.ts';
import { runMerge } from '../../shared/year/merge/run-merge.ts';
import { ledgerOf, open, split, typed } from '../year/office-desk.ts';

const head = ['序号', '项目名称', '责任单位', '目标值', '计量单位', '累计完成数', '办理状态', '进展情况', '备注'];
const openHeaders = new Set(['累计完成数', '办理状态', '进展情况']);
const receiver = '区园林局';

async function handedOut(): Promise<{ master: Uint8Array; file: Uint8Array }> {
  const master = await ledgerOf(head, [
    [1, '新建公园', receiver, 3, '个', 1, '推进中', '选址', null],
    [2, '改造道路', '区住建局', 5, '公里', null, null, null, null],
    [3, '补种行道树', receiver, 40000, '株', null, null, null, '分两批'],
    [4, '绿地覆盖率', receiver, 45, '%', 43.5, '推进中', null, null],
  ]);
  const sent = (await split(master)).find((one) => one.receiver === receiver)?.bytes ?? new Uint8Array();
  return { master, file: await typed(sent, [['补种行道树', '累计完成数', 12000]]) };
}

let made: ReturnType<typeof handedOut> | null = null;
const desk = () => {
  made ??= handedOut();
  return made;
};

export async function returnedFiles(): Promise<readonly Uint8Array[]> {
  return [(await desk()).file];
}

/** Whatever a returned file became, it is refused in words or merged into open cells of its receiver's rows alone. */
export async function judgeReturned(bytes: Uint8Array): Promise<string | null> {
  const { host, view } = await open((await desk()).master);
  const plan = await planMerge({ view, files: [{ name: '回.xlsx', bytes }] });
  const [note] = plan.files;
  if (note === undefined) return 'a file is not spoken of';
  if (note.state !== 'read') return note.message === null || note.message === '' ? 'refused without a word' : null;
  const astray = plan.values.find(({ header }) => !openHeaders.has(header));
  if (astray !== undefined) return `written where nobody fills: ${astray.title} ${astray.header}`;
  if (plan.refused.some(({ refusal }) => refusalText(refusal) === '')) return 'a value refused without a word';
  const ran = await runMerge(host, plan, '2025-06-26T08:00:00+08:00');
  if (!ran.ok) return ran.error.message === '' ? 'refused without a word' : null;
  const again = openXlsx(host.save());
  return again.ok ? null : `damaged: ${again.error.message}`;
}
