import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { request, type Server } from 'node:http';
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

/** A request with a path and a Host header exactly as given: `fetch` would tidy both. */
function ask(path: string, host = 'localhost', method = 'GET'): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const port = new URL(desk.url).port;
    request({ host: '127.0.0.1', port, path, method, headers: { Host: host } }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: Buffer.concat(parts).toString() }));
    })
      .on('error', reject)
      .end();
  });
}

describe('the desk', () => {
  it('serves the pane, the ledger and the captures', async () => {
    expect((await ask('/')).body).toContain('desk');
    expect(await ask('/desk/ledger.xlsx')).toEqual({ status: 200, body: 'PK' });
    expect(await ask('/desk/captures.json')).toEqual({ status: 200, body: '[]' });
  });

  it('serves nothing outside the pane', async () => {
    for (const path of ['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/..%5csecret.txt', '/%']) {
      const { status, body } = await ask(path);
      expect([400, 403, 404]).toContain(status);
      expect(body).toBe('');
    }
  });

  it('answers no other name than the machine’s own, so that no page elsewhere reads it', async () => {
    expect((await ask('/desk/captures.json', 'evil.example')).status).toBe(403);
    expect((await ask('/desk/captures.json', 'localhost.evil.example')).status).toBe(403);
  });

  it('takes nothing in', async () => {
    expect((await ask('/desk/ledger.xlsx', 'localhost', 'PUT')).status).toBe(403);
  });

  it('takes a free port where its own is taken', async () => {
    const taken = Number(new URL(desk.url).port);
    const second = await openDesk({ pane, ledger: { name: 'a', bytes: new Uint8Array() }, captures: '[]' }, taken);
    expect(second.url).not.toBe(desk.url);
    second.server.close();
  });
});
