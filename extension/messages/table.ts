import { type core, z } from 'zod/mini';
import { bySchema } from './by-schema.ts';
import { pageRequests, pickerRequests } from './page-requests.ts';
import type { fromPicker } from './picker-calls.ts';
import { PageReport, SavedNote } from './session.ts';
import { SessionView } from './session-view.ts';

interface Call {
  /** Reads what was asked; null where it is not of this call's shape. */
  readonly request: (raw: unknown) => object | null;
  readonly reply: core.$ZodType;
}

const Tab = z.strictObject({ tab: z.int() });

/** What the extension's pages and scripts may ask of the background. */
export const toBackground = {
  /** Reads the tab's page into its session, and tells what the popup shows of it; the icon then shows what is open in it. */
  'session.open': { request: bySchema(Tab), reply: SessionView },
  /** Keeps the session's reading; `kept` names the chosen items, null all. */
  'session.save': { request: bySchema(z.extend(Tab, { kept: z.nullable(z.array(z.string())) })), reply: SavedNote },
  /** Shows on the icon of each tab that a notice was kept from what is open in it. */
  'badge.show': { request: bySchema(z.strictObject({ notice: z.string() })), reply: z.null() },
  /** What lies under a key among the drafts, for its owner to check; null where nothing does. */
  'draft.read': { request: bySchema(z.strictObject({ key: z.string() })), reply: z.unknown() },
  /** Starts the picker on the tab's page. */
  'picker.open': { request: bySchema(Tab), reply: z.null() },
} as const satisfies Record<string, Call>;

/** What the background may ask of the picker in a page: to begin, or to come forward where it has begun. */
export const toPicker = {
  'picker.start': { ...pickerRequests['picker.start'], reply: z.null() },
} as const satisfies Record<string, Call>;

/** What the background and the popup may ask of the script in a page. `found` is false where the page no longer holds the phrase. */
export const toPage = {
  'page.read': { ...pageRequests['page.read'], reply: PageReport },
  'page.locate': { ...pageRequests['page.locate'], reply: z.strictObject({ found: z.boolean() }) },
} as const satisfies Record<string, Call>;

export type BackgroundCalls = typeof toBackground;
export type PageCalls = typeof toPage;
export type PickerCalls = typeof fromPicker;
export type PickerPageCalls = typeof toPicker;
export type CallTable = Readonly<Record<string, Call>>;
export type Request<Table extends CallTable, Name extends keyof Table> = NonNullable<
  ReturnType<Table[Name]['request']>
>;
export type Reply<Table extends CallTable, Name extends keyof Table> = core.output<Table[Name]['reply']>;
