import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyFolder, samplePage, taizhang } from './taizhang.ts';

const folder = emptyFolder();
const inFolder = (name: string) => join(folder, name);
const run = (...words: string[]) => taizhang(words, folder);
const held = '正在 Excel 或 WPS 中打开';

beforeAll(() => {
  expect(run('fill', samplePage, '--template', 'work-ledger', '-o', '台账.xlsx').code).toBe(0);
  writeFileSync(inFolder('~$台账.xlsx'), '');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a ledger that she has open', () => {
  it.each([
    ['month', '台账.xlsx', '--as-of', '2024-06-30'],
    ['merge', '台账.xlsx', '台账.xlsx'],
    ['report', '台账.xlsx', '--as-of', '2024-06-30'],
    ['fill', samplePage, '--into', '台账.xlsx'],
  ])('is not replaced by %s, forced or not', (...words) => {
    const before = readFileSync(inFolder('台账.xlsx'));
    const { code, err } = run(...words, '-o', '台账.xlsx', '--force');
    expect(code).not.toBe(0);
    expect(err).toContain(`台账.xlsx ${held}。未作任何改动。`);
    expect(readFileSync(inFolder('台账.xlsx')).equals(before)).toBe(true);
  });

  it.each([
    ['month', '--as-of', '2024-06-30', '-o', '六月.xlsx'],
    ['report', '--as-of', '2024-06-30'],
    ['split', '-o', '拆分.zip'],
  ])('is read by %s as it was saved, which is said', (name, ...words) => {
    const { code, err } = run(name, '台账.xlsx', ...words);
    expect(code).toBe(0);
    expect(err).toContain(`${held}：读到的是上次保存的内容`);
  });
});
