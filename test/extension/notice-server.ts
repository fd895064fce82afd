import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Serves pages by path to whatever host name a browser asks for; a page can be replaced while a test runs. */
export interface NoticeServer {
  readonly port: number;
  readonly pages: Map<string, string | Buffer>;
  /** Every address that was asked for. */
  readonly asked: string[];
  readonly close: () => Promise<void>;
}

export async function serveNotices(): Promise<NoticeServer> {
  const pages = new Map<string, string | Buffer>();
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    asked.push(`${request.headers.host ?? ''}${request.url ?? ''}`);
    const page = pages.get(path);
    response.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html' });
    response.end(page ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    pages,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
