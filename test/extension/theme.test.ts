import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { themeSheet } from '../../scripts/theme/theme-sheet.ts';
import { darkTheme, lightTheme } from '../../shared/views/theme.ts';

const root = join(import.meta.dirname, '../..');

describe('the sheet of the theme', () => {
  const [light = '', dark = ''] = themeSheet().split('@media (prefers-color-scheme: dark)');

  it('holds the tokens that are named, as the theme has them', () => {
    expect(light).toContain(`--colorNeutralForeground1: ${lightTheme.colorNeutralForeground1};`);
    expect(light).toContain(`--fontSizeBase300: ${lightTheme.fontSizeBase300};`);
    expect(dark).toContain(`--colorBrandForegroundLink: ${darkTheme.colorBrandForegroundLink};`);
    expect(light).not.toContain('--colorPaletteLilac');
  });

  it('repeats nothing for the dark that stays', () => {
    expect(dark).not.toContain('--fontSizeBase300');
  });

  it('is what the shared views are drawn by: their files name every class that they draw', () => {
    const folder = join(root, 'shared/views');
    const files = readdirSync(folder);
    const read = (ending: string) =>
      files
        .filter((name) => name.endsWith(ending))
        .map((name) => readFileSync(join(folder, name), 'utf8'))
        .join('\n');
    const drawn = new Set([...read('.tsx').matchAll(/\btv-[a-z-]+/gu)].map(([name]) => name));
    const styled = new Set([...read('.css').matchAll(/\.(tv-[a-z-]+)/gu)].map(([, name]) => name));
    styled.delete('tv-surface');
    expect([...drawn].sort()).toEqual([...styled].sort());
  });
});
