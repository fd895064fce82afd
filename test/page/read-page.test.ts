import { describe, expect, it } from 'vitest';
import { parsePage } from '../../shared/files/parse-page.ts';
import { readPage } from '../../shared/page/read-page.ts';

const read = (body: string, head = ''): ReturnType<typeof readPage> =>
  readPage(parsePage(`<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`));
const texts = (body: string): string[] => read(body).blocks.map((block) => block.text);

describe('blocks', () => {
  it('joins inline text without a blank and breaks at block elements and br', () => {
    expect(texts('<p>新建<b>12</b>所</p><div>甲<br>乙</div>')).toEqual(['新建12所', '甲', '乙']);
  });

  it('leaves out what no reader sees', () => {
    expect(
      texts('<script>1.假</script><style>p{}</style><noscript>2.假</noscript><p>真</p><svg><text>3.假</text></svg>'),
    ).toEqual(['真']);
  });

  it('tells offsets of the page’s text', () => {
    const page = read('<p>甲</p><p>乙丙</p>');
    for (const block of page.blocks) expect(page.text.slice(block.start, block.end)).toBe(block.text);
  });

  it('reads hidden lines and flags them; what is hidden in a shown line is left out and named', () => {
    const page = read(
      '<p>可见<span style="display: none">隐藏</span>文字<span hidden>甲<br>乙</span></p><div hidden><p>也隐藏</p></div>',
    );
    expect(page.blocks.map((block) => [block.text, block.hidden])).toEqual([
      ['甲', true],
      ['乙', true],
      ['可见文字', false],
      ['也隐藏', true],
    ]);
    expect(page.leftOut).toEqual([{ why: 'hidden', text: '隐藏' }]);
  });

  it('leaves out what is crossed out, by element or by style, and names it', () => {
    const page = read('<p>新建<s>800</s>1200张<span style="text-decoration: line-through red">50</span></p>');
    expect(page.text).toBe('新建1200张');
    expect(page.leftOut.map(({ why, text }) => [why, text])).toEqual([
      ['struck', '800'],
      ['struck', '50'],
    ]);
  });

  it('shows again what a visible child of an invisible parent holds only by its own style', () => {
    expect(read('<div style="visibility:hidden"><p>甲</p></div>').blocks[0]?.hidden).toBe(true);
  });
});

describe('ordinals that only a browser prints', () => {
  const ordinals = (body: string, head = ''): (number | undefined)[] =>
    read(body, head).blocks.map((block) => block.ordinal?.value);

  it('counts ol by start, value and reversed', () => {
    expect(ordinals('<ol start="5"><li>甲</li><li>乙</li></ol>')).toEqual([5, 6]);
    expect(ordinals('<ol><li>甲</li><li value="7">乙</li><li>丙</li></ol>')).toEqual([1, 7, 8]);
    expect(ordinals('<ol reversed><li>甲</li><li>乙</li></ol>')).toEqual([2, 1]);
    expect(ordinals('<ol><li>甲<ol><li>内</li></ol></li><li>乙</li></ol>')).toEqual([1, 1, 2]);
  });

  it('prints none for ul and for a list without marks', () => {
    expect(ordinals('<ul><li>甲</li></ul><ol style="list-style: none"><li>乙</li></ol>')).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('computes CSS counters from the page’s own style sheet', () => {
    const style = '<style>.l{counter-reset:n 3}.i::before{counter-increment:n;content:counter(n) "."}</style>';
    expect(ordinals('<div class="l"><p class="i">甲</p><p class="i">乙</p><p>丙</p></div>', style)).toEqual([
      4,
      5,
      undefined,
    ]);
  });
});

describe('tables', () => {
  it('places cells on a grid under row and column spans', () => {
    const [grid] = read(
      '<table><tr><td rowspan=2>甲</td><td colspan=2>乙</td></tr><tr><td>丙</td><td>丁</td></tr></table>',
    ).grids;
    expect(grid?.cells.map(({ row, column, rows, columns }) => [row, column, rows, columns])).toEqual([
      [0, 0, 2, 1],
      [0, 1, 1, 2],
      [1, 1, 1, 1],
      [1, 2, 1, 1],
    ]);
  });

  it('knows a layout table by the table inside it', () => {
    expect(
      read('<table><tr><td><table><tr><td>甲</td></tr></table></td></tr></table>').grids.map((grid) => grid.nests),
    ).toEqual([true, false]);
  });
});

describe('the way back to the DOM', () => {
  it('gives the text nodes and offsets of a range, over folds and several nodes', () => {
    const page = read('<p>新建　<b>１</b><i>2</i>所\u200b学校</p>');
    expect(page.text).toBe('新建 12所学校');
    const ranges = page.rangesOf(3, 8).map(({ node, start, end }) => (node.nodeValue ?? '').slice(start, end));
    expect(ranges).toEqual(['１', '2', '所\u200b学校']);
  });
});

describe('a body that stands twice', () => {
  const body =
    '<p>1.新建幼儿园三所并扩建小学两所。</p><p>2.改造农村公路五十公里。</p><p>3.新增公共停车泊位两千个。</p><p>4.建设口袋公园二十个并完善配套设施。</p>';

  it('is marked once, the second time or where it is hidden', () => {
    expect(read(body + body).blocks.map((block) => block.copy)).toEqual([
      false,
      false,
      false,
      false,
      true,
      true,
      true,
      true,
    ]);
    expect(read(`<div hidden>${body}</div>${body}`).blocks.map((block) => block.copy)).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  it('is not a clause that repeats', () => {
    expect(
      read('<p>1.甲项工作内容。</p><p>资金由市级安排。</p><p>2.乙项工作内容。</p><p>资金由市级安排。</p>').blocks.some(
        (block) => block.copy,
      ),
    ).toBe(false);
  });
});

describe('hostile nesting', () => {
  it.each([300, 20_000])('reads %i levels without recursion', (depth) => {
    expect(texts(`${'<div>'.repeat(depth)}甲`)).toEqual(['甲']);
  });
});
