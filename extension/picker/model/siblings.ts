import type { Unit } from '../../../shared/notice/notice.ts';
import type { Entry } from './entry.ts';
import type { Correction } from './reduce.ts';

const labelAhead = /^[^：:\n。；]{2,8}[：:]/u;

/** The label that a line begins with (`责任单位：`), else null: what tells that two lines are of one kind. */
export function labelOf(line: string): string | null {
  return labelAhead.exec(line.trimStart())?.[0].replace(':', '：') ?? null;
}

/** The line that follows an offset, within a limit: its text and where it ends. */
function lineAfter(text: string, offset: number): { readonly text: string; readonly end: number } | null {
  const start = text.charAt(offset) === '\n' ? offset + 1 : offset;
  if (start >= text.length) {
    return null;
  }
  const found = text.indexOf('\n', start);
  const end = found < 0 ? text.length : found;
  return { text: text.slice(start, end), end };
}

/** Where an entry ends with the next line taken in; null at the page's end. */
export function grown(text: string, entry: Entry): number | null {
  return lineAfter(text, entry.end)?.end ?? null;
}

/** Where an entry ends without its last line; null where it has only one. */
export function shrunk(text: string, entry: Entry): number | null {
  const line = text.lastIndexOf('\n', entry.end - 1);
  return line <= entry.start ? null : line;
}

/**
 * The same correction for the entries like the corrected one. A line taken in or given back: those whose next or last line begins
 * with the same label. Units: those whose units were the same before. One pass over the entries.
 */
export function likewise(
  text: string,
  entries: readonly Entry[],
  before: Entry,
  after: Entry,
  unitsOf: (entry: Entry) => readonly Unit[],
): Correction[] {
  const others = entries.filter((entry) => entry.key !== after.key && entry.key !== before.key);
  if (after.units !== null && after.units !== before.units) {
    const old = nameUnits(unitsOf(before));
    const units = after.units;
    return others
      .filter((entry) => nameUnits(unitsOf(entry)) === old && old !== nameUnits(units))
      .map((entry) => ({ kind: 'units', key: entry.key, units }));
  }
  if (after.start !== before.start || after.end === before.end) {
    return [];
  }
  const takesIn = after.end > before.end;
  const label = takesIn ? labelOf(text.slice(before.end, after.end)) : labelOf(text.slice(after.end, before.end));
  if (label === null) {
    return [];
  }
  return others.flatMap((entry) => {
    const end = takesIn ? grown(text, entry) : shrunk(text, entry);
    const line = end === null ? '' : text.slice(Math.min(end, entry.end), Math.max(end, entry.end));
    return end !== null && labelOf(line) === label ? [{ kind: 'resize', key: entry.key, start: entry.start, end }] : [];
  });
}

function nameUnits(units: readonly Unit[]): string {
  return units.map((unit) => `${unit.role}${unit.name}`).join('、');
}
