import { z } from 'zod/mini';

/** When the present round of capturing began; where it was never said, with the day. */
export const RoundStart = z.iso.datetime({ offset: true });
export const roundStartKey = 'round-start';
