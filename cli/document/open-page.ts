import { readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, resolve, sep } from 'node:path';
import { parsePage } from '../../shared/files/parse-page.ts';
import { decodePage } from '../../shared/page/charset.ts';
import type { PageDocument } from '../../shared/page/dom.ts';
import type { PageIndex } from '../../shared/page/page-index.ts';
import { readPage } from '../../shared/page/read-page.ts';

const maxFrameBytes = 64 * 1024 * 1024;

/** Reads and parses a saved page. Throws what the file system throws. */
export function openPage(path: string): PageDocument {
  return parsePage(decodePage(readFileSync(path)));
}

/** The document of an `<iframe src>` saved beside the page, at or below its folder; null for any other address. */
function frameBeside(folder: string, src: string): PageDocument | null {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/iu.test(src)) return null;
  try {
    const name = decodeURIComponent(src.split(/[?#]/u, 1)[0] ?? '');
    const root = realpathSync(folder);
    const path = realpathSync(resolve(root, name));
    if (!path.startsWith(root.endsWith(sep) ? root : root + sep)) return null;
    const found = statSync(path);
    return found.isFile() && found.size <= maxFrameBytes ? openPage(path) : null;
  } catch {
    return null;
  }
}

/** The index of a saved page's bytes; local frames in its folder are followed. */
export function indexPageBytes(bytes: Uint8Array, folder: string, url?: string): PageIndex {
  const options = url === undefined ? {} : { url };
  return readPage(parsePage(decodePage(bytes)), { ...options, frame: (src) => frameBeside(folder, src) });
}

/** Reads a saved page into its index; local frames beside it are followed. Throws what the file system throws. */
export function indexPage(path: string, url?: string): PageIndex {
  return indexPageBytes(readFileSync(path), dirname(resolve(path)), url);
}
