import { existsSync, readdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { pagePath } from '../extract/fixture-set.ts';

const root = new URL('./notices/', import.meta.url);

/** Real notices that were printed and converted, each a folder: five that are annotated, and six with their page beside them. */
export const noticeNames: readonly string[] = readdirSync(root).sort();

/** The files that each of them comes as. */
export const printedForms = ['chromium.pdf', 'libreoffice.pdf', 'word.docx'] as const;
export type PrintedForm = (typeof printedForms)[number];

export function folderOf(name: string): URL {
  return new URL(`${name}/`, root);
}

/** The page that was printed. */
export function pageOf(name: string): URL {
  const beside = new URL('page.html', folderOf(name));
  return existsSync(beside) ? beside : pathToFileURL(pagePath(name));
}

/** Whether the notice has an annotation; else what its page gives is what is right. */
export function isAnnotated(name: string): boolean {
  return name.includes('--');
}
