import { Capture } from '../notice/capture.ts';
import { noticeIdentity } from '../notice/identity.ts';
import { fail, type Result } from '../result/result.ts';
import type { HistoryDatabase } from './database.ts';
import { diffCaptures, isUnchanged, pairItems, renamedItems } from './diff.ts';
import { guarded, type HistoryError, historyError, Refusal } from './history-error.ts';
import { readingAfter } from './join-revisions.ts';
import { joinWork, renamedWork } from './join-work.ts';
import { noteJoinedPage, readJoinedPage } from './joined-page.ts';
import type { NoticeRow } from './records.ts';
import { noticeTables, readWork, requireCapture, requireRevision, writeDerived, writeLog, writeWork } from './rows.ts';

/** What a save did. `log` names it for an undo. */
export interface Saved {
  readonly kind: 'added' | 'revised' | 'unchanged';
  readonly row: NoticeRow;
  readonly log: number;
}

/**
 * The notice that a capture is a reading of: by what identifies it, else the one at the same address of which at least half the
 * items are still there, so that a page whose title or number was put right stays the same notice.
 */
export async function knownRow(db: HistoryDatabase, capture: Capture): Promise<NoticeRow | undefined> {
  const { url, items } = capture.notice;
  const known = await db.notices.get(noticeIdentity(capture.notice));
  if (known !== undefined || url === null) {
    return known;
  }
  for (const row of await db.notices.where('url').equals(url).toArray()) {
    const before = await requireCapture(db, row.id, row.revision);
    const paired = pairItems(before.notice.items, items).size;
    if (paired > 0 && paired * 2 >= Math.max(items.length, before.notice.items.length)) {
      return row;
    }
  }
  return undefined;
}

/**
 * Keeps a capture. The same page is the same notice: a reading that differs becomes its next revision, one that does not is
 * noted as checked. `kept` names the items she chose, null all of them; items chosen earlier stay chosen. `page` is what the page alone gave,
 * where the capture holds files that were joined to it: then a later reading of the page alone never takes their items away. One
 * transaction.
 */
export async function saveCapture(
  db: HistoryDatabase,
  input: unknown,
  kept: readonly string[] | null = null,
  page: Capture | null = null,
): Promise<Result<Saved, HistoryError>> {
  const parsed = Capture.safeParse(input);
  if (!parsed.success) {
    return fail(historyError('invalid'));
  }
  const capture = parsed.data;
  const id = noticeIdentity(capture.notice);
  return guarded(() =>
    db.transaction('rw', noticeTables(db), async () => {
      const existing = await knownRow(db, capture);
      if (existing !== undefined) {
        const joined = page === null ? await readJoinedPage(db, existing) : null;
        const read = joined === null ? capture : await withFiles(db, existing, joined, capture);
        const saved = await revise(db, existing, read, kept);
        if (joined === null) {
          await noteJoinedPage(db, saved.row, page);
        }
        return saved;
      }
      const binned = await db.bin.get(id);
      const revision = await readingOf(db, id, binned?.row, capture);
      await db.bin.delete(id);
      const at = capture.capturedAt;
      const row = await writeDerived(
        db,
        {
          id,
          revision,
          firstAt: binned?.row.firstAt ?? at,
          checkedAt: at,
          kept: narrowed(kept, capture),
          tags: binned?.row.tags ?? [],
          pinned: binned?.row.pinned ?? false,
        },
        capture,
      );
      await noteJoinedPage(db, row, page);
      const log = await writeLog(db, 'added', {
        at,
        notice: id,
        subject: row.title,
        items: row.items,
        undo: { kind: 'forget', notice: id },
      });
      return { kind: 'added' as const, row, log };
    }),
  );
}

/**
 * What a reading of the page alone says of a notice that holds files too: the whole again where the page says what it said by itself,
 * itself where it lacks nothing of the whole. Refused where it would take the files' items away.
 */
