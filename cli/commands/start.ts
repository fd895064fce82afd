import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readArguments } from '../arguments.ts';
import { captureFiles } from '../capture-files.ts';
import { CliError } from '../cli-error.ts';
import type { Command } from '../command.ts';
import { openDesk } from '../desk.ts';
import { fillNew } from '../fill-command.ts';
import { openInBrowser } from '../open-in-browser.ts';
import { say } from '../terminal.ts';
import { writeWhole } from '../write-file.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const sample = join(root, 'cli/sample/xian-2024.html');
const pane = join(root, 'dist/addin');
const extension = join(root, '.output/chrome-mv3');
const defaultPort = 4310;

/** Builds what is not built yet, with the package's own build scripts. */
function buildOnce(folder: string, script: string): void {
  if (existsSync(folder)) return;
  say(`正在构建 ${script} …`);
  const { status } = spawnSync('npm', ['run', '--silent', script], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new CliError(`未能构建（npm run ${script}）。台账文件已写好，可以直接打开。`);
}

function readPort(text: string | undefined): number {
  const port = Number(text ?? defaultPort);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new CliError(`端口“${text}”不对：请写 0 到 65535 之间的整数。`);
  return port;
}

/** The main job in one word: a notice becomes a filled ledger in `out/`, and the desk opens over it. */
export const startCommand: Command = {
  name: 'start',
  usage: 'start [FILE] [--template ID] [--port N] [--once]',
  summary: '采集一份公告（不写 FILE 用自带的样例），写出台账到 out/，再打开本机台账桌面；--once 写完即退出。',
  async run(words) {
    const { values, positionals } = readArguments(words, {
      template: { type: 'string', default: 'work-ledger' },
      port: { type: 'string' },
      once: { type: 'boolean', default: false },
    });
    const port = readPort(values.port);
    const captures = await captureFiles(positionals.length > 0 ? positionals : [sample]);
    const { bytes, fileName, summary } = fillNew(captures, { template: values.template });
    const out = join('out', fileName);
    writeWhole(out, bytes);
    for (const line of summary) say(line);
    say(`台账已写入：${out}`);
    if (values.once) return 0;

    buildOnce(pane, 'build:pane');
    buildOnce(extension, 'build:extension');
    const ledger = { name: basename(out), bytes: readFileSync(out) };
    const { url } = await openDesk({ pane, ledger, captures: JSON.stringify(captures) }, port);
    say('');
    say(`台账桌面：${url}（只在本机可见，按 Ctrl+C 结束）`);
    say(
      `浏览器扩展：在 chrome://extensions 或 edge://extensions 打开“开发者模式”，点“加载已解压的扩展程序”，选 ${extension}`,
    );
    say('Excel 加载项：见 README.zh-CN.md“装入 Excel”（manifest.xml）。');
    openInBrowser(url);
    return 0;
  },
};
