import type { Receipt } from '../../shared/history/records.ts';

/** One sheet that items stand in. */
export interface FilledPlace {
  readonly workbook: string;
  readonly sheet: string;
  /** As people write them: `5-7、12`. */
  readonly rows: string;
  /** The latest report of it. */
  readonly at: string;
}

/** Receipts by sheet, the latest first. */
export function filledPlaces(receipts: readonly Receipt[]): FilledPlace[] {
  const bySheet = new Map<string, Receipt[]>();
  for (const receipt of receipts) {
    const place = JSON.stringify([receipt.workbook, receipt.sheet]);
    bySheet.set(place, [...(bySheet.get(place) ?? []), receipt]);
  }
  return [...bySheet.values()]
    .flatMap((there) => {
      const [first] = there;
      const rows = rowsText(there.flatMap((receipt) => receipt.rows));
      const at =
        there
          .map((receipt) => receipt.at)
          .sort()
          .at(-1) ?? '';
      return first === undefined ? [] : [{ workbook: first.workbook, sheet: first.sheet, rows, at }];
    })
    .sort((a, b) => (a.at < b.at ? 1 : -1));
}

/** Rows as runs: 5、6、7、12 is `5-7、12`. */
export function rowsText(rows: readonly number[]): string {
  const runs: { from: number; to: number }[] = [];
  for (const row of [...new Set(rows)].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run !== undefined && run.to + 1 === row) {
      run.to = row;
    } else {
      runs.push({ from: row, to: row });
    }
  }
  return runs.map(({ from, to }) => (from === to ? String(from) : `${from}-${to}`)).join('、');
}
