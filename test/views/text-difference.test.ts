import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hitParts } from '../../shared/views/marked.tsx';
import { shortTitle } from '../../shared/views/short-title.ts';
import { differentParts } from '../../shared/views/text-difference.ts';

describe('the difference of two wordings', () => {
  it.each([
    [
      '新增公共停车位1500个，9月底前完成。',
      '新增公共停车位1800个，9月底前完成。',
      ['新增公共停车位', '-1500', '+1800', '个，9月底前完成。'],
    ],
    ['不少于1.5万个', '不少于1.8万个', ['不少于', '-1.5', '+1.8', '万个']],
    ['区教育局、区财政局', '区教育局、区住建局、区财政局', ['区教育局、区', '+住建局、区', '财政局']],
    ['完成率95%', '完成率100%', ['完成率', '-95%', '+100%']],
    ['照旧', '照旧', ['照旧']],
    ['', '新增', ['+新增']],
  ])('%s → %s', (before, after, told) => {
    const signs = { same: '', gone: '-', new: '+' } as const;
    expect(differentParts(before, after).map(({ kind, text }) => signs[kind] + text)).toEqual(told);
  });

  it('joins to both wordings again, whatever they are', () => {
    const wording = fc
      .array(fc.constantFrom('新', '增', '12', '1.5', '万', '个', '。', '，', '𠮷'))
      .map((all) => all.join(''));
    fc.assert(
      fc.property(wording, wording, (before, after) => {
        const parts = differentParts(before, after);
        const without = (kind: string) => parts.flatMap((part) => (part.kind === kind ? [] : part.text)).join('');
        expect(without('new')).toBe(before);
        expect(without('gone')).toBe(after);
      }),
      { numRuns: 300 },
    );
  });
});

describe('words that were looked for', () => {
  it('are marked wherever they stand, and the text stays whole', () => {
    const parts = hitParts('新建GAOZHONG，扩建高中', ['高中', 'gaozhong']);
    expect(parts.filter(({ hit }) => hit).map(({ text }) => text)).toEqual(['GAOZHONG', '高中']);
    expect(parts.map(({ text }) => text).join('')).toBe('新建GAOZHONG，扩建高中');
    expect(hitParts('照旧', ['']).every(({ hit }) => !hit)).toBe(true);
  });
});

describe('a long title', () => {
  it('keeps its end, which tells two of them apart', () => {
    const common = '海州区人民政府办公室关于印发2025年海州区为民办实事项目任务分解方案的通知';
    const [first, second] = [shortTitle(`${common}（第一批）`, 30), shortTitle(`${common}（第二批）`, 30)];
    expect([...first]).toHaveLength(30);
    expect(first).not.toBe(second);
    expect(shortTitle('短标题', 30)).toBe('短标题');
  });
});
