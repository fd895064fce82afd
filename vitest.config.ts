import { defineConfig } from 'vitest/config';
import { testFiles } from './test/unit-files.ts';

const { unit, driven } = testFiles();
const patience = { testTimeout: 120_000, hookTimeout: 120_000 };

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: unit, ...patience } },
      { test: { name: 'driven', include: driven, globalSetup: ['test/browser/chromium-setup.ts'], ...patience } },
    ],
  },
});
