import { afterAll, beforeAll } from 'vitest';
import { type ExtensionBrowser, type LaunchOptions, launchExtension } from './extension-browser.ts';
import { type NoticeServer, serveNotices } from './notice-server.ts';

/** Pages and a browser with the extension, there from the first test of a file to its last. */
export interface DrivenExtension {
  readonly server: NoticeServer;
  readonly chromium: ExtensionBrowser;
}

/** Serves pages and starts the browser before the tests of the file or the `describe` that calls it, and ends both behind them. */
export function drivenExtension(options: Omit<LaunchOptions, 'port'> = {}): DrivenExtension {
  let running: DrivenExtension | null = null;
  const started = (): DrivenExtension => {
    if (running === null) throw new Error('the browser is there once the tests run');
    return running;
  };
  beforeAll(async () => {
    const server = await serveNotices();
    running = { server, chromium: await launchExtension({ ...options, port: server.port }) };
  });
  afterAll(async () => {
    await running?.chromium.close();
    await running?.server.close();
  });
  return {
    get server() {
      return started().server;
    },
    get chromium() {
      return started().chromium;
    },
  };
}
