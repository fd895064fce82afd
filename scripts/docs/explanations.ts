import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../package/root.ts';

/** What the sources say about a schema and about each of its fields, from the comments right above them. */
export interface Explanation {
  readonly says: string;
  readonly fields: ReadonlyMap<string, string>;
}

function plain(comment: string): string {
  return comment
    .replace(/^\/\*\*|\*\/$/g, '')
    .replace(/^\s*\* ?/gm, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** By the name of the exported schema. */
export function explanationsOf(path: string): ReadonlyMap<string, Explanation> {
  const found = new Map<string, { says: string; fields: Map<string, string> }>();
  let comment = '';
  let current: { says: string; fields: Map<string, string> } | null = null;
  let open = false;
  for (const line of readFileSync(join(root, path), 'utf8').split('\n')) {
    const trimmed = line.trim();
    if (open || trimmed.startsWith('/**')) {
      comment = open ? `${comment}\n${trimmed}` : trimmed;
      open = !trimmed.endsWith('*/');
      continue;
    }
    const name = /^export const (\w+) = /.exec(line)?.[1];
    const field = /^ {2}(\w+):/.exec(line)?.[1];
    if (name !== undefined) {
      current = { says: plain(comment), fields: new Map() };
      found.set(name, current);
    } else if (field !== undefined && comment !== '') current?.fields.set(field, plain(comment));
    comment = '';
  }
  return found;
}
