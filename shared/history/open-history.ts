import type { z } from 'zod/mini';
import type { Capture } from '../notice/capture.ts';
import { localDay } from '../notice/day-of.ts';
import type { MarkState } from '../notice/finding-mark.ts';
import type { Finding } from '../notice/notice.ts';
import { ok, type Result } from '../result/result.ts';
import { writeBackup } from './backup.ts';
import { type Saved, saveCapture } from './capture-store.ts';
import { type Catalogue, createCatalogue } from './catalogue.ts';
import { type HistoryOptions as DatabaseOptions, HistoryDatabase } from './database.ts';
import type { ItemCard } from './derived-records.ts';
import { dropDraft, dropOldDrafts, readDraft, readDrafts, writeDraft } from './drafts.ts';
import { readLastBackup, readSetting, readStamp, readTotals, type Totals, writeSetting } from './facts.ts';
import type { HistoryFilter } from './filter.ts';
import { finishItems, labelNotice, markFindings } from './her-marks.ts';
import { guarded, type HistoryError } from './history-error.ts';
import * as lists from './lists.ts';
import * as notices from './notice-store.ts';
import { createOutbox, type Outbox } from './outbox.ts';
import type { Readings } from './pinyin.ts';
import type { EditedField, LogRow, NoticeRow } from './records.ts';
import { type Restored, restoreBackup } from './restore.ts';
import { undoChange } from './undo.ts';

export interface HistoryOptions extends DatabaseOptions {
  /** The day that counts as today, `YYYY-MM-DD`; without it the machine's own. */
  readonly today?: () => string;
  /** Brings the readings of characters, once a query may be pinyin; without it names are found by their initials only. */
  readonly loadReadings?: () => Promise<Readings>;
}

type Outcome<Value> = Promise<Result<Value, HistoryError>>;

/** Everything that was captured, on this machine. Each call is one transaction and resolves to a Result. */
export interface History {
  /** See `saveCapture`. */
  readonly save: (capture: unknown, kept?: readonly string[] | null, page?: Capture | null) => Outcome<Saved>;
  readonly compare: (capture: Capture) => ReturnType<typeof notices.compareWithHistory>;
  readonly open: (id: string) => Outcome<notices.OpenedNotice>;
  readonly captures: (
    wanted: readonly { readonly notice: string; readonly items?: readonly string[] }[],
  ) => Outcome<Capture[]>;
  readonly edit: (change: { notice: string; item: string; field: EditedField; value: unknown }) => Outcome<number>;
  /** Marks findings, or with null takes their marks away. */
  readonly mark: (notice: string, findings: readonly Finding[], state: MarkState | null) => Outcome<number>;
  /** Says of items that they are finished, or not. */
  readonly finish: (
    items: readonly { readonly notice: string; readonly item: string }[],
    done: boolean,
  ) => Outcome<number>;
  readonly label: (notice: string, labels: { tags?: readonly string[]; pinned?: boolean }) => Outcome<number>;
  readonly removeItems: (notice: string, items: readonly string[]) => Outcome<number>;
  readonly removeNotices: (ids: readonly string[]) => Outcome<number>;
  readonly undo: (log: number) => Outcome<void>;
  /** Ids of the notices that fit. */
  readonly list: (filter?: HistoryFilter) => Outcome<string[]>;
  readonly rows: (ids: readonly string[]) => Outcome<(NoticeRow | null)[]>;
  readonly choices: Catalogue['choices'];
  readonly overview: Catalogue['overview'];
  readonly tasks: Catalogue['tasks'];
  readonly card: (notice: string, item: string) => Outcome<ItemCard | null>;
  /** Another number after every change of what lists, filters and search tell. */
  readonly stamp: () => Outcome<number>;
  readonly totals: () => Outcome<Totals>;
  readonly log: (limit: number) => Outcome<LogRow[]>;
  readonly search: Pick<Catalogue, 'prepare' | 'warm' | 'ask' | 'find' | 'items'>;
  readonly readDraft: <Body>(key: string, shape: z.ZodMiniType<Body>) => Outcome<Body | null>;
  readonly readDrafts: <Body>(prefix: string, shape: z.ZodMiniType<Body>) => Outcome<Body[]>;
  readonly writeDraft: (key: string, body: unknown) => Outcome<void>;
  readonly dropDraft: (key: string) => Outcome<void>;
  /** What she set once; unlike a draft it never goes by itself. */
  readonly readSetting: <Value>(name: string, shape: z.ZodMiniType<Value>) => Outcome<Value | null>;
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
  const catalogue = createCatalogue(db, options.today ?? (() => localDay(new Date())), options.loadReadings);
  return {
    save: (capture, kept, page) => saveCapture(db, capture, kept, page),
    compare: (capture) => notices.compareWithHistory(db, capture),
    open: (id) => notices.openNotice(db, id),
    captures: (wanted) => notices.readCaptures(db, wanted),
    edit: (change) => notices.editItem(db, { ...change, at: now() }),
    mark: (notice, findings, state) => markFindings(db, { notice, findings, state, at: now() }),
    finish: (items, done) => finishItems(db, { items, done, at: now() }),
    label: (notice, labels) => labelNotice(db, { notice, ...labels, at: now() }),
    removeItems: (notice, items) => notices.removeItems(db, notice, items, now()),
    removeNotices: (ids) => notices.removeNotices(db, ids, now()),
    undo: (log) => undoChange(db, log, now()),
    list: async (filter) => {
      const found = await catalogue.find('', filter);
      return found.ok ? ok(found.value.map(({ notice }) => notice)) : found;
    },
    rows: (ids) => lists.readRows(db, ids),
    choices: catalogue.choices,
    overview: catalogue.overview,
    tasks: catalogue.tasks,
    card: (notice, item) => lists.readCard(db, notice, item),
    stamp: () => guarded(() => readStamp(db)),
    totals: () => guarded(() => readTotals(db)),
    log: (limit) => lists.readLog(db, limit),
    search: catalogue,
    readDraft: (key, shape) => readDraft(db, key, shape),
    readDrafts: (prefix, shape) => readDrafts(db, prefix, shape),
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
