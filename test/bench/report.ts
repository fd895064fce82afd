import { appendFileSync } from 'node:fs';

/** One line of the table: what was measured, the figure with its unit, and how it stands beside a peer, a limit or half the input. */
export interface Measured {
  readonly subject: string;
  readonly figure: string;
  /** Smaller is better; missing where there is nothing to compare with. */
  readonly ratio?: number;
  readonly against?: string;
}

/** Keeps a sentence for under the table: why a figure is as it is. */
export function explain(remark: string): void {
  console.log(remark);
  const rows = process.env.TAIZHANG_BENCH_ROWS;
  if (rows !== undefined) appendFileSync(rows, `${JSON.stringify({ remark })}\n`);
}

/** Prints a line, and keeps it for the table where `npm run bench` asks for one. */
export function report(measured: Measured): void {
  const { subject, figure, ratio, against = '' } = measured;
  const compared = ratio === undefined ? '' : `× ${ratio.toFixed(2)} of ${against}`;
  console.log(`${subject.padEnd(34)} ${figure.padStart(26)}   ${compared}`);
  const rows = process.env.TAIZHANG_BENCH_ROWS;
  if (rows !== undefined) appendFileSync(rows, `${JSON.stringify(measured)}\n`);
}
