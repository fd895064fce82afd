import { z } from 'zod';
import { Finding, Item, Unit } from '../../shared/notice/notice.ts';
import { SavedNote } from './session.ts';
import { WirePage } from './wire-page.ts';

const Tab = z.strictObject({ tab: z.int() });
const Place = z.int().nonnegative();

const Run = z.strictObject({
  start: Place,
  end: Place,
  section: z.string().nullable(),
  list: z.string().nullable(),
});

const Entry = Run.extend({ found: z.string().nullable(), units: z.array(Unit).nullable(), kept: z.boolean() });

/** A detected item and where it stands; `captured` where the history keeps it. */
const FoundItem = z.strictObject({ item: Item, start: Place, end: Place, captured: z.boolean() });

/** What the picker in a page may ask of the background, where the engine and the history are. */
export const fromPicker = {
  /** Reads the page that the picker stands on. `earlier` is a page that was kept in this tab just before and that this one may go on. */
  'picker.read': {
    request: Tab.extend({ page: WirePage }),
    reply: z.strictObject({
      title: z.string(),
      items: z.array(FoundItem),
      findings: z.array(Finding),
      earlier: z.strictObject({ title: z.string(), items: Place }).nullable(),
    }),
  },
  /** Reads runs of the page as items; null for a run that is none. */
  'picker.items': {
    request: z.strictObject({ page: WirePage, title: z.string(), runs: z.array(Run) }),
    reply: z.array(Item.nullable()),
  },
  /** Keeps what is marked; with `join` as a continuation of the earlier page. */
  'picker.save': {
    request: Tab.extend({ page: WirePage, entries: z.array(Entry), join: z.boolean() }),
    reply: SavedNote,
  },
  /** Takes a save back. */
  'picker.undo': { request: z.strictObject({ log: z.int().positive() }), reply: z.null() },
} as const;
