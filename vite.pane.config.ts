import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { emptyDesk } from './addin/empty-desk.ts';
import { addressesFrom, manifestFor, manifestPlugin } from './addin/manifest.ts';
import { withoutNetwork } from './addin/without-network.ts';
import { publishPlugin } from './addin/wps/publish.ts';
import { supportFiles } from './scripts/docs/guide-pages.ts';

/** Where office.js comes from: Microsoft's global CDN, its Chinese one (21Vianet), or any address of one's own. */
const officeSources: Readonly<Record<string, string>> = {
  global: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  '21vianet': 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
};

const chosen = process.env.TAIZHANG_OFFICE_JS ?? 'global';
const officeSource = officeSources[chosen] ?? chosen;

/** Puts office.js's address, and the origin that the page's policy must allow for it, into the page. */
const officeScript: Plugin = {
  name: 'office-script',
  transformIndexHtml(html) {
    const origin = /^https?:\/\/[^/]+/.exec(officeSource)?.[0] ?? '';
    return html.replaceAll('%OFFICE_JS%', officeSource).replaceAll(' %OFFICE_ORIGIN%', origin && ` ${origin}`);
  },
};

/** The page that the manifest names for support stands beside the pane. */
const supportPage: Plugin = {
  name: 'support-page',
  generateBundle() {
    for (const file of supportFiles()) {
      const source = 'contents' in file ? file.contents : readFileSync(file.absoluteSrc, 'utf8');
      this.emitFile({ type: 'asset', fileName: file.relativeDest, source });
    }
  },
};

/** Where the pane will be served from: `TAIZHANG_PANE_URL` and `TAIZHANG_SUPPORT_URL`. */
const addresses = addressesFrom(process.env);
const readBeside = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');
const version = /"version": "([\d.]+)"/.exec(readBeside('package.json'))?.[1] ?? '0.0.0';
const manifest = manifestFor(readBeside('manifest.xml'), addresses, version);

const page = (name: string) => fileURLToPath(new URL(`addin/${name}.html`, import.meta.url));

export default defineConfig({
  root: fileURLToPath(new URL('addin', import.meta.url)),
  base: './',
  plugins: [
    officeScript,
    manifestPlugin(manifest),
    publishPlugin(addresses.pane),
    supportPage,
    emptyDesk,
    react(),
    withoutNetwork,
  ],
  worker: { format: 'es', plugins: () => [withoutNetwork] },
  build: {
    outDir: fileURLToPath(new URL('dist/addin', import.meta.url)),
    emptyOutDir: true,
    target: 'chrome90',
    /* One page that comes from beside the workbook: splitting it would only add requests. */
    chunkSizeWarningLimit: 1400,
    /* The polyfill fetches; every engine this is built for preloads modules by itself. */
    modulePreload: { polyfill: false },
    rolldownOptions: {
      /* What old engines lack is there before any library asks for it, in whichever part the library is put. */
      output: { strictExecutionOrder: true },
      input: { index: page('index'), desk: page('desk'), wps: page('wps'), 'wps-entry': page('wps/index') },
    },
  },
});
