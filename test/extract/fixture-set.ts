import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod/mini';
import { indexPage } from '../../cli/document/open-page.ts';
import { extract } from '../../shared/extract/extract.ts';
import type { Capture } from '../../shared/notice/capture.ts';
import type { Notice } from '../../shared/notice/notice.ts';

/** What a fixture shows and how its page is made; the coverage table is counted from these. */
export const FixtureMeta = z.strictObject({
  shows: z.string().check(z.minLength(4)),
  /** False where the page is no task list and must give no items. */
  list: z.boolean(),
  layout: z.enum(['paragraphs', 'table', 'flat-table', 'one-line', 'cards', 'list-elements', 'fields', 'page']),
  numbering: z.enum(['han', 'han-paren', 'arabic', 'arabic-paren', 'circled', 'article', 'is', 'computed', 'none']),
  units: z.enum(['bracket', 'line', 'column', 'group', 'annex', 'sentence', 'none']),
});
export type FixtureMeta = z.infer<typeof FixtureMeta>;

const root = fileURLToPath(new URL('../fixtures/', import.meta.url));
const capturedAt = '2024-01-01T00:00:00Z';

/** All fixtures' names, sorted. */
export const fixtureNames: readonly string[] = readdirSync(root).sort();

export function fixtureFolder(name: string): string {
  return `${root}${name}`;
}

export function pagePath(name: string): string {
  return `${root}${name}/page.html`;
}

export function fixtureMeta(name: string): FixtureMeta {
  return FixtureMeta.parse(JSON.parse(readFileSync(`${root}${name}/meta.json`, 'utf8')));
}

/** The record of a fixture's page, read through the terminal's DOM. */
export function recordOf(name: string): Notice {
  return captureOf(name).notice;
}

/** The same with where each field was read and the account of figures. */
export function captureOf(name: string): Capture {
  return extract([indexPage(pagePath(name))], { capturedAt }).capture;
}

/** The form in which a record stands in a fixture. */
export function printed(notice: unknown): string {
  return `${JSON.stringify(notice, null, 1)}\n`;
}

/** The expected record as it stands in the fixture, or null where none does. */
export function expectedOf(name: string): string | null {
  const path = `${root}${name}/expected.json`;
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

/** Whether this run may write expectations. */
export const updating = process.env.UPDATE_FIXTURES === '1';

export function writeExpected(name: string, record: string): void {
  writeFileSync(`${root}${name}/expected.json`, record);
}
