import { z } from 'zod/mini';
import { FigureClaim } from '../../shared/notice/capture.ts';
import { Finding, Item, Unit } from '../../shared/notice/notice.ts';
import { WirePage } from '../../shared/page/wire-page.ts';
import { bySchema } from './by-schema.ts';
import { Picks } from './picks.ts';
import { SavedNote } from './session.ts';

const Tab = z.strictObject({ tab: z.int() });
const Place = z.int().check(z.nonnegative());

const Run = z.strictObject({
  start: Place,
  end: Place,
  section: z.nullable(z.string()),
  list: z.nullable(z.string()),
});

const Entry = z.extend(Run, { found: z.nullable(z.string()), units: z.nullable(z.array(Unit)), kept: z.boolean() });

/** An item with its printed line and what each figure of it was taken for. */
const ReadItem = z.strictObject({ item: Item, line: z.string(), figures: z.array(FigureClaim) });
export type ReadItem = z.infer<typeof ReadItem>;

/** A detected item and where it stands; `captured` where the history keeps it. */
const FoundItem = z.extend(ReadItem, { start: Place, end: Place, captured: z.boolean() });

/** What the picker in a page may ask of the background, where the engine and the history are. */
export const fromPicker = {
  /** Reads the page that the picker stands on. `earlier` is a page that was kept in this tab just before and that this one may go on. */
  'picker.read': {
    request: bySchema(z.extend(Tab, { page: WirePage })),
    reply: z.strictObject({
      title: z.string(),
      items: z.array(FoundItem),
      findings: z.array(Finding),
      /** What she decided about this page before and did not keep yet. */
      waiting: Picks,
      earlier: z.nullable(z.strictObject({ title: z.string(), items: Place })),
    }),
  },
  /** Reads runs of the page as items of the notice that the page is read as; null for a run that is none. */
  'picker.items': {
    request: bySchema(z.strictObject({ page: WirePage, runs: z.array(Run) })),
    reply: z.array(z.nullable(ReadItem)),
  },
  /** Has what she decided about a page wait until it is kept; nothing decided is nothing waiting. */
  'picker.keep': { request: bySchema(z.strictObject({ url: z.string(), picks: Picks })), reply: z.null() },
  /** Keeps what is marked; with `join` as a continuation of the earlier page. */
  'picker.save': {
    request: bySchema(z.extend(Tab, { page: WirePage, entries: z.array(Entry), join: z.boolean() })),
    reply: SavedNote,
  },
  /** Takes a save back. */
  'picker.undo': { request: bySchema(z.strictObject({ log: z.int().check(z.positive()) })), reply: z.null() },
} as const;
