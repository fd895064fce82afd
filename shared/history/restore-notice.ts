import { canonicalJson } from '../handoff/checksum.ts';
import type { Capture } from '../notice/capture.ts';
import type { BackedNotice } from './backup-lines.ts';
import type { HistoryDatabase } from './database.ts';
import { derive } from './derive.ts';
import { renamedItems, same } from './diff.ts';
import { nextStamp } from './facts.ts';
import { historyError, Refusal } from './history-error.ts';
import { millis } from './instants.ts';
import { outcome } from './join-edits.ts';
import { joinRevisions, saying } from './join-revisions.ts';
import { type HerWork, joinWork, renamedWork } from './join-work.ts';
import { logOverruled } from './overruled.ts';
import type { Edit, Revision } from './records.ts';
import { readWork, writeDerived, writeWork } from './rows.ts';

/** All that is known of one notice in one place. */
interface Known extends HerWork {
  readonly facts: BackedNotice;
  readonly revisions: readonly Revision[];
}

export interface RestoredNotice {
  /** Null for a notice that is removed on both sides. */
  readonly came: 'added' | 'updated' | 'kept' | null;
  readonly corrections: { readonly brought: number; readonly kept: number };
}

async function knownHere(db: HistoryDatabase, id: string): Promise<Known | null> {
  const row = await db.notices.get(id);
  const binned = row === undefined ? await db.bin.get(id) : undefined;
  const facts = row ?? binned?.row;
  if (facts === undefined) return null;
  const { revision, firstAt, checkedAt, kept, tags, pinned } = facts;
  const revisions = await db.revisions.where('notice').equals(id).toArray();
  const { edits, marks, done } = await readWork(db, id);
  const removedAt = binned?.removedAt ?? null;
  return {
    facts: { id, revision, firstAt, checkedAt, kept, tags, pinned, removedAt },
    revisions: [...revisions].sort((a, b) => a.revision - b.revision),
    ...{ edits, marks, done },
  };
}

function newestOf({ facts, revisions }: Pick<Known, 'facts' | 'revisions'>): Capture {
  const newest = revisions.find(({ revision }) => revision === facts.revision);
  if (newest === undefined) throw new Refusal(historyError('damaged'));
  return newest.capture;
}

/** What is known on both sides as one, in terms of the newest reading of either. */
function joined(sides: readonly Known[], revisions: readonly Revision[], newest: Capture) {
  const renames = sides.map((side) => renamedItems(newestOf(side), newest));
  const works = sides.map((side, at) => renamedWork(side, renames[at] ?? new Map()));
  const kept = sides.map(({ facts }, at) => facts.kept?.map((id) => renames[at]?.get(id) ?? id) ?? null);
  const all = sides.map(({ facts }) => facts);
  const by = (instants: readonly string[]) => [...instants].sort((a, b) => millis(a) - millis(b));
  const removals = all.map(({ removedAt }) => removedAt);
  const facts: BackedNotice = {
    id: all[0]?.id ?? '',
    revision: revisions.length,
    firstAt: by(all.map(({ firstAt }) => firstAt))[0] ?? '',
    checkedAt: by(all.map(({ checkedAt }) => checkedAt)).at(-1) ?? '',
    kept: keptOnAny(kept, newest),
    tags: [...new Set(all.flatMap(({ tags }) => tags))],
    pinned: all.some(({ pinned }) => pinned),
    removedAt: removals.includes(null) ? null : (by(removals.flatMap((at) => at ?? [])).at(-1) ?? null),
  };
  return { facts, works, ...joinWork(works) };
}

/** The items that some side keeps; null where that is all of them. */
function keptOnAny(kept: readonly (readonly string[] | null)[], newest: Capture): string[] | null {
  if (kept.includes(null)) return null;
  const wanted = new Set(kept.flatMap((ids) => ids ?? []));
  const ids = newest.notice.items.map(({ id }) => id).filter((id) => wanted.has(id));
  return ids.length === newest.notice.items.length ? null : ids;
}

/** What she sees of a notice: its readings, her work, what she keeps. */
function seen({ facts, revisions, edits, marks, done }: Known): unknown {
  const { kept, tags, pinned, removedAt } = facts;
  const sorted = (rows: readonly unknown[]) => rows.map((row) => canonicalJson(row)).sort();
  return [
    revisions.map(({ capture }) => saying(capture)),
    sorted(edits.map((edit) => [edit.item, edit.field, outcome(edit)])),
    sorted(marks.map(({ finding, mark }) => [finding, mark.state])),
    sorted(done.map(({ item }) => item)),
    ...[kept, [...tags].sort(), pinned, removedAt],
  ];
}

function fieldOf({ item, field }: Edit): string {
  return `${item}\n${field}`;
}

/** How many corrections came, and how many of the backup's gave way to what stands here. */
function countCorrections(here: readonly Edit[], there: readonly Edit[], standing: readonly Edit[]) {
  const own = new Map(here.map((edit) => [fieldOf(edit), outcome(edit)]));
  const stands = new Map(standing.map((edit) => [fieldOf(edit), outcome(edit)]));
  const came = standing.filter((edit) =>
    own.has(fieldOf(edit)) ? !same(own.get(fieldOf(edit)), outcome(edit)) : edit.withdrawn === undefined,
  );
  return {
    brought: came.length,
    kept: there.filter((edit) => !same(stands.get(fieldOf(edit)), outcome(edit))).length,
  };
}

/** Joins what a backup knows of one notice with what is known here. Inside the caller's transaction. */
export async function restoreNotice(db: HistoryDatabase, there: Known, now: string): Promise<RestoredNotice> {
  const { id } = there.facts;
  const here = await knownHere(db, id);
  const revisions = joinRevisions(here?.revisions ?? [], there.revisions);
  const newest = revisions.at(-1)?.capture;
  if (newest === undefined) throw new Refusal(historyError('damaged'));
  const { facts, works, work, overruled } = joined(here === null ? [there] : [here, there], revisions, newest);
  const nowKnown: Known = { facts, revisions, ...work };
  await db.revisions.where('notice').equals(id).delete();
  await db.revisions.bulkPut(revisions);
  await writeWork(db, id, work);
  await writeStanding(db, facts, newest);
  await logOverruled(db, overruled, newest.notice.title, now);
  const wasHere = here !== null && here.facts.removedAt === null;
  const changed = here === null || !same(seen(here), seen(nowKnown));
  return {
    came: facts.removedAt !== null ? null : !wasHere ? 'added' : changed ? 'updated' : 'kept',
    corrections: countCorrections(here === null ? [] : (works[0]?.edits ?? []), works.at(-1)?.edits ?? [], work.edits),
  };
}

/** Writes a notice into lists and search, or into the bin where it is removed on every side. */
async function writeStanding(
  db: HistoryDatabase,
  { removedAt, ...facts }: BackedNotice,
  newest: Capture,
): Promise<void> {
  if (removedAt === null) {
    await db.bin.delete(facts.id);
    await writeDerived(db, facts, newest);
  } else {
    const { row } = derive(facts, newest, await readWork(db, facts.id), await nextStamp(db));
    await db.bin.put({ id: facts.id, removedAt, row });
  }
}
