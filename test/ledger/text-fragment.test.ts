import { describe, expect, it } from 'vitest';
import { repeatedQuotes, textDirective, textFragmentUrl } from '../../shared/ledger/text-fragment.ts';
import { capture } from './captures.ts';

const bare = (exact: string) => ({ prefix: '', exact, suffix: '' });
const words = (directive: string | null) => decodeURIComponent(directive ?? '');

describe('text directives', () => {
  it('name a short quote whole', () => {
    expect(words(textDirective(bare('开工建设公共停车位1.5万个'), true))).toBe('text=开工建设公共停车位1.5万个');
  });

  it('write the directive’s own marks as codes', () => {
    const directive = textDirective(bare('0-6岁儿童，“5+2”服务&托管'), true) ?? '';
    expect(directive).toContain('0%2D6');
    expect(directive.slice('text='.length)).not.toMatch(/[-&,]/);
    expect(words(directive)).toBe('text=0-6岁儿童，“5+2”服务&托管');
  });

  it('name a long quote by its two ends', () => {
    const long = `${'开展老旧小区改造工作，'.repeat(9)}完成全年任务`;
    const [start, end, ...more] = words(textDirective(bare(long), true))
      .replace('text=', '')
      .split(',');
    expect(more).toEqual([]);
    expect([long.startsWith(start ?? '?'), long.endsWith(end ?? '?')]).toEqual([true, true]);
  });

  it('begin and end at words of the page, not inside one', () => {
    const cut = { prefix: '完成老旧小', exact: '区改造工作，新增托位', suffix: '数量达到要求' };
    const directive = words(textDirective(cut, true)).replace('text=', '');
    const whole = cut.prefix + cut.exact + cut.suffix;
    const breaks = [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(whole)].map((one) => one.index);
    const at = whole.indexOf(directive);
    expect(directive.length).toBeGreaterThan(4);
    expect(breaks).toContain(at);
    expect(breaks).toContain(at + directive.length);
  });

  it('add what stands around a text that is there twice', () => {
    const place = { prefix: '三是', exact: '推进全民健身', suffix: '。做好惠民工程' };
    const directive = textDirective(place, false) ?? '';
    expect(words(directive)).toMatch(/^text=三是-,推进全民健身,-。/);
  });

  it('are none for a quote without words', () => {
    expect(textDirective(bare(''), true)).toBeNull();
  });
});

describe('addresses of sentences', () => {
  it('keep a fragment that the page’s address already has', () => {
    const one = capture('xian-2024');
    one.notice.url = 'https://www.xa.gov.cn/a.html#zoom';
    const [item] = one.notice.items;
    if (!item) throw new Error('no item');
    expect(textFragmentUrl(one, item, new Set())).toContain('a.html#zoom:~:text=');
  });

  it.each(['file:///C:/notice.html', 'javascript:alert(1)', 'data:text/html,x'])('are none for %s', (url) => {
    const one = capture('xian-2024');
    one.notice.url = url;
    const [item] = one.notice.items;
    if (!item) throw new Error('no item');
    expect(textFragmentUrl(one, item, new Set())).toBeNull();
  });

  it('take the context that the capture recorded', () => {
    const one = capture('xian-2024');
    const [item] = one.notice.items;
    if (!item) throw new Error('no item');
    one.provenance[item.id] = {
      title: { exact: item.quote, prefix: '（一）交通出行方面', suffix: '。开通运营地铁8号', start: 9, end: 17 },
    };
    const url = decodeURIComponent(textFragmentUrl(one, item, new Set([item.quote])) ?? '');
    expect(url).toContain('text=（一）交通出行方面-,开通运营地铁线路,-。');
  });
});

describe('repeated quotes', () => {
  it('are found in titles, texts and attachments', () => {
    const { notice } = capture('xian-2024');
    expect(repeatedQuotes(notice).has('开通运营地铁线路')).toBe(false);
    notice.attachments = [{ label: '附件1', title: '开通运营地铁线路实施方案', units: [], href: null }];
    expect(repeatedQuotes(notice).has('开通运营地铁线路')).toBe(true);
  });
});
