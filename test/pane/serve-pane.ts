import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { build } from 'vite';

const root = join(import.meta.dirname, '../..');

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

/** Builds the pane into a folder as it ships. */
export async function buildPane(folder: string): Promise<void> {
  // Vite builds for whatever NODE_ENV says, and under a test that is not what ships.
  process.env.NODE_ENV = 'production';
  await build({
    configFile: join(root, 'vite.pane.config.ts'),
    logLevel: 'error',
    build: { outDir: folder, reportCompressedSize: false },
  });
}

/** Serves a built pane, and more files by path, on a port of this machine. */
export async function servePane(
  folder: string,
  more: Readonly<Record<string, Uint8Array | string>> = {},
): Promise<{ url: string; close: () => void }> {
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const body = more[path] ?? (await readFile(join(folder, path)).catch(() => null));
    response.writeHead(body === null ? 404 : 200, {
      'Content-Type': types[extname(path)] ?? 'application/octet-stream',
    });
    response.end(body ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { url: `http://localhost:${port}/`, close: () => server.close() };
}
