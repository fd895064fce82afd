import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { commands } from '../../cli/commands.ts';
import { commandHelp } from '../../cli/manual/help-text.ts';
import { manPage } from '../../cli/manual/man-page.ts';
import { version } from '../../cli/version.ts';
import { emptyFolder, taizhang } from './taizhang.ts';

const folder = emptyFolder();
const run = (...words: string[]) => taizhang(words, folder);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(commands)('taizhang $name', (command) => {
  it('names in its forms the options that it takes, and no others', () => {
    const named = command.forms.flatMap(({ needs = [], may = [] }) => [...needs, ...may]);
    expect([...new Set(named)].sort()).toEqual(Object.keys(command.options).sort());
  });

  it('takes every option that it names, and says what each does', () => {
    expect(Object.values(command.options).filter(({ says }) => !/\p{Script=Han}/u.test(says))).toEqual([]);
    expect(Object.values(command.options).filter(({ type, value }) => type === 'string' && !value)).toEqual([]);
  });

  it('has examples that call it with options of its own', () => {
    for (const { line } of command.examples) {
      expect(line).toContain(`taizhang ${command.name}`);
      const flags = line.match(/(?<=\s)--?[a-z][a-z-]*/g) ?? [];
      const known = Object.entries(command.options).flatMap(([name, { short }]) => [`--${name}`, `-${short}`]);
      if (!line.includes('|')) expect(flags.filter((flag) => !known.includes(flag))).toEqual([]);
    }
  });
});

describe('help', () => {
  it('is the same behind the command and before it', () => {
    const { code, out, err } = run('fill', '--help');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(run('help', 'fill').out).toBe(out);
  });

  it.each(commands)('of $name has its every form, option and example', (command) => {
    const help = commandHelp(command);
    for (const name of Object.keys(command.options)) expect(help).toContain(`--${name}`);
    for (const { line, says } of command.examples) expect(help).toContain(`  ${line}\n      ${says}`);
    expect(help.match(/^ {2}taizhang .*$/gm)?.length).toBeGreaterThanOrEqual(command.forms.length);
  });

  it('leaves --help behind -- to the command', () => {
    expect(run('extract', '--', '--help').err).toContain('找不到文件：--help');
  });

  it('says the version that package.json says', () => {
    const written = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../package.json'), 'utf8')).version;
    expect(run('--version')).toEqual({ code: 0, out: `${written}\n`, err: '' });
  });

  it('refuses what it does not know', () => {
    expect(run('help', 'fly')).toMatchObject({ code: 2, err: expect.stringContaining('不认识命令“fly”') });
    expect(run('help', '--completion', 'csh')).toMatchObject({
      code: 2,
      err: expect.stringContaining('bash、zsh、fish'),
    });
  });

  it('prints a manual page with every command and option, and no line that roff takes for its own', () => {
    const page = manPage(commands, version);
    for (const command of commands) {
      expect(page).toContain(`.SS ${command.name}\n`);
      for (const name of Object.keys(command.options)) expect(page).toContain(`\\-\\-${name.replaceAll('-', '\\-')}`);
    }
    const requests = page.split('\n').filter((line) => line.startsWith('.') || line.startsWith("'"));
    expect(requests.filter((line) => !/^\.(?:TH|SH|SS|PP|TP|B|RS|RE|nf|fi|ad)\b/.test(line))).toEqual([]);
  });

  it('completes commands, options and closed values in bash', () => {
    writeFileSync(join(folder, 'complete.sh'), run('help', '--completion', 'bash').out);
    const complete = (...words: string[]) =>
      spawnSync(
        'bash',
        [
          '-c',
          `source ./complete.sh; COMP_WORDS=("$@"); COMP_CWORD=$(($#-1)); _taizhang; printf '%s\\n' "\${COMPREPLY[@]}"`,
          '-',
          ...words,
        ],
        { cwd: folder, encoding: 'utf8' },
      )
        .stdout.trim()
        .split('\n');
    expect(complete('taizhang', 'ex')).toEqual(['extract']);
    expect(complete('taizhang', 'extract', '--jso')).toEqual(['--jsonl']);
    expect(complete('taizhang', 'merge', '--prefer', '')).toEqual(['hers', 'units']);
    expect(complete('taizhang', 'extract', 'complete.s')).toEqual(['complete.sh']);
  });
});
