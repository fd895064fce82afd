import { runnerImport } from 'vite';

/** Runs a TypeScript file of this project: `node scripts/typescript.mjs FILE [words …]`; the file finds its words in `process.argv` from the third on. */
const [, , file] = process.argv;
process.argv.splice(1, 1);
await runnerImport(file, { configFile: false, logLevel: 'error' });
