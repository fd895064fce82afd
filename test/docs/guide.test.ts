import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { withFindings } from '../../scripts/docs/guide-findings.ts';
import { guideFiles } from '../../scripts/docs/guide-pages.ts';
import { checks } from '../../shared/check/checks.ts';
import { root } from '../architecture/sources.ts';

const guide = readFileSync(join(root, 'docs/guide/README.md'), 'utf8');

it('the guide explains every finding as its check does; npm run docs writes it', () => {
  expect(guide).toBe(withFindings(guide));
  for (const { names } of checks) expect(guide).toContain(`| ${names.zh} |`);
  expect(checks.filter(({ means }) => means === '')).toEqual([]);
});

it('the extension carries the guide and the first page with all that they show', () => {
  const files = guideFiles();
  const carried = new Set(files.map(({ relativeDest }) => relativeDest));
  for (const file of files) {
    if ('absoluteSrc' in file) {
      expect(existsSync(file.absoluteSrc), file.relativeDest).toBe(true);
      continue;
    }
    const named = [...file.contents.matchAll(/(?:src|href)="([^"#]+)"/gu)].map(([, path]) => path);
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((path) => path === undefined || !carried.has(path))).toEqual([]);
    expect(file.contents).not.toMatch(/<script|style="|\son\w+=/u);
  }
});
