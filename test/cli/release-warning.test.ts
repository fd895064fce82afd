import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { noticePage } from '../extension/notice-page.ts';
import { emptyFolder, taizhang } from './taizhang.ts';

const folder = emptyFolder();
const marked = (mark: string) => noticePage().replace('<h1>', `<p>${mark}</p><h1>`);
writeFileSync(join(folder, '密.html'), marked('机密★5年　特急'));
writeFileSync(join(folder, '开.html'), marked('公开方式：主动公开'));

const warning = '注意：关于印发2025年海州区为民实事清单的通知：页面上有“机密★5年特急”标注';

describe('a notice that is marked not for release', () => {
  it.each<[string, string[], string | null]>([
    ['extract', ['extract', '密.html'], null],
    ['pack', ['pack', '密.html', '-o', '密.taizhang.json'], '密.taizhang.json'],
    ['fill', ['fill', '密.html', '-o', '密.xlsx'], '密.xlsx'],
  ])('is said to be so by %s, on stderr', (_, words, made) => {
    const ran = taizhang(words, folder);
    expect([ran.code, ran.err]).toEqual([0, expect.stringContaining(warning)]);
    if (made !== null) expect(existsSync(join(folder, made))).toBe(true);
  });

  it('is said to be so again where its batch is filled in', () => {
    taizhang(['pack', '密.html', '-o', '再.taizhang.json'], folder);
    expect(readFileSync(join(folder, '再.taizhang.json'), 'utf8')).toContain('not-for-release');
    expect(taizhang(['fill', '再.taizhang.json', '-o', '再.xlsx'], folder).err).toContain(warning);
  });

  it('is no other notice', () => {
    expect(taizhang(['extract', '开.html'], folder).err).toBe('');
  });
});
