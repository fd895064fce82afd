import type { Plugin } from 'vite';

/**
 * pdf.js can load files by their address and compile code from text; the product gives it bytes and lets it do neither. Its own
 * readers of character maps keep their method under another name, on both sides of the call.
 */
export const withoutNetwork: Plugin = {
  name: 'without-network',
  enforce: 'pre',
  transform: (code, id) =>
    /pdfjs-dist|shared\/files\/pdf/u.test(id) && /\.m?[jt]s$/u.test(id)
      ? code
          .replaceAll(/\bfetch(?=\s*\()/gu, 'takeOwn')
          .replaceAll('XMLHttpRequest', 'NoRequest')
          .replaceAll(/\bnew Function\b/gu, 'new NoCode')
          .replaceAll(/\b(?:eval|importScripts)(?=\s*\()/gu, 'noCode')
      : null,
};
