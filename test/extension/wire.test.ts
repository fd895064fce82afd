import { describe, expect, it } from 'vitest';
import { messageError } from '../../extension/messages/message-error.ts';
import { pageRequests, pickerRequests } from '../../extension/messages/page-requests.ts';
import { readWire, readWireReply } from '../../extension/messages/wire.ts';

const anchor = { exact: '新增学位', prefix: '计划', suffix: '个', start: 3, end: 7 };
const locate = pageRequests['page.locate'].request;

describe('what comes over the extension’s channel', () => {
  it('is a message where it has a name and a request and nothing else', () => {
    expect(readWire({ taizhang: 'page.read', request: {} })).toEqual({ name: 'page.read', request: {} });
    const others = [null, 'page.read', [], {}, { taizhang: 'page.read' }, { taizhang: 7, request: {} }];
    expect([...others, { taizhang: 'a', request: {}, more: 1 }].map(readWire)).toEqual(Array(7).fill(null));
  });

  it('is an answer with a value, or a failure that the extension knows; all else is said to be none', () => {
    const failure = messageError('page-gone');
    expect(readWireReply({ ok: true, value: [1] })).toEqual({ ok: true, value: [1] });
    expect(readWireReply({ ok: false, error: failure })).toEqual({ ok: false, error: failure });
    const others = [
      undefined,
      { ok: true },
      { ok: 1, value: 1 },
      { ok: false, error: { code: 'toString', message: '' } },
      { ok: false, error: { code: 'page-gone' } },
      { ok: true, value: 1, error: failure },
    ];
    for (const raw of others) expect(readWireReply(raw)).toMatchObject({ ok: false, error: { code: 'reply-unknown' } });
  });

  it('asks a page for what its script can do, and for nothing of another shape', () => {
    expect(pageRequests['page.read'].request({})).toEqual({});
    expect(pageRequests['page.read'].request({ more: 1 })).toBeNull();
    expect(locate({ anchor })).toEqual({ anchor });
    const wrong = [{ exact: '' }, { prefix: null }, { start: -1 }, { end: 1.5 }, { start: '3' }, { more: 1 }];
    for (const change of wrong) expect(locate({ anchor: { ...anchor, ...change } })).toBeNull();
    expect(pickerRequests['picker.start'].request({ tab: 7 })).toEqual({ tab: 7 });
    expect(pickerRequests['picker.start'].request({ tab: '7' })).toBeNull();
  });
});
