import { describe, expect, it } from 'vitest';
import { Notice } from '../../shared/notice/notice.ts';
import { expectedOf, fixtureMeta, fixtureNames, printed, recordOf, updating, writeExpected } from './fixture-set.ts';

describe('fixtures, each one rule', () => {
  it('are at least 120 small ones beside the real pages', () => {
    expect(fixtureNames.filter((name) => fixtureMeta(name).layout !== 'page').length).toBeGreaterThanOrEqual(120);
  });

  it.each(fixtureNames)('%s gives the expected record', (name) => {
    const notice = recordOf(name);
    expect(Notice.parse(notice)).toEqual(notice);
    const record = printed(notice);
    if (updating) writeExpected(name, record);
    expect(expectedOf(name), `${name} has no expected.json; UPDATE_FIXTURES=1 writes it`).toBe(record);
  });

  it.each(fixtureNames.filter((name) => !fixtureMeta(name).list))('%s is no task list and gives no items', (name) => {
    expect(recordOf(name).items).toEqual([]);
  });
});
