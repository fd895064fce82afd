import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../package/root.ts';
import { formatPage } from './format.ts';
import { withFindings } from './guide-findings.ts';

const guide = join(root, 'docs/guide/README.md');
writeFileSync(join(root, 'docs/format.md'), formatPage());
writeFileSync(guide, withFindings(readFileSync(guide, 'utf8')));
