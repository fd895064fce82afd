import { readFileSync, realpathSync, statSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import type { Beside } from '../../shared/files/saved-page.ts';

const mostFrameBytes = 64 << 20;

/** The files at or below a folder, by relative addresses; whole addresses and ways out of the folder lead nowhere. */
export function besideIn(folder: string): Beside {
  return (address) => {
    if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/iu.test(address)) return null;
    try {
      const name = decodeURIComponent(address.split(/[?#]/u, 1)[0] ?? '');
      const root = realpathSync(folder);
      const path = realpathSync(resolve(root, name));
      if (!path.startsWith(root.endsWith(sep) ? root : root + sep)) return null;
      const found = statSync(path);
      return found.isFile() && found.size <= mostFrameBytes ? readFileSync(path) : null;
    } catch {
      return null;
    }
  };
}
