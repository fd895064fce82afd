import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const beside = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Where the parts stand that the command line does not carry in itself. */
export interface Places {
  /** The notice that `start` captures when none is named. */
  readonly sample: string;
  /** The built pane. */
  readonly pane: string;
  /** The built extension, unpacked. */
  readonly extension: string;
  /** The folder that the parts can be built in when they are missing; null where this is no checkout. */
  readonly checkout: string | null;
}

/** In a checkout the parts are built; in the archive they stand beside `lib/`, where this is built to. */
export const places: Places = existsSync(beside('../../cli/main.ts'))
  ? {
      sample: beside('../../cli/sample/xian-2024.html'),
      pane: beside('../addin'),
      extension: beside('../../.output/chrome-mv3'),
      checkout: beside('../../'),
    }
  : {
      sample: beside('../sample/xian-2024.html'),
      pane: beside('../pane'),
      extension: beside('../extension'),
      checkout: null,
    };
