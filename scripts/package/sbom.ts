import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './root.ts';

/** What the product is made of, in CycloneDX: read from the lockfile, so that it is the same on every machine, without a run's own number or time. */
export function sbom(): string {
  const program = join(root, 'node_modules/.bin/cyclonedx-npm');
  const words = ['--package-lock-only', '--output-reproducible', '--omit', 'dev', '--output-file', '-'];
  const { stdout, status, stderr } = spawnSync(program, words, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`cyclonedx-npm: ${stderr}`);
  return stdout;
}
