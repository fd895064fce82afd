import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { CliError } from '../../cli/cli-error.ts';
import { freePath, refuseExisting, writeWhole } from '../../cli/write-file.ts';
import { emptyFolder } from './taizhang.ts';

const folder = emptyFolder();
const inFolder = (name: string) => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('writing a file', () => {
  it('makes the folders on the way and leaves no draft', () => {
    writeWhole(inFolder('a/b/台账.xlsx'), 'one');
    expect(readFileSync(inFolder('a/b/台账.xlsx'), 'utf8')).toBe('one');
    expect(readdirSync(inFolder('a/b'))).toEqual(['台账.xlsx']);
  });

  it.skipIf(process.platform === 'win32')('keeps the mode of the file that it replaces', () => {
    writeFileSync(inFolder('shared.xlsx'), 'hers');
    chmodSync(inFolder('shared.xlsx'), 0o664);
    writeWhole(inFolder('shared.xlsx'), 'new');
    expect(statSync(inFolder('shared.xlsx')).mode & 0o777).toBe(0o664);
  });

  it.skipIf(process.platform === 'win32' || process.getuid?.() !== 0)('keeps its owner', async () => {
    const { chownSync } = await import('node:fs');
    writeFileSync(inFolder('owned.xlsx'), 'hers');
    chownSync(inFolder('owned.xlsx'), 1234, 2345);
    writeWhole(inFolder('owned.xlsx'), 'new');
    expect(statSync(inFolder('owned.xlsx'))).toMatchObject({ uid: 1234, gid: 2345 });
  });

  it('follows a link to its target and leaves the link', () => {
    writeFileSync(inFolder('target.xlsx'), 'old');
    symlinkSync('target.xlsx', inFolder('link.xlsx'));
    writeWhole(inFolder('link.xlsx'), 'new');
    expect(lstatSync(inFolder('link.xlsx')).isSymbolicLink()).toBe(true);
    expect(readFileSync(inFolder('target.xlsx'), 'utf8')).toBe('new');
  });

  it('refuses a link that leads nowhere, unless forced; then it makes the target', () => {
    symlinkSync('later/gone.xlsx', inFolder('dangling.xlsx'));
    expect(() => refuseExisting(inFolder('dangling.xlsx'), false)).toThrow(/later\/gone\.xlsx 不存在.*--force/);
    refuseExisting(inFolder('dangling.xlsx'), true);
    writeWhole(inFolder('dangling.xlsx'), 'made');
    expect(readlinkSync(inFolder('dangling.xlsx'))).toBe('later/gone.xlsx');
    expect(readFileSync(inFolder('later/gone.xlsx'), 'utf8')).toBe('made');
  });

  it('says in Chinese why it could not, and changes nothing', () => {
    mkdirSync(inFolder('folder.xlsx'));
    writeFileSync(inFolder('file'), 'x');
    expect(() => writeWhole(inFolder('folder.xlsx'), 'x')).toThrow(/这是一个文件夹/);
    expect(() => writeWhole(inFolder('file/under.xlsx'), 'x')).toThrow(CliError);
    symlinkSync('loop-b', inFolder('loop-a'));
    symlinkSync('loop-a', inFolder('loop-b'));
    expect(() => writeWhole(inFolder('loop-a'), 'x')).toThrow(CliError);
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});

describe('a free name', () => {
  it('is the name itself, then numbered', () => {
    const path = inFolder('报表.xlsx');
    expect(freePath(path)).toBe(path);
    writeFileSync(path, '');
    expect(freePath(path)).toBe(inFolder('报表（2）.xlsx'));
    writeFileSync(inFolder('报表（2）.xlsx'), '');
    expect(freePath(path)).toBe(inFolder('报表（3）.xlsx'));
  });
});
