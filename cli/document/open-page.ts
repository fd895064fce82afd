import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { indexPageBytes } from '../../shared/files/saved-page.ts';
import type { PageIndex } from '../../shared/page/page-index.ts';
import { besideIn } from './beside.ts';

/** Reads a saved page into its index; local frames beside it are followed. Throws what the file system throws. */
export function indexPage(path: string, url?: string): PageIndex {
  return indexPageBytes(readFileSync(path), besideIn(dirname(resolve(path))), url);
}
