import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { testFiles } from './test/unit-files.ts';

const { unit, driven } = testFiles();
/** How long a test may take at most, in milliseconds; one that drives other programs shares the machine with them. */
const atMost = (milliseconds: number) => ({ testTimeout: milliseconds, hookTimeout: milliseconds });

export default defineConfig({
  test: {
    projects: [
      {
        /* Few processes run them all, so that the core is loaded seldom; one more than cores, since some wait for a host's answers. Dexie takes the IndexedDB that it finds when it is first loaded. */
        test: {
          name: 'unit',
          include: unit,
          isolate: false,
          maxWorkers: availableParallelism() + 1,
          sequence: { groupOrder: 0 },
          setupFiles: ['fake-indexeddb/auto'],
          unstubGlobals: true,
          ...atMost(120_000),
        },
      },
      {
        test: {
          name: 'driven',
          include: driven,
          sequence: { groupOrder: 1 },
          globalSetup: ['test/browser/chromium-setup.ts'],
          ...atMost(300_000),
        },
      },
    ],
  },
});
