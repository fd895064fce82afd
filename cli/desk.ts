import { randomBytes, timingSafeEqual } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

/** What the desk shows: the built pane, and the ledger and captures it opens with. */
export interface DeskContent {
  readonly pane: string;
  readonly ledger: { readonly name: string; readonly bytes: Uint8Array };
  readonly captures: string;
  /** Whether these are the bundled example; the desk then opens empty and offers them. */
  readonly example?: boolean;
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

/** Fluent writes its rules into style elements; everything else comes from the desk itself, and no page may frame it. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const headers = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': policy,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

function answer(response: ServerResponse, status: number, type: string, body: Uint8Array | string): void {
  response.writeHead(status, { ...headers, 'Content-Type': type });
  response.end(body);
}

/** Only the machine's own names: a page elsewhere that resolves its name to this address gets nothing. */
function isLocal(host: string | undefined): boolean {
  return /^(?:localhost|127\.0\.0\.1)(?::\d+)?$/.test(host ?? '');
}

/** Asked by the desk's own page or typed by the person; a request that another page makes says where it comes from. */
function isOwn({ headers: sent }: IncomingMessage): boolean {
  const site = sent['sec-fetch-site'];
  const origin = sent.origin;
  return (
    isLocal(sent.host) &&
    (origin === undefined || origin === `http://${sent.host}`) &&
    (site === undefined || site === 'same-origin' || site === 'none')
  );
}

/** The path behind the token; null where the token is not the desk's. Takes the same time whatever is wrong with it. */
function behindToken(path: string, token: string): string | null {
  const [, first = '', ...rest] = path.split('/');
  const [given, own] = [Buffer.from(first), Buffer.from(token)];
  if (given.length !== own.length || !timingSafeEqual(given, own)) return null;
  return `/${rest.join('/')}`;
}

async function serve(
  content: DeskContent,
  token: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!isOwn(request) || request.method !== 'GET') return answer(response, 403, 'text/plain', '');
  const path = behindToken(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname), token);
  if (path === null) return answer(response, 403, 'text/plain', '');
  if (path === '/desk/ledger.xlsx') {
    response.setHeader('X-Ledger-Name', encodeURIComponent(content.ledger.name));
    return answer(response, 200, types['.xlsx'] ?? '', content.ledger.bytes);
  }
  if (path === '/desk/captures.json') {
    response.setHeader('X-Example', content.example === true ? '1' : '0');
    return answer(response, 200, types['.json'] ?? '', content.captures);
  }
  const file = normalize(join(content.pane, path === '/' ? 'desk.html' : path));
  if (!file.startsWith(content.pane + sep)) return answer(response, 403, 'text/plain', '');
  const bytes = await readFile(file).catch(() => null);
  if (!bytes) return answer(response, 404, 'text/plain', '');
  answer(response, 200, types[extname(file)] ?? 'application/octet-stream', bytes);
}

/**
 * Serves the desk on this machine alone (127.0.0.1), from `port` or, where that is taken, from any free port. Its address carries a
 * token made for this run: another user or program of the machine that finds the port still gets nothing.
 * Resolves once it listens; close the server to end it.
 */
export function openDesk(content: DeskContent, port: number): Promise<{ server: Server; url: string }> {
  const token = randomBytes(16).toString('hex');
  const server = createServer((request, response) => {
    serve(content, token, request, response).catch(() => answer(response, 400, 'text/plain', ''));
  });
  return new Promise((resolve, reject) => {
    server.once('error', (reason: NodeJS.ErrnoException) => {
      if (reason.code === 'EADDRINUSE' && port !== 0) server.listen(0, '127.0.0.1');
      else reject(reason);
    });
    server.once('listening', () => {
      const address = server.address();
      const bound = typeof address === 'object' && address ? address.port : port;
      resolve({ server, url: `http://localhost:${bound}/${token}/` });
    });
    server.listen(port, '127.0.0.1');
  });
}
