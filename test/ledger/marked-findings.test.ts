import { expect, it } from 'vitest';
import { draftLedger } from '../../shared/ledger/create/create-ledger.ts';
import { templateOf } from '../../shared/ledger/templates.ts';
import type { Finding } from '../../shared/notice/notice.ts';
import { capture, threeItems } from '../history/sample.ts';

const template = templateOf('work-ledger');
if (template === undefined) throw new Error('no work ledger');

const gap: Finding = { code: 'number-gap', level: 'warning', item: null, message: '序号从3跳到5。', figures: [] };
const missing: Finding = {
  code: 'unit-missing',
  level: 'warning',
  item: 'i3',
  message: '第3项没有写明责任单位。',
  figures: [],
};

it('校验 begins its last column with what she marked, and counts it', () => {
  const at = '2025-03-02T08:00:00.000Z';
  const read = capture(threeItems(), { findings: [gap, missing] });
  const { code, item, message } = gap;
  const { book, findings } = draftLedger(template, [
    { ...read, marks: [{ code, item, message, state: 'checked', at }] },
  ]);
  expect(findings.filter(({ from }) => from === '公告').map(({ mark }) => mark)).toEqual(['checked', null]);
  const sheet = book.sheets.find(({ name }) => name === '校验');
  const texts = sheet?.rows.map(({ cells }) => cells.map((cell) => cell?.value ?? null)) ?? [];
  expect(texts.find((row) => row.includes(gap.message))?.at(-1)).toBe('已核对');
  expect(texts.find((row) => row.includes(missing.message))?.at(-1)).toBeNull();
  expect(texts.flat().some((text) => typeof text === 'string' && text.includes('其中已核对1条'))).toBe(true);
});
