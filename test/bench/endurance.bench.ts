import { reportStream } from './stream-report.ts';

/** A night's work: 100,000 records through the same stream. It takes an hour, so it is run only where it is asked for by its name. */
await reportStream(Number(process.env.TAIZHANG_RECORDS ?? 100_000));
