import { describe, expect, it } from 'vitest';
import { charsetOf, decodePage } from '../../shared/page/charset.ts';

const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const join = (...parts: Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]));
const hu = Uint8Array.from([0xdb, 0x90]);

describe('the encoding of a page', () => {
  it('is what the byte order mark says, whatever the meta tag says', () => {
    const bytes = join(
      Uint8Array.from([0xef, 0xbb, 0xbf]),
      latin('<meta charset=gb2312>'),
      new TextEncoder().encode('任务'),
    );
    expect(charsetOf(bytes)).toBe('utf-8');
    expect(decodePage(bytes)).toBe('<meta charset=gb2312>任务');
  });

  it('is the header’s where there is no mark', () => {
    expect(charsetOf(latin('<meta charset=utf-8>'), 'text/html; charset=GBK')).toBe('gb18030');
  });

  it.each(['gb2312', 'GBK', 'gb18030', 'x-gbk'])('reads %s as GB18030', (label) => {
    expect(charsetOf(latin(`<meta http-equiv="Content-Type" content="text/html; charset=${label}">`))).toBe('gb18030');
  });

  it('decodes what GB2312 lacks on a page that calls itself gb2312', () => {
    expect(decodePage(join(latin('<meta charset="gb2312">'), hu))).toBe(
      '<meta charset="gb2312">蹙'.replace('蹙', new TextDecoder('gb18030').decode(hu)),
    );
  });

  it('is UTF-8 without a word where the bytes allow it, else GB18030', () => {
    expect(charsetOf(new TextEncoder().encode('<p>任务</p>'))).toBe('utf-8');
    expect(charsetOf(join(latin('<p>'), Uint8Array.from([0xc8, 0xce, 0xce, 0xf1])))).toBe('gb18030');
  });

  it('does not believe a utf-8 tag over bytes that are not', () => {
    expect(charsetOf(join(latin('<meta charset=utf-8>'), Uint8Array.from([0xc8, 0xce, 0xce, 0xf1])))).toBe('gb18030');
  });

  it('believes a utf-8 tag over a few damaged letters', () => {
    const text = new TextEncoder().encode(
      '<meta charset=utf-8><p>新建公办幼儿园三所，新增学位九百个，八月底前投入使用，由县教育局负责</p>',
    );
    const damaged = join(text.subarray(0, 23), Uint8Array.from([0xed, 0xa0, 0x80]), text.subarray(23));
    expect(charsetOf(damaged)).toBe('utf-8');
    expect(decodePage(damaged)).toContain('由县教育局负责');
  });

  it.each(['constructor', '__proto__', 'toString', 'nonsense'])('takes %s for no charset at all', (label) => {
    expect(charsetOf(new TextEncoder().encode(`<meta charset=${label}>任务`))).toBe('utf-8');
  });
});
