import type { Measured } from './report.ts';

/** A sentence under the table; see `explain`. */
interface Remark {
  readonly remark: string;
}

export type Row = Measured | Remark;

/** What a bench measured: its rows, one list a run. */
export interface Measurement {
  readonly bench: string;
  readonly runs: readonly (readonly Row[])[];
}

const isMeasured = (row: Row): row is Measured => !('remark' in row);

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}

function compared(ratio: number | undefined): string {
  return ratio === undefined ? '' : ratio.toFixed(2);
}

function lineOf(row: Measured, again: Measured | undefined, twice: boolean): string {
  const second = twice ? [again?.figure ?? '', compared(again?.ratio)] : [];
  return `| ${[row.subject, row.figure, compared(row.ratio), ...second, row.against ?? ''].map(cell).join(' | ')} |`;
}

/** One bench's part of `docs/performance.md`, from its first line to its last; the second run stands beside the first where there is one. */
function partOf({ bench, runs: [first = [], second] }: Measurement): string {
  const again = new Map((second ?? []).filter(isMeasured).map((row) => [row.subject, row]));
  const twice = second !== undefined;
  const lines = first.filter(isMeasured).map((row) => lineOf(row, again.get(row.subject), twice));
  const remarks = first.flatMap((row) => (isMeasured(row) ? [] : [`\n${row.remark}\n`]));
  const head = twice
    ? '| what | measured | ratio | again | ratio | of |\n| --- | ---: | ---: | ---: | ---: | --- |'
    : '| what | measured | ratio | of |\n| --- | ---: | ---: | --- |';
  return `## ${bench}\n\n${head}\n${lines.join('\n')}\n${remarks.join('')}`;
}

function partsOf(page: string): [bench: string, part: string][] {
  return page
    .split(/^(?=## )/m)
    .slice(1)
    .map((part) => [part.slice(3, part.indexOf('\n')), `${part.trimEnd()}\n`]);
}

/** `page` under a new head, with the parts of the benches that were measured now; of the others, the parts of those that still are in `benches` stay. */
export function performancePage(
  page: string,
  head: string,
  measured: readonly Measurement[],
  benches: readonly string[],
): string {
  const parts = new Map(partsOf(page).filter(([bench]) => benches.includes(bench)));
  for (const one of measured) if (one.runs[0]?.some(isMeasured)) parts.set(one.bench, partOf(one));
  const sorted = [...parts].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, part]) => part);
  return `${head}\n\n${sorted.join('\n')}`;
}

/** The ratio of each row by bench and subject; of two runs the larger, so that what is held to it is no lucky run. */
export function ratiosOf(measured: readonly Measurement[]): ReadonlyMap<string, number> {
  const ratios = new Map<string, number>();
  for (const { bench, runs } of measured) {
    for (const { subject, ratio } of runs.flat().filter(isMeasured)) {
      const key = `${bench}: ${subject}`;
      if (ratio !== undefined) ratios.set(key, Math.max(ratio, ratios.get(key) ?? ratio));
    }
  }
  return ratios;
}

/** The committed ratios with those of the benches that were measured now in place of theirs, in the order of the alphabet. */
export function renewedRatios(
  committed: Readonly<Record<string, number>>,
  measured: readonly Measurement[],
  benches: readonly string[],
): Record<string, number> {
  const renewed = measured.filter(({ runs }) => runs.some((rows) => rows.length > 0)).map(({ bench }) => bench);
  const stays = (subject: string) => {
    const bench = subject.slice(0, subject.indexOf(':'));
    return benches.includes(bench) && !renewed.includes(bench);
  };
  const kept = Object.entries(committed).filter(([subject]) => stays(subject));
  return Object.fromEntries([...kept, ...ratiosOf(measured)].sort(([one], [other]) => (one < other ? -1 : 1)));
}
