import { describe, expect, it } from 'vitest';
import { check } from '../../shared/check/check.ts';
import { noEvidence } from '../../shared/check/evidence.ts';
import { recordOf } from '../extract/fixture-set.ts';

const { findings: _findings, ...notice } = recordOf('number-han');

function said(unreadChapters: readonly { readonly heading: string; readonly sentences: number }[]): string[] {
  const found = check(notice, { ...noEvidence, unreadChapters });
  return found.filter(({ code }) => code === 'chapter-unread').map(({ message }) => message);
}

describe('chapters that were not read', () => {
  it('are named with the count of their sentences', () => {
    expect(
      said([
        { heading: '完善基础设施', sentences: 6 },
        { heading: '培育特色产业', sentences: 3 },
      ]),
    ).toEqual([
      '有2章共9句没有写明责任单位，未采集为事项：“完善基础设施”6句、“培育特色产业”3句。其中若有任务，请点选正文补上。',
    ]);
  });

  it('are no finding where there are none', () => {
    expect(said([])).toEqual([]);
  });
});
