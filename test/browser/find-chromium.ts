import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

const fixedPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The path of a Chromium, Chrome or Edge on this machine; `TAIZHANG_CHROMIUM` names one outright. Null where there is none. */
export function findChromium(): string | null {
  const named = process.env.TAIZHANG_CHROMIUM;
  if (named) return named;
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, ...fixedPlaces].find((place) => existsSync(place)) ?? null;
}

/** Arguments that every test browser starts with: no sandbox (containers run as root) and no call of its own to the network. */
export const chromiumArguments: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

const isThere = (program: string, ...words: string[]) =>
  spawnSync(program, words, { stdio: 'ignore' }).error === undefined;

function hasDebianPackages(): boolean {
  return process.platform === 'linux' && isThere('apt-get', '--version');
}

/** Whether a face for Chinese is installed; without one every screenshot and every printed page shows boxes. */
function hasChineseFont(): boolean {
  const listed = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  return listed.status === 0 && listed.stdout.trim().length > 0;
}

/**
 * Makes sure that the programs the tests drive are there: a Chromium with a Chinese font, and LibreOffice Calc with Poppler, which
 * open what was written. Installs what is missing from Debian's packages where that can be done, with the tools of `docs/recipes.md`
 * that Debian has, else throws with the names to install.
 */
export function ensurePrograms(): void {
  const missing: string[] = [];
  if (!findChromium()) missing.push('chromium');
  if (process.platform === 'linux' && !hasChineseFont()) missing.push('fonts-wqy-zenhei');
  if (!isThere('soffice', '--version')) missing.push('libreoffice-calc');
  if (!isThere('pdftoppm', '-v')) missing.push('poppler-utils');
  const canInstall = process.getuid?.() === 0 && hasDebianPackages();
  if (canInstall) missing.push(...['jq', 'parallel'].filter((tool) => !isThere(tool, '--version')));
  if (missing.length === 0) return;
  if (!canInstall) {
    throw new Error(
      `The tests need these programs: ${missing.join(', ')}. Install them (Debian: sudo apt-get install ${missing.join(' ')}) and run again.`,
    );
  }
  console.log(`Installing ${missing.join(', ')} …`);
  const quiet = {
    stdio: ['ignore', 'ignore', 'inherit'] as ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  execFileSync('apt-get', ['update', '-qq'], quiet);
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], quiet);
}
