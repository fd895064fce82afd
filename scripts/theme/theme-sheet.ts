import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { darkTheme, lightTheme } from '../../shared/views/theme.ts';
import { root } from '../package/root.ts';

const sheet = 'extension/views/theme.css';
const folders = ['extension', 'shared/views'];

/** Fluent's tokens that a stylesheet names; its own properties have no capital letter. */
const named = /var\(--([a-z]+[A-Z]\w*)/gu;

function tokensIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.css'))
    .flatMap((file) =>
      [...readFileSync(join(root, folder, file), 'utf8').matchAll(named)].map(([, name = '']) => name),
    );
}

/**
 * The theme as custom properties, light and, where the system asks for it, dark: of each token that the stylesheets of the extension and
 * of the shared views name, and of no other. Fails by an exception on one that the theme has not.
 */
export function themeSheet(): string {
  const tokens = [...new Set(folders.flatMap(tokensIn))].sort();
  const light = new Map<string, unknown>(Object.entries(lightTheme));
  const dark = new Map<string, unknown>(Object.entries(darkTheme));
  const foreign = tokens.filter((name) => !light.has(name));
  if (foreign.length > 0) throw new Error(`no token of the theme: ${foreign.join(', ')}`);
  const lines = (theme: ReadonlyMap<string, unknown>, names: readonly string[]) =>
    names.map((name) => `  --${name}: ${theme.get(name)};\n`).join('');
  const changing = tokens.filter((name) => light.get(name) !== dark.get(name));
  return `:root {
  color-scheme: light dark;
${lines(light, tokens)}}
@media (prefers-color-scheme: dark) {
:root {
${lines(dark, changing)}}
}
`;
}

/** Fills the extension's sheet of the theme, so that its pages need no library to be drawn in it. */
export const themePlugin: Plugin = {
  name: 'theme-sheet',
  enforce: 'pre',
  load: (id) => (id === join(root, sheet) ? themeSheet() : null),
};
