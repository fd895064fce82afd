import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { defences } from '../../scripts/defences/defences.ts';
import { root } from '../architecture/sources.ts';

const text = (path: string) => readFileSync(join(root, path), 'utf8');
const rows = [...text('SECURITY.md').matchAll(/^\| (.+?) \| .+ \| `(test\/[^`]+)` › (.+) \|$/gmu)].map(
  ([, threat = '', file = '', name = '']) => ({ threat, file, name }),
);

describe('the threats of SECURITY.md', () => {
  it('are all in the table, each with its test', () => {
    const lines =
      text('SECURITY.md')
        .split('## Threats')[1]
        ?.split('## Limits')[0]
        ?.match(/^\| [^-t].*\|$/gmu) ?? [];
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.length).toBe(lines.length);
  });

  it.each(rows)('$threat: $file has “$name”', ({ file, name }) => {
    expect(existsSync(join(root, file))).toBe(true);
    expect(text(file)).toContain(name);
  });
});

describe('the defences that npm run defences takes out', () => {
  it('are ten or more, each once', () => {
    expect(defences.length).toBeGreaterThanOrEqual(10);
    expect(new Set(defences.map(({ name }) => name)).size).toBe(defences.length);
  });

  it.each(defences)('$name stands in $file once, and its test is there', ({ file, from, to, test }) => {
    expect(text(file).split(from)).toHaveLength(2);
    expect(to).not.toBe(from);
    expect(existsSync(join(root, test))).toBe(true);
  });
});

describe('the page for an office’s 信息科', () => {
  const page = text('docs/安全说明.md');

  it('names every permission that the extension asks for', () => {
    const asked = /const permissions = \[([^\]]+)\]/u.exec(text('wxt.config.ts'))?.[1] ?? '';
    const names = [...asked.matchAll(/'([^']+)'/gu)].map(([, name = '']) => name);
    expect(names.length).toBeGreaterThan(3);
    for (const name of names) expect(page).toContain(`\`${name}\``);
  });

  it('is one page', () => {
    expect(page.length).toBeLessThan(2600);
  });
});
