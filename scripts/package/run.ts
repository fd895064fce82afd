import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addressesFrom } from '../../addin/manifest.ts';
import { commands } from '../../cli/commands.ts';
import { manPage } from '../../cli/manual/man-page.ts';
import { version } from '../../cli/version.ts';
import { jsonSchemas } from '../docs/format.ts';
import { archive, moved, type Tree, treeOf } from './archive.ts';
import { commandLine } from './command-line.ts';
import { manifests } from './deployments.ts';
import { addinNote, firefoxNote, wpsNote } from './notes.ts';
import { root } from './root.ts';
import { sbom } from './sbom.ts';

const release = join(root, 'release');
const bytes = (text: string) => new TextEncoder().encode(text);
const inRoot = (path: string): Uint8Array => new Uint8Array(readFileSync(join(root, path)));

function build(script: string): void {
  const { status } = spawnSync('npm', ['run', '--silent', script], {
    /* The runner of this script is a development server; what it starts is not. */
    env: { ...process.env, NODE_ENV: 'production' },
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`npm run ${script} failed`);
}

for (const script of ['build:extension', 'build:firefox', 'build:pane']) build(script);
const chrome = treeOf(join(root, '.output/chrome-mv3'));
const firefox = treeOf(join(root, '.output/firefox-mv3'));
const pane = treeOf(join(root, 'dist/addin'));
const addresses = addressesFrom(process.env);
const papers: Tree = new Map(
  ['LICENSE', 'CHANGELOG.md', 'README.md', 'README.zh-CN.md'].map((name) => [name, inRoot(name)]),
);
const manual = bytes(manPage(commands, version));

/** What the pane's folder carries that a server does not serve. */
const ofManifest = ['manifest.xml', 'wps/publish.xml'];
const served: Tree = new Map([...pane].filter(([path]) => !ofManifest.includes(path)));

const files: Tree = new Map([
  [`taizhang-chrome-${version}.zip`, archive(chrome)],
  [`taizhang-firefox-${version}.xpi`, archive(firefox)],
  ['firefox-签名说明.txt', bytes(firefoxNote)],
  [
    `taizhang-addin-${version}.zip`,
    archive(
      new Map([
        ...manifests(addresses, version).map(([file, text]): [string, Uint8Array] => [file, bytes(text)]),
        ['安装说明.txt', bytes(addinNote(addresses.pane))],
        ...moved(served, 'pane/'),
      ]),
    ),
  ],
  [
    `taizhang-wps-${version}.zip`,
    archive(
      new Map([
        ['publish.xml', pane.get('wps/publish.xml') ?? new Uint8Array()],
        ['安装说明.txt', bytes(wpsNote(addresses.pane))],
        ...moved(served, 'pane/'),
      ]),
    ),
  ],
  [
    `taizhang-${version}.zip`,
    archive(
      new Map([
        ...(await commandLine()),
        ...moved(pane, 'pane/'),
        ...moved(chrome, 'extension/'),
        ...papers,
        ['share/man/man1/taizhang.1', manual],
      ]),
      ['bin/taizhang.mjs'],
    ),
  ],
  ['taizhang.1', manual],
  ...jsonSchemas().map(([name, text]): [string, Uint8Array] => [`schemas/${name}`, bytes(text)]),
  ['sbom.cdx.json', bytes(sbom())],
  ['CHANGELOG.md', inRoot('CHANGELOG.md')],
]);

rmSync(release, { recursive: true, force: true });
mkdirSync(join(release, 'schemas'), { recursive: true });
for (const [name, content] of files) writeFileSync(join(release, name), content);
const sums = [...files].map(([name, content]) => `${createHash('sha256').update(content).digest('hex')}  ${name}`);
writeFileSync(
  join(release, 'SHA256SUMS'),
  `${sums.sort((a, b) => a.slice(66).localeCompare(b.slice(66), 'en')).join('\n')}\n`,
);
for (const [name, content] of files) {
  console.log(`${(content.length / 1024).toFixed(0).padStart(7)} KB  release/${name}`);
}
console.log('            release/SHA256SUMS');
