import { z } from 'zod';
import { Anchor } from '../../shared/notice/capture.ts';
import { PageReading, SavedNote, Session } from './session.ts';

interface Call {
  readonly request: z.ZodType;
  readonly reply: z.ZodType;
}

const Tab = z.strictObject({ tab: z.int() });

/** What the extension's pages and scripts may ask of the background. */
export const toBackground = {
  /** Reads the tab's page into its session, or returns the session it has. */
  'session.open': { request: Tab, reply: Session },
  /** Keeps the session's reading; `kept` names the chosen items, null all. */
  'session.save': { request: Tab.extend({ kept: z.array(z.string()).nullable() }), reply: SavedNote },
  /** Starts the picker on the tab's page. */
  'picker.open': { request: Tab, reply: z.null() },
} as const satisfies Record<string, Call>;

/** What the background and the popup may ask of the script in a page. */
export const toPage = {
  'page.read': { request: z.strictObject({}), reply: PageReading },
  /** Scrolls to a phrase and marks it; false where the page no longer holds it in that place. */
  'page.locate': { request: z.strictObject({ anchor: Anchor }), reply: z.strictObject({ found: z.boolean() }) },
} as const satisfies Record<string, Call>;

export type BackgroundCalls = typeof toBackground;
export type PageCalls = typeof toPage;
export type CallTable = Readonly<Record<string, Call>>;
export type Request<Table extends CallTable, Name extends keyof Table> = z.infer<Table[Name]['request']>;
export type Reply<Table extends CallTable, Name extends keyof Table> = z.infer<Table[Name]['reply']>;
