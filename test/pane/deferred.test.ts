import { describe, expect, it } from 'vitest';
import type { PaneActions } from '../../addin/pane/session/actions.ts';
import { deferredActions } from '../../addin/pane/session/deferred.ts';

describe('actions that are loaded beside the first screen', () => {
  it('wait for what does them, in the order they were asked for', async () => {
    const done: unknown[] = [];
    let come = (_: PaneActions) => {};
    const actions = deferredActions(
      new Promise((resolve) => {
        come = resolve;
      }),
    );
    actions.workOnFiles();
    const read = actions.readSheet('台账');
    expect(actions.readSheet).toBe(actions.readSheet);
    expect(done).toEqual([]);
    const real: Pick<PaneActions, 'workOnFiles' | 'readSheet'> = {
      workOnFiles: () => void done.push('files'),
      readSheet: async (sheet) => void done.push(sheet),
    };
    come(real as PaneActions);
    await read;
    expect(done).toEqual(['files', '台账']);
  });
});
