import { canonicalJson } from '../handoff/checksum.ts';
import { same } from './diff.ts';
import { millis } from './instants.ts';
import { type Edit, editable } from './records.ts';

/** A correction that gave way to a newer one of the same field. */
export interface Overruled {
  readonly edit: Edit;
  readonly by: Edit;
}

/** A field's corrections joined: those that stand, and those that gave way. */
export interface JoinedEdits {
  readonly standing: readonly Edit[];
  readonly overruled: readonly Overruled[];
}

/** What a correction makes of its field. */
export function outcome(edit: Edit): unknown {
  return edit.withdrawn ? { withdrawn: true } : { value: edit.value };
}

/** One that no longer fits the record shows nothing, so that it gives way to any that does. */
function fits({ field, value, withdrawn }: Edit): boolean {
  return withdrawn === true || editable.shape[field].safeParse(value).success;
}

function winsOver(one: Edit, other: Edit): boolean {
  if (fits(one) !== fits(other)) return fits(one);
  const newer = millis(one.at) - millis(other.at);
  return newer !== 0 ? newer > 0 : canonicalJson(one) >= canonicalJson(other);
}

/**
 * Corrections of one notice from two machines: field by field the newest stands, whichever machine it is from. Where two differ, the
 * other is named too, so that neither is lost.
 */
export function joinEdits(edits: readonly Edit[]): JoinedEdits {
  const standing = new Map<string, Edit>();
  const overruled: Overruled[] = [];
  for (const edit of edits) {
    const key = `${edit.item}\n${edit.field}`;
    const known = standing.get(key);
    const [stands, gives] = known === undefined || winsOver(edit, known) ? [edit, known] : [known, edit];
    standing.set(key, stands);
    if (gives !== undefined && !same(outcome(stands), outcome(gives))) overruled.push({ edit: gives, by: stands });
  }
  return { standing: [...standing.values()], overruled };
}
