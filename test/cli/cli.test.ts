import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Notice } from '../../shared/notice/notice.ts';
import { taskSheet, workbookOf } from '../document/task-workbook.ts';
import { emptyFolder, samplePage, taizhang } from './taizhang.ts';

const folder = emptyFolder();
const run = (...words: string[]) => taizhang(words, folder);
const inFolder = (name: string) => join(folder, name);

function page(title: string, lines: readonly string[]): string {
  return `<!DOCTYPE html><meta charset="utf-8"><title>${title}</title><h1>${title}</h1>${lines.map((line) => `<p>${line}</p>`).join('')}`;
}

const first = ['1.新建公园3个。（责任单位：区园林局）', '2.改造道路5条。（责任单位：区住建局）'];
const second = ['3.新建学校2所。（责任单位：区教育局）', '4.发放补贴200万元。（责任单位：区民政局）'];

beforeAll(() => {
  writeFileSync(inFolder('一.html'), page('2025年民生实事任务分解', first));
  writeFileSync(inFolder('二.html'), page('2025年民生实事任务分解', second));
  const old = new Uint8Array(1536);
  old.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  for (const name of ['旧.doc', '旧.xls']) writeFileSync(inFolder(name), old);
  writeFileSync(inFolder('坏.pdf'), '%PDF-1.7\n');
  writeFileSync(inFolder('坏.docx'), 'PK\u0003\u0004');
  writeFileSync(inFolder('通知.txt'), ['2025年民生实事任务分解', ...first].join('\n'));
  writeFileSync(inFolder('空.html'), page('联系我们', ['电话见下。']));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function records(out: string): Notice[] {
  return out
    .trimEnd()
    .split('\n')
    .map((line) => Notice.parse(JSON.parse(line)));
}

describe('taizhang extract', () => {
  it('prints one record a line, in order, and nothing else', () => {
    const { code, out, err } = run('extract', '一.html', '空.html', '二.html');
    expect(code).toBe(0);
    expect(err).toBe('');
    expect(records(out).map((notice) => notice.items.map((item) => item.number))).toEqual([[1, 2], [], [3, 4]]);
  });

  it('reads joined files as the pages of one notice', () => {
    const [notice, ...others] = records(run('extract', '一.html', '二.html', '--join').out);
    expect(others).toEqual([]);
    expect(notice?.items.map((item) => item.number)).toEqual([1, 2, 3, 4]);
  });

  it('reads a workbook or a text file as it reads a page', () => {
    writeFileSync(inFolder('附.xlsx'), workbookOf(taskSheet()));
    expect(records(run('extract', '附.xlsx', '通知.txt').out).map(({ items }) => items.length)).toEqual([5, 2]);
  });

  it('follows a local frame beside the file', () => {
    writeFileSync(
      inFolder('框.html'),
      '<!DOCTYPE html><meta charset="utf-8"><title>t</title><iframe src="一.html"></iframe>',
    );
    expect(records(run('extract', '框.html').out)[0]?.items).toHaveLength(2);
  });

  it('explains in Chinese why each item is one', () => {
    const { code, out } = run('extract', '--explain', '一.html');
    expect(code).toBe(0);
    expect(out).toContain('【事项】共 2 项');
    expect(out).toContain('依据：');
  });
});

describe('taizhang fill', () => {
  it('writes the ledger of the sample with its finding', () => {
    const { code, out } = run('fill', samplePage, '--template', 'work-ledger', '-o', '西安.xlsx');
    expect(code).toBe(0);
    expect(out).toContain('识别 30 项');
    expect(out).toContain('15200');
    expect(readFileSync(inFolder('西安.xlsx')).subarray(0, 2).toString()).toBe('PK');
  });

  it('keeps only the rows of one unit', () => {
    const { out } = run('fill', '一.html', '--unit', '区住建局', '-o', '住建.xlsx');
    expect(out).toContain('填入 1 行');
  });

  it('never writes over a file without --force', () => {
    writeFileSync(inFolder('有.xlsx'), 'hers');
    const refused = run('fill', '一.html', '-o', '有.xlsx');
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('文件已存在');
    expect(readFileSync(inFolder('有.xlsx'), 'utf8')).toBe('hers');
    expect(run('fill', '一.html', '-o', '有.xlsx', '--force').code).toBe(0);
  });

  it('fills a ledger again without a change, and leaves no draft file behind', () => {
    run('fill', '一.html', '-o', '再.xlsx');
    const again = run('fill', '一.html', '--into', '再.xlsx', '--dry-run', '--json');
    expect(again.code).toBe(0);
    const { plan, mapping } = JSON.parse(again.out);
    expect(
      Object.fromEntries(Object.entries(plan).map(([kind, rows]) => [kind, Array.isArray(rows) && rows.length])),
    ).toMatchObject({
      insert: 0,
      update: 0,
      same: 2,
      conflict: 0,
      gone: 0,
    });
    expect(mapping[0]).toEqual({ header: '序号', column: 0, field: 'seq', how: 'exact' });
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('writes into a copy of her ledger, never into hers', () => {
    run('fill', '一.html', '-o', '她的.xlsx');
    const before = readFileSync(inFolder('她的.xlsx'));
    const { code } = run('fill', '二.html', '--into', '她的.xlsx', '-o', '新的.xlsx');
    expect(code).toBe(0);
    expect(readFileSync(inFolder('她的.xlsx')).equals(before)).toBe(true);
    expect(existsSync(inFolder('新的.xlsx'))).toBe(true);
  });
});

describe('taizhang pack', () => {
  it('carries captures in a file that fill takes', () => {
    expect(run('pack', '一.html', '二.html', '-o', '批.taizhang.json').out).toContain('4 项');
    expect(run('fill', '批.taizhang.json', '-o', '批.xlsx').out).toContain('填入 4 行');
  });

  it('is known by what it holds, whatever its name', () => {
    writeFileSync(inFolder('下载(1).json'), `\uFEFF${readFileSync(inFolder('批.taizhang.json'), 'utf8')}`);
    expect(run('fill', '下载(1).json', '-o', '批2.xlsx').out).toContain('填入 4 行');
    writeFileSync(inFolder('别的.txt'), '{"schema":"else"}');
    expect(run('fill', '别的.txt', '-o', '批3.xlsx')).toMatchObject({
      code: 2,
      err: expect.stringContaining('这不是台账批次'),
    });
  });

  it('refuses a batch that was changed on the way', () => {
    const text = readFileSync(inFolder('批.taizhang.json'), 'utf8');
    writeFileSync(inFolder('坏.taizhang.json'), text.replace('公园3个', '公园8个'));
    const { code, err } = run('fill', '坏.taizhang.json', '-o', '坏.xlsx');
    expect(code).toBe(2);
    expect(err).toContain('校验值不符');
    expect(existsSync(inFolder('坏.xlsx'))).toBe(false);
  });
});

describe('taizhang templates and start', () => {
  it('lists every template', () => {
    expect(run('templates').out.trimEnd().split('\n')).toHaveLength(10);
  });

  it('does the main job in one word', () => {
    const { code, out } = run('start', '--once');
    expect(code).toBe(0);
    expect(out).toContain('台账已写入：out/');
    expect(readdirSync(inFolder('out'))).toHaveLength(1);
  });

  it('never writes over what stands in out/', () => {
    const [first = ''] = readdirSync(inFolder('out'));
    writeFileSync(inFolder(`out/${first}`), 'her work since');
    expect(run('start', '--once').out).toContain('（2）.xlsx');
    expect(readFileSync(inFolder(`out/${first}`), 'utf8')).toBe('her work since');
  });
});

describe('mistakes', () => {
  const mistakes: readonly [words: string[], says: string][] = [
    [['extract', '没有.html'], '找不到文件：没有.html'],
    [['extract'], '请写出要采集的文件'],
    [['extract', '旧.doc'], '未能读取 旧.doc：文件是旧的二进制格式'],
    [['extract', '旧.xls'], '另存为 .xlsx'],
    [['extract', '坏.pdf'], 'PDF 已损坏'],
    [['extract', '坏.docx'], '已损坏或没有下载完整'],
    [['fill', '旧.doc', '-o', 'a.xlsx'], '另存为 .docx'],
    [['pack', '坏.docx', '-o', 'a.taizhang.json'], '已损坏或没有下载完整'],
    [['fill', '一.html', '--template', 'x', '-o', 'a.xlsx'], '没有模板“x”'],
    [['fill', '一.html'], '请用 -o'],
    [['fill', '一.html', '--dry-run', '-o', 'a.xlsx'], '只和 --into 一起用'],
    [['fill', '一.html', '--into', '没有.xlsx', '-o', 'a.xlsx'], '找不到文件'],
    [['fill', '一.html', '--into', '.', '-o', 'a.xlsx'], '未能读取 .（这是一个文件夹）'],
    [['fill', '一.html', '--into', '一.html', '-o', 'a.xlsx'], '。'],
    [['fill', '一.html', '--bogus'], '不认识选项 --bogus'],
    [['fill', '一.html', '-o'], '写法不对'],
    [['pack', '一.html', '-o', 'a.json'], '.taizhang.json'],
    [['pack', '空.html', '-o', 'a.taizhang.json'], '没有识别到事项'],
    [['start', '--port', 'x', '--once'], '端口'],
    [['fly'], '不认识命令“fly”'],
  ];

  it.each(mistakes)('%j is told in one Chinese line, with exit 2', (words, says) => {
    const { code, out, err } = run(...words);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(says);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(existsSync(inFolder('a.xlsx'))).toBe(false);
  });
});
