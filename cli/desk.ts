import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

/** What the desk shows: the built pane, and the ledger and captures it opens with. */
export interface DeskContent {
  readonly pane: string;
  readonly ledger: { readonly name: string; readonly bytes: Uint8Array };
  readonly captures: string;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

const headers = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

function answer(response: ServerResponse, status: number, type: string, body: Uint8Array | string): void {
  response.writeHead(status, { ...headers, 'Content-Type': type });
  response.end(body);
}

/** Only the machine's own names: a page elsewhere that resolves its name to this address gets nothing. */
function isLocal(request: IncomingMessage): boolean {
  const host = (request.headers.host ?? '').replace(/:\d+$/, '');
  return host === 'localhost' || host === '127.0.0.1';
}

async function serve(content: DeskContent, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!isLocal(request) || request.method !== 'GET') return answer(response, 403, 'text/plain', '');
  const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
  if (path === '/desk/ledger.xlsx') {
    response.setHeader('X-Ledger-Name', encodeURIComponent(content.ledger.name));
    return answer(response, 200, types['.xlsx'] ?? '', content.ledger.bytes);
  }
  if (path === '/desk/captures.json') return answer(response, 200, types['.json'] ?? '', content.captures);
  const file = normalize(join(content.pane, path === '/' ? 'desk.html' : path));
  if (!file.startsWith(content.pane + sep)) return answer(response, 403, 'text/plain', '');
  const bytes = await readFile(file).catch(() => null);
  if (!bytes) return answer(response, 404, 'text/plain', '');
  answer(response, 200, types[extname(file)] ?? 'application/octet-stream', bytes);
}

/**
 * Serves the desk on this machine alone (127.0.0.1), from `port` or, where that is taken, from any free port.
 * Resolves once it listens; close the server to end it.
 */
export function openDesk(content: DeskContent, port: number): Promise<{ server: Server; url: string }> {
  const server = createServer((request, response) => {
    serve(content, request, response).catch(() => answer(response, 400, 'text/plain', ''));
  });
  return new Promise((resolve, reject) => {
    server.once('error', (reason: NodeJS.ErrnoException) => {
      if (reason.code === 'EADDRINUSE' && port !== 0) server.listen(0, '127.0.0.1');
      else reject(reason);
    });
    server.once('listening', () => {
      const address = server.address();
      const bound = typeof address === 'object' && address ? address.port : port;
      resolve({ server, url: `http://localhost:${bound}/` });
    });
    server.listen(port, '127.0.0.1');
  });
}
