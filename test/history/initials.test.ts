import { describe, expect, it } from 'vitest';
import { initialsOf } from '../../shared/history/initials.ts';

describe('pinyin initials', () => {
  it.each([
    ['教育局', 'jyj'],
    ['市场监管局', 'scjgj'],
    ['新建高中', 'xjgz'],
    ['区卫生健康委', 'qwsjkw'],
    ['公共停车位1000个', 'ggtcw1000g'],
    ['哦欧阿安鹅恩饿', 'ooaaeee'],
    ['他天瓦晚擦差仨三趴爬拿那然让', 'ttwwccssppnnrr'],
    ['迎峰度夏、A类', 'yfdxal'],
    ['妈哈咔垃夕丫帀嚓哒发旮', 'mhklxyzcdfg'],
  ])('%s → %s', (text, initials) => {
    expect(initialsOf(text)).toBe(initials);
  });

  it('leaves out what has none', () => {
    expect(initialsOf('（，。 ）〔〕—')).toBe('');
  });
});
