import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { templates } from '../../shared/ledger/templates.ts';
import { readArguments } from '../arguments.ts';
import { captureFiles } from '../capture-files.ts';
import { CliError } from '../cli-error.ts';
import type { Command } from '../command.ts';
import { openDesk } from '../desk.ts';
import { fillNew } from '../fill-command.ts';
import { openInBrowser } from '../open-in-browser.ts';
import { places } from '../places.ts';
import { say } from '../terminal.ts';
import { freePath, writeWhole } from '../write-file.ts';

const defaultPort = 4310;

/** Builds what is not built yet, with the package's own build scripts; the archive brings everything built. */
function buildOnce(folder: string, script: string): void {
  if (existsSync(folder) || places.checkout === null) return;
  say(`正在构建 ${script} …`);
  const { status } = spawnSync('npm', ['run', '--silent', script], {
    cwd: places.checkout,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new CliError(`未能构建（npm run ${script}）。台账文件已写好，可以直接打开。`);
}

function readPort(text: string | undefined): number {
  const port = Number(text ?? defaultPort);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new CliError(`端口“${text}”不对：请写 0 到 65535 之间的整数。`);
  }
  return port;
}

const options = {
  template: {
    type: 'string',
    default: 'work-ledger',
    value: templates.map(({ id }) => id).join('|'),
    says: '新台账的模板',
  },
  port: { type: 'string', value: '端口', says: `台账桌面的端口；不写时用 ${defaultPort}，被占用时另选` },
  once: { type: 'boolean', default: false, says: '写完台账即退出，不打开台账桌面' },
} as const;

/** The main job in one word: a notice becomes a filled ledger in `out/`, and the desk opens over it. */
export const startCommand: Command = {
  name: 'start',
  forms: [{ words: '[FILE...]', may: ['template', 'port', 'once'] }],
  options,
  examples: [{ line: 'taizhang start 公告.html', says: '写出台账并在浏览器里打开' }],
  summary: '采集一份公告（不写 FILE 用自带的样例），写出台账到 out/，再打开本机台账桌面。',
  async run(words) {
    const { values, positionals } = readArguments(words, options);
    const port = readPort(values.port);
    const captures = await captureFiles(positionals.length > 0 ? positionals : [places.sample]);
    const { bytes, fileName, summary } = fillNew(captures, { template: values.template });
    const out = freePath(join('out', fileName));
    writeWhole(out, bytes);
    for (const line of summary) say(line);
    say(`台账已写入：${out}`);
    if (values.once) return 0;

    buildOnce(places.pane, 'build:pane');
    buildOnce(places.extension, 'build:extension');
    const ledger = { name: basename(out), bytes: readFileSync(out) };
    const example = positionals.length === 0;
    const { url } = await openDesk({ pane: places.pane, ledger, captures: JSON.stringify(captures), example }, port);
    say('');
    say(`台账桌面：${url}（只在本机可见，按 Ctrl+C 结束）`);
    say(
      `浏览器扩展：在 chrome://extensions 或 edge://extensions 打开“开发者模式”，点“加载已解压的扩展程序”，选 ${places.extension}`,
    );
    say('Excel 加载项：见 README.zh-CN.md“装入 Excel”（manifest.xml）。');
    openInBrowser(url);
    return 0;
  },
};
