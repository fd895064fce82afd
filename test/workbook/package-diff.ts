import { unzipSync } from 'fflate';
import { openXlsx, type XlsxHost } from '../../shared/workbook/xlsx/xlsx-host.ts';

/** Opens a file that must open. */
export function opened(bytes: Uint8Array): XlsxHost {
  const result = openXlsx(bytes);
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}

/** The parts that differ between two packages: changed, added (`+`) and gone (`-`), in order of name. */
export function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [unzipSync(before), unzipSync(after)];
  const changed: string[] = [];
  for (const name of new Set([...Object.keys(old), ...Object.keys(now)])) {
    const [a, b] = [old[name], now[name]];
    if (a === undefined) changed.push(`+${name}`);
    else if (b === undefined) changed.push(`-${name}`);
    else if (!Buffer.from(a).equals(Buffer.from(b))) changed.push(name);
  }
  return changed.sort();
}

/** The text of a part. */
export function partText(bytes: Uint8Array, name: string): string {
  const part = unzipSync(bytes)[name];
  if (part === undefined) throw new Error(`no part ${name}`);
  return new TextDecoder().decode(part);
}