async function withFiles(db: HistoryDatabase, row: NoticeRow, page: Capture, capture: Capture): Promise<Capture> {
  const whole = await requireCapture(db, row.id, row.revision);
  if (diffCaptures(whole, capture).gone.length === 0) {
    return capture;
  }
  if (!isUnchanged(diffCaptures(page, capture))) {
    throw new Refusal(historyError('joined'));
  }
  return { ...whole, capturedAt: capture.capturedAt };
}

/**
 * Writes the reading of a notice that is new, or comes back: then in the place of the last one where it reads as it did when it was taken
 * back, else after it. Resolves to its number.
 */
async function readingOf(
  db: HistoryDatabase,
  id: string,
  binned: NoticeRow | undefined,
  capture: Capture,
): Promise<number> {
  const before = binned && (await db.revisions.get([id, binned.revision]));
  if (before === undefined) {
    await db.revisions.put({ notice: id, revision: 1, capture });
    return 1;
  }
  if (isUnchanged(diffCaptures(before.capture, capture))) {
    await db.revisions.put({ ...before, capture: readAgain(before.capture, capture) });
    return before.revision;
  }
  const next = readingAfter(before, capture);
  await db.revisions.put(next);
  await moveWork(db, id, before.capture, capture);
  return next.revision;
}

async function revise(
  db: HistoryDatabase,
  row: NoticeRow,
  capture: Capture,
  chosen: readonly string[] | null,
): Promise<Saved> {
  const last = await requireRevision(db, row.id, row.revision);
  const before = last.capture;
  const changed = !isUnchanged(diffCaptures(before, capture));
  const current = changed ? capture : readAgain(before, capture);
  const kept = mergeKept(row.kept, chosen, before, capture, current);
  const revision = changed ? row.revision + 1 : row.revision;
  if (changed) {
    await db.revisions.add(readingAfter(last, capture));
    await moveWork(db, row.id, before, capture);
  } else {
    await db.revisions.put({ ...last, capture: current });
  }
  const next = await writeDerived(db, { ...row, revision, checkedAt: capture.capturedAt, kept }, current);
  const kind = changed ? 'revised' : 'unchanged';
  const log = await writeLog(db, kind, {
    at: capture.capturedAt,
    notice: row.id,
    subject: next.title,
    items: next.items,
    undo: changed
      ? { kind: 'step-back', notice: row.id, revision: row.revision, kept: row.kept }
      : { kind: 'keep', notice: row.id, kept: row.kept },
  });
  return { kind, row: next, log };
}

/** What says the same keeps its revision and its day; what the later reading found about it is what holds now. */
function readAgain(before: Capture, after: Capture): Capture {
  const sameItems = before.notice.items.every((item, at) => item.id === after.notice.items[at]?.id);
  return sameItems ? { ...after, capturedAt: before.capturedAt } : before;
}

/** Her corrections and marks follow an item whose id is another in the new reading. */
export async function moveWork(db: HistoryDatabase, notice: string, before: Capture, after: Capture): Promise<void> {
  const renamed = renamedItems(before, after);
  if (renamed.size > 0) {
    await writeWork(db, notice, joinWork([renamedWork(await readWork(db, notice), renamed)]).work);
  }
}

/** All items is null, so that items the notice gains later are kept too. */
function narrowed(kept: readonly string[] | null, capture: Capture): string[] | null {
  if (kept === null) {
    return null;
  }
  const wanted = new Set(kept);
  const ids = capture.notice.items.map((item) => item.id).filter((id) => wanted.has(id));
  return ids.length === capture.notice.items.length ? null : ids;
}

function mergeKept(
  earlier: readonly string[] | null,
  chosen: readonly string[] | null,
  before: Capture,
  after: Capture,
  current: Capture,
): string[] | null {
  if (earlier === null || chosen === null) {
    return null;
  }
  const pairs = pairItems(before.notice.items, after.notice.items);
  const wanted = new Set(chosen);
  const had = new Set(earlier);
  const ids = after.notice.items.flatMap((item) => {
    const old = pairs.get(item);
    const keep = wanted.has(item.id) || (old !== undefined && had.has(old.id));
    return keep ? [current === after ? item.id : (old?.id ?? item.id)] : [];
  });
  return narrowed(ids, current);
}
