import type { Transaction } from 'dexie';
import { upgradedCapture } from '../notice/upgrade.ts';
import type { NoticeRow, Revision, TextRow } from './records.ts';
import { upgradedEdit } from './stored-edit.ts';
import { summarise, textRow } from './summary.ts';

/** One version of the database: what changed in its tables, and how rows of the version before become rows of this one. */
export interface SchemaVersion {
  readonly stores: Readonly<Record<string, string | null>>;
  readonly upgrade?: (transaction: Transaction) => PromiseLike<void>;
}

/** In order; version 1 is the first. A published version is never edited: a change is a new one, with its upgrade and its test. */
export const versions: readonly SchemaVersion[] = [
  {
    stores: {
      notices: 'id, capturedAt, year, site, *units, *codes',
      revisions: '[notice+revision], notice',
      edits: '[notice+item+field], notice',
      texts: 'notice, stamp',
      bin: 'id, removedAt',
      drafts: 'key, at',
      log: '++id, notice',
      facts: 'key',
    },
  },
  {
    stores: {
      batches: 'id, state, createdAt',
      receipts: 'id, batch, [notice+item]',
    },
  },
  {
    stores: {
      notices: 'id, url, capturedAt, year, site, *units, *codes',
    },
  },
  {
    stores: {
      parcels: '[batch+part], batch',
    },
  },
  {
    /* The record's second version. */
    stores: {},
    async upgrade(transaction) {
      await transaction
        .table('revisions')
        .toCollection()
        .modify((row) => {
          row.capture = upgradedCapture(row.capture);
        });
      await transaction
        .table('edits')
        .toCollection()
        .modify((row, found) => {
          found.value = upgradedEdit(row);
        });
      await transaction
        .table('log')
        .toCollection()
        .modify((row) => {
          if (row.undo?.kind === 'unedit') row.undo.before = upgradedEdit(row.undo.before);
        });
    },
  },
  {
    /* Time limits are found by their days, and corrected figures are checked again. */
    stores: {},
    async upgrade(transaction) {
      const texts = transaction.table<TextRow, string>('texts');
      for (const { notice, stamp } of await texts.filter(({ head }) => head !== '').toArray()) {
        const row: NoticeRow | undefined = await transaction.table('notices').get(notice);
        const read: Revision | undefined = row && (await transaction.table('revisions').get([notice, row.revision]));
        if (row !== undefined && read !== undefined) {
          const edits = await transaction.table('edits').where('notice').equals(notice).toArray();
          const now = summarise(row, read.capture, edits);
          await transaction.table('notices').put(now);
          await texts.put(textRow(now, read.capture, edits, stamp));
        }
      }
    },
  },
];
