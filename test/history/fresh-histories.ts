import { afterEach } from 'vitest';
import { type History, type HistoryOptions, openHistory } from '../../shared/history/open-history.ts';

/** Histories of a test file's own, each call another; `again` opens the last one a second time. All are closed after each test. */
export function freshHistories(name: string): {
  readonly fresh: (options?: Omit<HistoryOptions, 'name'>) => History;
  readonly again: () => History;
} {
  let count = 0;
  const open: History[] = [];
  afterEach(() => {
    for (const history of open.splice(0)) history.close();
  });
  const opened = (options: Omit<HistoryOptions, 'name'> = {}) => {
    const history = openHistory({ ...options, name: `${name}-${count}` });
    open.push(history);
    return history;
  };
  return {
    fresh: (options) => {
      count += 1;
      return opened(options);
    },
    again: () => opened(),
  };
}
