import type { z } from 'zod';
import type { Capture } from '../notice/capture.ts';
import type { Result } from '../result/result.ts';
import { writeBackup } from './backup.ts';
import { type Saved, saveCapture } from './capture-store.ts';
import { HistoryDatabase, type HistoryOptions } from './database.ts';
import { dropDraft, dropOldDrafts, readDraft, writeDraft } from './drafts.ts';
import { readLastBackup, readSetting, readTotals, type Totals, writeSetting } from './facts.ts';
import { guarded, type HistoryError } from './history-error.ts';
import * as lists from './lists.ts';
import * as notices from './notice-store.ts';
import { createOutbox, type Outbox } from './outbox.ts';
import type { EditedField, LogRow, NoticeRow } from './records.ts';
import { type Restored, restoreBackup } from './restore.ts';
import { createSearch, type Search } from './search.ts';
import { undoChange } from './undo.ts';

type Outcome<Value> = Promise<Result<Value, HistoryError>>;

/** Everything that was captured, on this machine. Each call is one transaction and resolves to a Result. */
export interface History {
  readonly save: (capture: unknown, kept?: readonly string[] | null) => Outcome<Saved>;
  readonly compare: (capture: Capture) => ReturnType<typeof notices.compareWithHistory>;
  readonly open: (id: string) => Outcome<notices.OpenedNotice>;
  readonly captures: (
    wanted: readonly { readonly notice: string; readonly items?: readonly string[] }[],
  ) => Outcome<Capture[]>;
  readonly edit: (change: { notice: string; item: string; field: EditedField; value: unknown }) => Outcome<number>;
  readonly removeItems: (notice: string, items: readonly string[]) => Outcome<number>;
  readonly removeNotices: (ids: readonly string[]) => Outcome<number>;
  readonly undo: (log: number) => Outcome<void>;
  readonly list: (filter?: lists.NoticeFilter) => Outcome<string[]>;
  readonly rows: (ids: readonly string[]) => Outcome<(NoticeRow | null)[]>;
  readonly choices: () => Outcome<lists.FilterChoices>;
  readonly overview: () => Outcome<lists.Overview>;
  readonly totals: () => Outcome<Totals>;
  readonly log: (limit: number) => Outcome<LogRow[]>;
  readonly search: Search;
  readonly readDraft: <Body>(key: string, shape: z.ZodType<Body>) => Outcome<Body | null>;
  readonly writeDraft: (key: string, body: unknown) => Outcome<void>;
  readonly dropDraft: (key: string) => Outcome<void>;
  /** What she set once; unlike a draft it never goes by itself. */
  readonly readSetting: <Value>(name: string, shape: z.ZodType<Value>) => Outcome<Value | null>;
  readonly writeSetting: (name: string, value: unknown) => Outcome<void>;
  /** Deletes for good what was removed, and forgets drafts left, more than `days` ago. */
  readonly tidy: (days: number) => Outcome<number>;
  readonly outbox: Outbox;
  /** The whole history as the pieces of a text file, and how many notices it holds. */
  readonly backup: () => Outcome<{ pieces: string[]; notices: number }>;
  readonly restore: (text: string) => Outcome<Restored>;
  readonly lastBackup: () => Outcome<string | null>;
  readonly close: () => void;
}

/** Opens the history, creating or upgrading its database on first use. */
export function openHistory(options: HistoryOptions = {}): History {
  const db = new HistoryDatabase(options);
  const now = () => new Date().toISOString();
  return {
    save: (capture, kept) => saveCapture(db, capture, kept),
    compare: (capture) => notices.compareWithHistory(db, capture),
    open: (id) => notices.openNotice(db, id),
    captures: (wanted) => notices.readCaptures(db, wanted),
    edit: (change) => notices.editItem(db, { ...change, at: now() }),
    removeItems: (notice, items) => notices.removeItems(db, notice, items, now()),
    removeNotices: (ids) => notices.removeNotices(db, ids, now()),
    undo: (log) => undoChange(db, log, now()),
    list: (filter) => lists.listNotices(db, filter),
    rows: (ids) => lists.readRows(db, ids),
    choices: () => lists.filterChoices(db),
    overview: () => lists.readOverview(db),
    totals: () => guarded(() => readTotals(db)),
    log: (limit) => lists.readLog(db, limit),
    search: createSearch(db),
    readDraft: (key, shape) => readDraft(db, key, shape),
    writeDraft: (key, body) => writeDraft(db, key, body, now()),
    dropDraft: (key) => dropDraft(db, key),
    readSetting: (name, shape) => readSetting(db, name, shape),
    writeSetting: (name, value) => writeSetting(db, name, value),
    tidy: async (days) => {
      const before = new Date(Date.now() - days * 86_400_000).toISOString();
      const drafts = await dropOldDrafts(db, before);
      return drafts.ok ? notices.purgeBin(db, before) : drafts;
    },
    outbox: createOutbox(db, now),
    backup: () => writeBackup(db, now()),
    restore: (text) => restoreBackup(db, text, now()),
    lastBackup: () => readLastBackup(db),
    close: () => db.close(),
  };
}
