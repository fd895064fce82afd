import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WARCRecord, WARCSerializer } from 'warcio';
import { taizhang } from './taizhang.ts';

const page = (title: string, items: readonly string[]) =>
  `<html><head><meta charset="utf-8"><title>${title}</title></head><body><h1>${title}</h1>${items
    .map((text, index) => `<p>${index + 1}.${text}</p>`)
    .join('')}</body></html>`;
const three = [
  '新建学校3所。（责任单位：区教育局）',
  '新增停车位200个。（责任单位：区城管局）',
  '改造小区5个。（责任单位：区住建局）',
];
const bytes = (text: string) => new TextEncoder().encode(text);

/** A text as an old site serves it; the runtime decodes this encoding and does not write it. */
function inGbk(text: string): Uint8Array {
  const decoder = new TextDecoder('gbk');
  const codes = new Map<string, number[]>();
  for (let lead = 0xb0; lead < 0xf8; lead += 1) {
    for (let trail = 0xa1; trail < 0xff; trail += 1) {
      codes.set(decoder.decode(Uint8Array.from([lead, trail])), [lead, trail]);
    }
  }
  codes.set('。', [0xa1, 0xa3]);
  return Uint8Array.from([...text].flatMap((letter) => codes.get(letter) ?? [letter.charCodeAt(0)]));
}

async function archived(
  url: string,
  type: string,
  body: Uint8Array,
  status = '200 OK',
  headers = {},
): Promise<Uint8Array> {
  async function* content() {
    yield body;
  }
  const record = await WARCRecord.create(
    {
      url,
      date: '2025-06-01T00:00:00Z',
      type: 'response',
      warcVersion: 'WARC/1.1',
      warcHeaders: {},
      httpHeaders: { 'Content-Type': type, ...headers },
      statusline: `HTTP/1.1 ${status}`,
    },
    content(),
  );
  return WARCSerializer.serialize(record, { gzip: true });
}

let folder = '';
const put = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content);
const records = (out: string) =>
  out
    .trim()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'taizhang-batch-'));
  mkdirSync(join(folder, '收件/二组'), { recursive: true });
  mkdirSync(join(folder, '收件/一_files'));
  put('收件/一.html', page('关于印发一号任务的通知', three));
  put('收件/一_files/广告.html', page('广告', three));
  put('收件/二组/十.html', page('关于印发十号任务的通知', three.slice(0, 2)));
  put('收件/坏.docx', 'PK\u0003\u0004坏');
  put('收件/空.html', '<html><body><p>今天休息。</p></body></html>');
  put('收件/~$一.docx', 'x');
  put('收件/图.png', 'x');
  put(
    '收件/存成一个.mhtml',
    'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\nContent-Location: http://www.x.gov.cn/m.html\r\n\r\n' +
      `${page('关于印发存档任务的通知', three)}\r\n--b--\r\n`,
  );
  const parts = [
    await archived(
      'http://www.x.gov.cn/a.html',
      'text/html; charset=utf-8',
      bytes(page('关于印发网上任务的通知', three)),
    ),
    await archived('http://www.x.gov.cn/a.css', 'text/css', bytes('p{}')),
    await archived('http://www.x.gov.cn/gone.html', 'text/html', bytes('没有'), '404 Not Found'),
    await archived(
      'http://www.x.gov.cn/gbk.html',
      'text/html; charset=gbk',
      inGbk('<h1>关于印发老站任务的通知</h1><p>1.新建学校3所。</p><p>2.改造小区5个。</p>'),
    ),
  ];
  put('站点.warc.gz', Buffer.concat(parts));
  const bomb = gzipSync(new Uint8Array(257 << 20));
  const packed = { 'Content-Encoding': 'gzip' };
  put(
    '炸弹.warc.gz',
    Buffer.concat([await archived('http://www.x.gov.cn/z.html', 'text/html', bomb, '200 OK', packed), ...parts]),
  );
  put('断.warc.gz', Buffer.concat(parts).subarray(0, (parts[0]?.length ?? 0) + 20));
  const plain = gunzipSync(Buffer.concat(parts));
  put('断.warc', plain.subarray(0, plain.length - 30));
  put('清单.txt', '# 六月\n收件/一.html\n收件/没有.html\n\n收件/二组/十.html\n');
  put('清单.csv', '名称,路径\n"一号",收件/一.html\n十号,"收件/二组/十.html"\n');
  put('通知.txt', '关于印发任务的通知\n1.新建学校3所。\n2.见附件清单.docx\n');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...words: string[]) => taizhang(['extract', ...words], folder);

describe('taizhang extract over many files', () => {
  it('reads a folder, names what it cannot read, and sums up', () => {
    const { code, out, err } = run('收件');
    const lines = records(out);
    expect(lines.map(({ title, message }) => title ?? message.slice(0, 4))).toEqual([
      '关于印发存档任务的通知',
      '关于印发十号任务的通知',
      '未能读取',
      '今天休息。',
      '关于印发一号任务的通知',
    ]);
    expect(err).toContain('已采集 4 份，共 8 项');
    expect(err).toContain('1 份里没有读到事项');
    expect(err).toContain('1 份未能读取，其余不受影响');
    expect(err).toContain('坏.docx');
    expect(code).toBe(1);
  });

  it('reads the pages of a web archive with their addresses, and says where a broken one ends', () => {
    const whole = run('站点.warc.gz');
    expect(records(whole.out).map(({ url, title, items }) => [url, title, items.length])).toEqual([
      ['http://www.x.gov.cn/a.html', '关于印发网上任务的通知', 3],
      ['http://www.x.gov.cn/gbk.html', '关于印发老站任务的通知', 2],
    ]);
    expect(whole.code).toBe(0);
    const broken = run('断.warc.gz', '收件/一.html');
    expect(records(broken.out).map(({ title, code }) => title ?? code)).toEqual([
      '关于印发网上任务的通知',
      'unreadable',
      '关于印发一号任务的通知',
    ]);
    const cut = records(run('断.warc').out);
    expect(cut.at(-1)?.message).toContain('断.warc');
    expect(cut.slice(0, -1).map(({ url }) => url)).toContain('http://www.x.gov.cn/a.html');
  });

  it('does not unpack a page of a web archive beyond what a file may be, says so, and reads on', () => {
    const { out, code } = run('炸弹.warc.gz');
    const lines = records(out);
    expect(lines.map(({ title, message }) => title ?? message)).toEqual([
      '网页存档里的 http://www.x.gov.cn/z.html 解压后超过 256 MB，未读取。请单独保存这一页再试。',
      '关于印发网上任务的通知',
      '关于印发老站任务的通知',
    ]);
    expect(code).toBe(1);
  });

  it('follows a list of paths, a text or a table, and reads a notice that only names files as a notice', () => {
    const list = run('清单.txt');
    expect(records(list.out).map(({ title, code }) => title ?? code)).toEqual([
      '关于印发一号任务的通知',
      'unreadable',
      '关于印发十号任务的通知',
    ]);
    expect(list.err).toContain('没有.html');
    expect(records(run('清单.csv').out)).toHaveLength(2);
    expect(records(run('通知.txt').out)[0]?.items).toHaveLength(2);
  });
});
