import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../package/root.ts';
import { formatPage } from './format.ts';

writeFileSync(join(root, 'docs/format.md'), formatPage());
