import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { extract } from '../../shared/extract/extract.ts';
import { readPage } from '../../shared/page/read-page.ts';

const readers: Readonly<Record<string, (page: Document) => unknown>> = {
  taizhang: (page) => extract([readPage(page)], { capturedAt: '2024-01-01T00:00:00Z' }),
  readability: (page) => new Readability(page).parse(),
  defuddle: (page) => new Defuddle(page).parse(),
};

/** Milliseconds of each of some runs of one reader over the markup, each on a document of its own, which is parsed beforehand. */
export function timesOf(reader: string, markup: string, runs: number): number[] {
  const read = readers[reader];
  if (read === undefined) throw new Error(`No reader is called ${reader}.`);
  return Array.from({ length: runs }, () => {
    const page = new DOMParser().parseFromString(markup, 'text/html');
    const before = performance.now();
    read(page);
    return performance.now() - before;
  });
}
