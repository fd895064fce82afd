import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../shared/notice/notice.ts';
import { ItemRow, type ItemView } from '../../shared/views/item-row.tsx';
import { CountLine, NoticeHead } from '../../shared/views/notice-head.tsx';

function drawn(view: React.ReactElement): string {
  return renderToStaticMarkup(view);
}

/** What is read from the markup: its text, with the labels of what has no text. */
function textOf(markup: string): string {
  return markup.replace(/<[^>]*>/g, '|').replace(/\|+/g, '|');
}

const item: ItemView = {
  number: 12,
  title: '新增公共停车位',
  applicable: true,
  units: [
    { name: '区城管局', canonical: '莲湖区城市管理局', role: '牵头', basis: 'first-listed' },
    { name: '区住建局', canonical: '区住建局', role: '责任', basis: 'printed' },
    { name: '区资规局', canonical: '区资规局', role: '配合', basis: 'printed' },
    { name: '各街道', canonical: '各街道', role: '配合', basis: 'printed' },
  ],
  targets: [
    {
      text: '不少于1.5万个',
      metric: '公共停车位',
      comparator: '>=',
      value: 15000,
      upper: null,
      from: null,
      unit: '个',
      per: null,
      change: false,
      commitment: 'firm',
      parent: null,
      frequency: null,
    },
  ],
  deadline: { text: '年底前', date: '2024-12-31' },
};
const findings: Finding[] = [
  { code: 'lead-inferred', level: 'info', item: 'i12', message: '按首位推定牵头单位', figures: [] },
  {
    code: 'breakdown-sum',
    level: 'warning',
    item: 'i12',
    message: '各区县合计15200个，比总目标15000个多200个。',
    figures: [],
  },
];

describe('the item row', () => {
  const markup = drawn(<ItemRow item={item} findings={findings} titleId="t12" />);

  it('shows ordinal, title, units, figures and the heaviest finding, in this order', () => {
    const text = textOf(markup);
    const order = ['12', '新增公共停车位', '区城管局', '2024年12月31日前', '1.5', '有疑问', '15200'];
    const places = order.map((part) => text.indexOf(part));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it('names the ordinal and lists for a screen reader', () => {
    expect(markup).toContain('aria-label="第12项"');
    expect(markup).toContain('aria-label="责任单位"');
    expect(markup).toContain('id="t12"');
  });

  it('says how many findings and units stand behind the line', () => {
    expect(textOf(markup)).toContain('另有1条');
    expect(textOf(markup)).toContain('等4个单位');
    expect(markup).not.toContain('各街道');
  });

  it('says that a lead is inferred and what a short name stands for', () => {
    expect(textOf(markup)).toContain('按首位推定');
    expect(markup).toContain('title="莲湖区城市管理局"');
  });

  it('speaks English', () => {
    const text = textOf(drawn(<ItemRow item={item} findings={findings} language="en" />));
    expect(text).toContain('by 31 Dec 2024');
    expect(text).toContain('Doubtful');
  });

  it('says that an item is no task here', () => {
    expect(textOf(drawn(<ItemRow item={{ ...item, applicable: false }} />))).toContain('无任务');
  });

  it('draws hostile text as text', () => {
    const hostile = drawn(<ItemRow item={{ ...item, title: '<img src=x onerror=alert(1)>' }} />);
    expect(hostile).not.toContain('<img');
  });
});

describe('the head of a notice', () => {
  const notice = {
    title: '关于2024年实施50项民生实事的通知',
    documentNumber: '花政办〔2024〕7号',
    issuer: '花山区人民政府办公室',
    issuedOn: '2024-03-01',
    publishedOn: null,
    declaredItems: 50,
  };

  it('agrees where the counts agree', () => {
    const text = textOf(drawn(<NoticeHead notice={notice} found={50} />));
    expect(text).toContain('花政办〔2024〕7号');
    expect(text).toContain('2024年3月1日');
    expect(text).toContain('数目相符');
  });

  it.each([
    [49, '少1项'],
    [52, '多2项'],
  ])('says by how many %i items differ from 50', (found, words) => {
    expect(textOf(drawn(<CountLine found={found} declared={50} />))).toContain(words);
  });

  it('says nothing of a count that the notice does not state', () => {
    expect(textOf(drawn(<CountLine found={49} declared={null} />))).not.toContain('写明');
  });

  it('says where the items come from that the main list does not hold', () => {
    const line = textOf(drawn(<CountLine found={56} all={76} declared={56} />)).replaceAll('|', '');
    expect(line).toContain('识别56项');
    expect(line).toContain('附件清单20项，共76项');
    expect(textOf(drawn(<CountLine found={56} all={56} declared={56} />))).not.toContain('附件清单');
  });
});
