import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { press, says, shows } from '../extension/popup-driver.ts';
import { type HandoffLab, handoffLab } from './lab.ts';

let lab: HandoffLab;
beforeAll(async () => {
  lab = await handoffLab();
});
afterAll(() => lab.close());

describe('over the link', () => {
  it('a notice is captured, sent, taken, filled, and the outbox knows sheet and rows', async () => {
    const { popup } = await lab.capture();
    await press(popup, 'button', '发送到 Excel');
    await says(popup, '已复制3项');
    const { pane, faults, outside, excel, page } = await lab.openPane();
    await pane.getByText('浏览器扩展中有1个批次待填').waitFor();
    await pane.getByRole('button', { name: /^取来/ }).click();
    await pane.getByRole('button', { name: /^填入3行/ }).click();
    await pane.getByText('浏览器扩展已记下这3项的位置').waitFor();
    const sheet = excel.book.sheet('工作台账');
    expect([2, 3, 4].map((row) => sheet.cell(row, 1)?.value)).toEqual(['新建高中', '增加停车位', '促进就业']);
    const history = await lab.chromium.openHistory();
    await press(history, 'tab', '待填');
    await shows(history, '已确认填入');
    await shows(history, 'ledger.xlsx 工作台账 第3-5行');
    expect({ faults, outside }).toEqual({ faults: [], outside: [] });
    await page.close();
  });
});
