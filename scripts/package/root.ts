import { resolve } from 'node:path';

/** Where the project stands. */
export const root = resolve(import.meta.dirname, '../..');
