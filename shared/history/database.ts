import Dexie, { type EntityTable, type Table } from 'dexie';
import type { FacetRow, ItemCard, TextRow } from './derived-records.ts';
import type {
  Batch,
  BinRow,
  Done,
  DraftRow,
  Edit,
  FactRow,
  LogRow,
  Mark,
  NoticeRow,
  Parcel,
  Receipt,
  Revision,
} from './records.ts';
import { versions } from './versions.ts';

export interface HistoryOptions {
  readonly name?: string;
  /** A database engine other than the environment's own. */
  readonly indexedDB?: IDBFactory;
  readonly IDBKeyRange?: typeof IDBKeyRange;
  /** Another window holds an older version open, so this one has to wait. */
  readonly onBlocked?: () => void;
  /** A newer version of the product is upgrading the history; this connection has closed itself to let it. */
  readonly onOutdated?: () => void;
}

/** The tables. Every change goes through the functions beside this file, each one transaction. */
export class HistoryDatabase extends Dexie {
  declare notices: EntityTable<NoticeRow, 'id'>;
  declare revisions: Table<Revision, [string, number]>;
  declare edits: Table<Edit, [string, string, string]>;
  declare marks: Table<Mark, [string, string]>;
  declare done: Table<Done, [string, string]>;
  declare facets: EntityTable<FacetRow, 'notice'>;
  declare cards: Table<ItemCard, [string, string]>;
  declare texts: EntityTable<TextRow, 'notice'>;
  declare bin: EntityTable<BinRow, 'id'>;
  declare drafts: EntityTable<DraftRow, 'key'>;
  declare log: Table<LogRow, number, Omit<LogRow, 'id'>>;
  declare facts: EntityTable<FactRow, 'key'>;
  declare batches: EntityTable<Batch, 'id'>;
  declare receipts: EntityTable<Receipt, 'id'>;
  declare parcels: Table<Parcel, [string, number]>;

  constructor(options: HistoryOptions = {}) {
    super(options.name ?? 'taizhang', {
      /* A capture that was confirmed must survive a power cut, so its transaction waits for the disk. */
      chromeTransactionDurability: 'strict',
      cache: 'disabled',
      ...(options.indexedDB ? { indexedDB: options.indexedDB } : {}),
      ...(options.IDBKeyRange ? { IDBKeyRange: options.IDBKeyRange } : {}),
    });
    for (const [at, { stores, upgrade }] of versions.entries()) {
      const version = this.version(at + 1).stores(stores);
      if (upgrade) {
        version.upgrade(upgrade);
      }
    }
    this.on('blocked', () => options.onBlocked?.());
    this.on('versionchange', () => {
      this.close({ disableAutoOpen: true });
      options.onOutdated?.();
      /* Dexie's own answer would close it too, but open it again at the next call. */
      return false;
    });
    /* Dexie would open a newer database; this version does not know what its rows mean. */
    this.on('ready', () => {
      if (this.backendDB().version > versions.length * 10) {
        throw new Dexie.VersionError('newer');
      }
    });
  }
}
