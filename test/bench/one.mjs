import { runnerImport } from 'vite';

const [file] = process.argv.slice(2);
await runnerImport(file, { configFile: false, logLevel: 'error' });
