import type { Transaction } from 'dexie';
import { upgradedCapture } from '../notice/upgrade.ts';
import { derive, noWork } from './derive.ts';
import type { NoticeFacts, Receipt, Revision } from './records.ts';
import { upgradedEdit } from './stored-edit.ts';

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
    /* Time limits are found by their days, and corrected figures are checked again: the next version derives both. */
    stores: {},
  },
  {
    /* Marks, finished items, tags and pins; filters and lists over items. */
    stores: {
      notices: 'id, url, capturedAt',
      marks: '[notice+finding], notice',
      done: '[notice+item], notice',
      facets: 'notice, stamp',
      cards: '[notice+item], notice',
    },
    upgrade: deriveAll,
  },
];

const unlabelled = { tags: [], pinned: false };

/** Derives everything anew from each notice's newest revision and what became of it. */
async function deriveAll(transaction: Transaction): Promise<void> {
  const table = (name: string) => transaction.table(name);
  const stamps = await table('facts').get('stamp');
  let stamp = typeof stamps?.value === 'number' ? stamps.value : 0;
  for (const id of await table('notices').toCollection().primaryKeys()) {
    const facts: NoticeFacts = { ...unlabelled, ...(await table('notices').get(id)) };
    const read: Revision | undefined = await table('revisions').get([id, facts.revision]);
    if (read !== undefined) {
      stamp += 1;
      const edits = await table('edits').where('notice').equals(id).toArray();
      const receipts: Receipt[] = await table('receipts')
        .where('[notice+item]')
        .between([id, ''], [id, '\uffff'])
        .toArray();
      const filled = new Set(receipts.map(({ item }) => item));
      const { row, text, facets, cards } = derive(facts, read.capture, { ...noWork, edits, filled }, stamp);
      await table('notices').put(row);
      await table('texts').put(text);
      await table('facets').put(facets);
      await table('cards').bulkPut(cards);
    }
  }
  await table('facts').put({ key: 'stamp', value: stamp });
  await table('bin')
    .toCollection()
    .modify((binned) => {
      Object.assign(binned.row, { ...unlabelled, ...binned.row });
    });
}
