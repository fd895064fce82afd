import { reportStream } from './stream-report.ts';

/** Records streamed through `taizhang extract --jsonl`: few enough for every run of the bench; see `endurance.bench.ts`. */
await reportStream(2_000);
