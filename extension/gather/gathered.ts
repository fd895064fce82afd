import { z } from 'zod/mini';
import { NoticeRow } from '../../shared/history/records.ts';

/** When the present round of capturing began; where it was never said, with the day. */
export const RoundStart = z.iso.datetime({ offset: true });
export const roundStartKey = 'round-start';

/** A notice of the round, as it is listed. */
export const RoundNotice = z.pick(NoticeRow, { id: true, title: true, items: true });
export type RoundNotice = z.infer<typeof RoundNotice>;
