import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The extension in a browser of its own and the pane at http://localhost:5173, both reloading as their sources change. Ctrl+C ends both. */
const root = fileURLToPath(new URL('..', import.meta.url));
const servers = [
  ['wxt', []],
  ['vite', ['-c', 'vite.pane.config.ts', '--port', '5173', '--strictPort', '--open', '/desk.html']],
].map(([command, words]) =>
  spawn(`${root}node_modules/.bin/${command}`, words, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  }),
);

const endAll = () => {
  for (const server of servers) server.kill();
};
/* One that cannot start (the extension's needs a browser that opens on this machine) does not take the other with it. */
for (const server of servers) {
  server.on('exit', (code) => {
    if (code)
      console.error(
        `${server.spawnargs[0]} ended with ${code}; Ctrl+C ends the other. A browser is named in web-ext.config.ts (WXT).`,
      );
  });
}
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, endAll);
