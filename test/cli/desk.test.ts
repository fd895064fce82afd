import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request, type Server } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDesk } from '../../cli/desk.ts';
import { emptyFolder } from './taizhang.ts';

const folder = emptyFolder();
const pane = join(folder, 'pane');
let desk: { server: Server; url: string };

beforeAll(async () => {
  mkdirSync(pane);
  writeFileSync(join(pane, 'desk.html'), '<!DOCTYPE html>desk');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  desk = await openDesk({ pane, ledger: { name: '台账.xlsx', bytes: new Uint8Array([80, 75]) }, captures: '[]' }, 0);
});

afterAll(() => {
  desk.server.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Asked {
  readonly host?: string;
  readonly method?: string;
  readonly sent?: Readonly<Record<string, string>>;
  /** What stands before the path; the desk's token where nothing is said. */
  readonly behind?: string;
}

interface Answer {
  readonly status: number;
  readonly body: string;
  readonly headers: IncomingHttpHeaders;
}

/** The desk's token as its address carries it: `/0123…`. */
const token = () => new URL(desk.url).pathname.replace(/\/$/, '');

/** A request with a path and a Host header exactly as given: `fetch` would tidy both. */
function ask(
  path: string,
  { host = 'localhost', method = 'GET', sent = {}, behind = token() }: Asked = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const port = new URL(desk.url).port;
    request(
      { host: '127.0.0.1', port, path: `${behind}${path}`, method, headers: { Host: host, ...sent } },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            body: Buffer.concat(parts).toString(),
            headers: response.headers,
          }),
        );
      },
    )
      .on('error', reject)
      .end();
  });
}

describe('the desk', () => {
  it('serves the pane, the ledger and the captures', async () => {
    expect((await ask('/')).body).toContain('desk');
    expect(await ask('/desk/ledger.xlsx')).toMatchObject({ status: 200, body: 'PK' });
    expect(await ask('/desk/captures.json')).toMatchObject({ status: 200, body: '[]' });
  });

  it('serves nothing outside the pane', async () => {
    for (const path of ['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/..%5csecret.txt', '/%']) {
      const { status, body } = await ask(path);
      expect([400, 403, 404]).toContain(status);
      expect(body).toBe('');
    }
  });

  it('answers no other name than the machine’s own, so that no page elsewhere reads it', async () => {
    expect((await ask('/desk/captures.json', { host: 'evil.example' })).status).toBe(403);
    expect((await ask('/desk/captures.json', { host: 'localhost.evil.example' })).status).toBe(403);
  });

  it('answers nobody who has not its address', async () => {
    for (const behind of ['', '/', `/${'0'.repeat(32)}`, token().slice(0, -1), token().toUpperCase()]) {
      if (behind === token()) continue;
      expect(await ask('/desk/captures.json', { behind })).toMatchObject({ status: 403, body: '' });
    }
  });

  it('answers no request that a page of another place makes', async () => {
    for (const sent of [
      { Origin: 'https://evil.example' },
      { Origin: 'null' },
      { 'Sec-Fetch-Site': 'cross-site' },
      { 'Sec-Fetch-Site': 'same-site' },
    ]) {
      expect((await ask('/desk/captures.json', { sent })).status).toBe(403);
    }
    expect((await ask('/desk/captures.json', { sent: { 'Sec-Fetch-Site': 'same-origin' } })).status).toBe(200);
  });

  it('is framed by nobody, guessed by nobody, and runs only what it brings', async () => {
    const { headers } = await ask('/');
    expect(headers['content-security-policy']).toMatch(
      /default-src 'none'; script-src 'self'; .*frame-ancestors 'none'/,
    );
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
  });

  it('takes nothing in', async () => {
    expect((await ask('/desk/ledger.xlsx', { method: 'PUT' })).status).toBe(403);
  });

  it('takes a free port where its own is taken', async () => {
    const taken = Number(new URL(desk.url).port);
    const second = await openDesk({ pane, ledger: { name: 'a', bytes: new Uint8Array() }, captures: '[]' }, taken);
    expect(second.url).not.toBe(desk.url);
    second.server.close();
  });
});
