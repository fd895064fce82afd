import type { Unit } from '../../../shared/notice/notice.ts';
import { type Entry, type Picked, type Run, runKey } from './entry.ts';

/** A correction of one entry: where it ends and begins, or who is responsible. */
export type Correction =
  | { readonly kind: 'resize'; readonly key: string; readonly start: number; readonly end: number }
  | { readonly kind: 'units'; readonly key: string; readonly units: readonly Unit[] };

export type Action =
  | Correction
  | { readonly kind: 'toggle'; readonly key: string }
  | { readonly kind: 'add'; readonly run: Run }
  | { readonly kind: 'merge'; readonly key: string }
  | { readonly kind: 'split'; readonly key: string; readonly at: number }
  | { readonly kind: 'likewise'; readonly corrections: readonly Correction[] }
  | { readonly kind: 'select-all' }
  | { readonly kind: 'saved'; readonly keys: ReadonlySet<string>; readonly log: number };

/**
 * What a step makes of the entries. A step that is not possible (a split at the edge, a run that reaches into a neighbour, a merge
 * of the last) returns the very same object, so that it leaves no trace in the undo stack. No step takes an entry away.
 */
export function reduce(state: Picked, action: Action): Picked {
  switch (action.kind) {
    case 'toggle':
      return replace(state, action.key, (entry) => [{ ...entry, selected: !entry.selected }]);
    case 'add':
      return add(state, action.run);
    case 'merge':
      return merge(state, action.key);
    case 'split':
      return replace(state, action.key, (entry) =>
        action.at <= entry.start || action.at >= entry.end
          ? null
          : [hers(entry, entry.start, action.at), hers(entry, action.at, entry.end)],
      );
    case 'resize':
    case 'units':
      return correct(state, [action]);
    case 'likewise':
      return correct(state, action.corrections);
    case 'select-all':
      return state.entries.every((entry) => entry.selected)
        ? state
        : { ...state, entries: state.entries.map((entry) => (entry.selected ? entry : { ...entry, selected: true })) };
    case 'saved':
      return {
        entries: state.entries.map((entry) => (action.keys.has(entry.key) ? { ...entry, captured: true } : entry)),
        log: action.log,
      };
  }
}

function hers(entry: Entry, start: number, end: number): Entry {
  return { ...entry, key: runKey({ start, end }), found: null, start, end, captured: false };
}

function replace(state: Picked, key: string, change: (entry: Entry, at: number) => readonly Entry[] | null): Picked {
  const at = state.entries.findIndex((entry) => entry.key === key);
  const entry = state.entries[at];
  const changed = entry === undefined ? null : change(entry, at);
  return changed === null
    ? state
    : { ...state, entries: [...state.entries.slice(0, at), ...changed, ...state.entries.slice(at + 1)] };
}

function add(state: Picked, run: Run): Picked {
  const next = state.entries.findIndex((entry) => entry.end > run.start);
  const at = next < 0 ? state.entries.length : next;
  const after = state.entries[at];
  if (run.end <= run.start || (after !== undefined && after.start < run.end)) {
    return state;
  }
  const before = state.entries[at - 1];
  const entry: Entry = {
    key: runKey(run),
    found: null,
    start: run.start,
    end: run.end,
    selected: true,
    captured: false,
    units: null,
    section: before?.section ?? null,
    list: before?.list ?? null,
  };
  return { ...state, entries: [...state.entries.slice(0, at), entry, ...state.entries.slice(at)] };
}

function merge(state: Picked, key: string): Picked {
  const at = state.entries.findIndex((entry) => entry.key === key);
  const [entry, next] = [state.entries[at], state.entries[at + 1]];
  if (entry === undefined || next === undefined) {
    return state;
  }
  const merged: Entry = {
    ...hers(entry, entry.start, next.end),
    selected: entry.selected || next.selected,
    units: entry.units === null || next.units === null ? null : [...entry.units, ...next.units],
  };
  return { ...state, entries: [...state.entries.slice(0, at), merged, ...state.entries.slice(at + 2)] };
}

function correct(state: Picked, corrections: readonly Correction[]): Picked {
  const byKey = new Map(corrections.map((correction) => [correction.key, correction]));
  let changed = false;
  const entries: Entry[] = [];
  for (const [at, entry] of state.entries.entries()) {
    const wish = byKey.get(entry.key);
    const made = wish === undefined ? entry : corrected(entry, wish);
    const fits = made.start >= (entries.at(-1)?.end ?? 0) && made.end <= (state.entries[at + 1]?.start ?? made.end);
    entries.push(fits ? made : entry);
    changed ||= fits && made !== entry;
  }
  return changed ? { ...state, entries } : state;
}

function corrected(entry: Entry, wish: Correction): Entry {
  if (wish.kind === 'units') {
    return { ...entry, units: wish.units, captured: false };
  }
  const same = wish.start === entry.start && wish.end === entry.end;
  return same || wish.end <= wish.start ? entry : hers(entry, wish.start, wish.end);
}
