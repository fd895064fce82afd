import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { version } from '../../package.json';
import { emptyFolder } from '../cli/taizhang.ts';

/** What `npm run package` made last; `npm test` makes it before the tests run. */
const release = resolve(import.meta.dirname, '../../release');
const content = (name: string) => new Uint8Array(readFileSync(join(release, name)));

/** A folder in which only the archive is, and an environment in which only Node is. */
const bare = emptyFolder();
const environment = { HOME: bare, PATH: join(bare, 'nowhere'), CI: '1' };
const program = join(bare, 'bin/taizhang.mjs');
/** Where the system lets a test take the network away, it is away. */
const unshare = '/usr/bin/unshare';
const withoutNetwork = spawnSync(unshare, ['--net', 'true']).status === 0 ? [unshare, '--net'] : [];
const run = (...words: string[]) => {
  const [command = '', ...rest] = [...withoutNetwork, process.execPath, program, ...words];
  return spawnSync(command, rest, { cwd: bare, env: environment, encoding: 'utf8' });
};

beforeAll(() => {
  for (const [path, bytes] of Object.entries(unzipSync(content(`taizhang-${version}.zip`)))) {
    mkdirSync(dirname(join(bare, path)), { recursive: true });
    writeFileSync(join(bare, path), bytes);
  }
});
afterAll(() => rmSync(bare, { recursive: true, force: true }));

const everyFile = () =>
  readdirSync(release, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(release, join(entry.parentPath, entry.name)).split(sep).join('/'));

describe('the release', () => {
  it('has every part, each with its checksum', () => {
    const sums = new TextDecoder()
      .decode(content('SHA256SUMS'))
      .trimEnd()
      .split('\n')
      .map((line) => line.split('  '));
    const made = sums.map(([, name = '']) => [createHash('sha256').update(content(name)).digest('hex'), name]);
    expect(made).toEqual(sums);
    expect(
      sums
        .map(([, name]) => name)
        .concat('SHA256SUMS')
        .sort(),
    ).toEqual(everyFile().sort());
    for (const name of ['chrome-V.zip', 'firefox-V.xpi', 'addin-V.zip', 'wps-V.zip', 'V.zip']) {
      expect(readdirSync(release)).toContain(`taizhang-${name.replace('V', version)}`);
    }
  });

  it('says one version everywhere', () => {
    for (const name of [`taizhang-chrome-${version}.zip`, `taizhang-firefox-${version}.xpi`]) {
      const manifest = unzipSync(content(name))['manifest.json'];
      expect(JSON.parse(new TextDecoder().decode(manifest)).version).toBe(version);
    }
    const addin = unzipSync(content(`taizhang-addin-${version}.zip`));
    for (const way of ['share', 'sharepoint', 'https']) {
      expect(new TextDecoder().decode(addin[`manifest-${way}.xml`])).toContain(`<Version>${version}.0</Version>`);
    }
    expect(new TextDecoder().decode(content('CHANGELOG.md'))).toContain(`## ${version}`);
    expect(run('--version').stdout).toBe(`${version}\n`);
  });

  it('lists what it is made of', () => {
    const bill = JSON.parse(new TextDecoder().decode(content('sbom.cdx.json')));
    expect(bill).toMatchObject({ bomFormat: 'CycloneDX', metadata: { component: { name: 'taizhang', version } } });
    const names = bill.components.map(({ group, name }: { group?: string; name: string }) =>
      group ? `${group}/${name}` : name,
    );
    const declared = Object.keys(JSON.parse(readFileSync(resolve(release, '../package.json'), 'utf8')).dependencies);
    expect(declared.filter((name) => !names.includes(name))).toEqual([]);
    expect(names).not.toContain('vitest');
  });
});

describe('the archive, with Node and nothing else', () => {
  it('fills a ledger', () => {
    const { status, stdout, stderr } = run('fill', 'sample/xian-2024.html', '-o', 'a.xlsx');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('识别 30 项');
    expect(Object.keys(unzipSync(new Uint8Array(readFileSync(join(bare, 'a.xlsx')))))).toContain('xl/workbook.xml');
  });

  it('reads a stream in threads', () => {
    const { stdout } = spawnSync(process.execPath, [program, 'extract', '--jsonl', '--jobs', '2'], {
      cwd: bare,
      env: environment,
      encoding: 'utf8',
      input: '{"path":"sample/xian-2024.html"}\n'.repeat(3),
    });
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).items.length),
    ).toEqual([30, 30, 30]);
  });

  it('opens the desk', async () => {
    const child = spawn(process.execPath, [program, 'start', '--port', '0'], { cwd: bare, env: environment });
    try {
      let said = '';
      const address = await new Promise<string>((resolve, reject) => {
        child.stdout.on('data', (part: Buffer) => {
          said += part.toString();
          const found = /http:\/\/localhost:\d+\/[0-9a-f]{32}\//.exec(said);
          if (found) resolve(found[0]);
        });
        child.on('exit', () => reject(new Error(said)));
      });
      const page = await fetch(address);
      expect(await page.text()).toContain('<div id="pane">');
      const captures = await (await fetch(`${address}desk/captures.json`)).json();
      expect(captures[0].notice.items).toHaveLength(30);
    } finally {
      child.kill();
    }
  });

  it('tells an older Node in one clear sentence', () => {
    const older = "data:text/javascript,Object.defineProperty(process,'version',{value:'v18.20.4'})";
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', older, program, '--version'], {
      env: environment,
      encoding: 'utf8',
    });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^台账需要 Node 20\.19 .*这里是 v18\.20\.4。.*\n$/);
  });
});
