import { describe, expect, it } from 'vitest';
import { reanchor } from '../../extension/page/reanchor.ts';

const text = '1.新建高中2所，新增学位1200个。\n2.新增公共停车位不少于1.5万个。\n3.另建学位1200个，由区教育局负责。';

function anchor(exact: string, from = 0, context = 4) {
  const start = text.indexOf(exact, from);
  const end = start + exact.length;
  return {
    exact,
    prefix: text.slice(Math.max(0, start - context), start),
    suffix: text.slice(end, end + context),
    start,
    end,
  };
}

describe('finding a phrase again', () => {
  it('at its old place', () => {
    expect(reanchor(text, anchor('1200个'))).toEqual({
      start: text.indexOf('1200个'),
      end: text.indexOf('1200个') + 6 - 1,
    });
  });

  it('after the page grew above it, by its context', () => {
    const moved = `通知\n各区：\n${text}`;
    const at = moved.lastIndexOf('1200个');
    expect(reanchor(moved, anchor('1200个', 20))).toEqual({ start: at, end: at + 5 });
  });

  it('with only one side of its context left', () => {
    const changed = text.replace('，由区教育局负责', '，由区人社局负责').replace('另建', '再建');
    const wide = anchor('学位1200个', 20, 8);
    expect(reanchor(changed.replace('3.再建学位1200个，由', '3.另建学位1200个；由'), wide)).not.toBeNull();
  });

  it('not at all where a short phrase stands in other words only', () => {
    expect(reanchor('4.改扩建学位1200间。', anchor('1200个'))).toBeNull();
    expect(reanchor('去年已有1200个。', anchor('1200个'))).toBeNull();
  });

  it('not where its context stands twice', () => {
    const short = { ...anchor('1200个', 0, 2), start: 900, end: 905 };
    expect(reanchor(`${text}\n${text}`, short)).toBeNull();
  });

  it('by itself where it is long and stands once', () => {
    const exact = '新增公共停车位不少于1.5万个';
    expect(reanchor(`（二）${exact}；`, anchor(exact))).toEqual({ start: 3, end: 3 + exact.length });
  });
});
