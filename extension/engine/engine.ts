import { joinCaptures } from '../../shared/extract/picked/join-captures.ts';
import { readPicked } from '../../shared/extract/picked/pick.ts';
import { itemRuns, pickNotice } from '../../shared/extract/picked/pick-notice.ts';
import { extractOnce } from './extract-once.ts';

/** What reads pages, as the background uses it; a script of its own, loaded when the first page is read. */
export const engine = { extractOnce, itemRuns, joinCaptures, pickNotice, readPicked } as const;

export type Engine = typeof engine;
