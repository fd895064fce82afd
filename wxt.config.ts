import react from '@vitejs/plugin-react';
import { defineConfig } from 'wxt';
import { addressesFrom } from './addin/manifest.ts';
import { withoutNetwork } from './addin/without-network.ts';
import { guideFiles } from './scripts/docs/guide-pages.ts';
import { themePlugin } from './scripts/theme/theme-sheet.ts';

/**
 * Where a pane may be linked once she allows it: the add-in's own address and the desk's (`TAIZHANG_PANE_URL`, `TAIZHANG_DESK_URL`).
 * Firefox's patterns know no port; the link's script compares the whole origin.
 */
const origins = {
  pane: new URL(addressesFrom(process.env).pane).origin,
  desk: new URL(process.env.TAIZHANG_DESK_URL ?? 'http://localhost:4310').origin,
};
const linkPlaces = (firefox: boolean) =>
  Object.entries(origins).map(([name, origin]) => {
    const { protocol, hostname } = new URL(origin);
    return { name, origin, pattern: firefox ? `${protocol}//${hostname}/*` : `${origin}/*` };
  });

/** What the extension may do, and nothing else: no standing host, no network. A test holds the built manifests against this. */
const permissions = ['activeTab', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'];

export default defineConfig({
  srcDir: 'extension',
  publicDir: 'extension/public',
  imports: false,
  hooks: { 'build:publicAssets': (_, files) => void files.push(...guideFiles()) },
  vite: ({ browser }) => ({
    define: { LINK_PLACES: JSON.stringify(linkPlaces(browser === 'firefox')) },
    plugins: [react(), withoutNetwork, themePlugin],
    worker: { format: 'es', plugins: () => [withoutNetwork] },
    /* The preload shim would be the one call to `fetch` in the product. */
    build: { target: ['chrome90', 'firefox115'], modulePreload: false, chunkSizeWarningLimit: 1000 },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    short_name: '__MSG_shortName__',
    description: '__MSG_description__',
    default_locale: 'zh_CN',
    permissions,
    optional_host_permissions: linkPlaces(browser === 'firefox').map(({ pattern }) => pattern),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'taizhang@taizhang.example',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '90' }),
    icons: { 16: 'icons/16.png', 32: 'icons/32.png', 48: 'icons/48.png', 128: 'icons/128.png' },
    action: {
      default_title: '__MSG_actionTitle__',
      default_icon: { 16: 'icons/16.png', 32: 'icons/32.png', 48: 'icons/48.png' },
    },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+K' } },
    },
    content_security_policy: {
      extension_pages: `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'none'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'`,
    },
  }),
});
