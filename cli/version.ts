import { version as written } from '../package.json';

/** The version of everything that is built from these sources; `package.json` is the one place it is written in. */
export const version: string = written;
