/** A run of text as a page prints it; y counts upwards from the foot of the page. */
export interface PrintedRun {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** The font's size. */
  readonly size: number;
}

/** One printed line, or one stretch of it between wide gaps. */
export interface PrintedLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  /** Where the text behind a number begins that stands before it like a list's; null where none does. */
  readonly hang: number | null;
}

/** A gap wider than this many characters parts a line in two: cells, a dotted index, a date moved to the right. */
const wideGap = 2.5;

function joined(runs: readonly PrintedRun[]): PrintedLine | null {
  const [first] = runs;
  if (first === undefined) return null;
  let text = '';
  let end = first.x;
  let hang: number | null = null;
  for (const run of runs) {
    const gap = run.x - end;
    if (text !== '' && gap > run.size * 0.25 && !/\s$/u.test(text) && !/^\s/u.test(run.text)) text += ' ';
    if (hang === null && run.text.trim() !== '' && /^\s{0,4}\S{1,6}[.、．)）]?\s{0,8}$/u.test(text)) hang = run.x;
    text += run.text;
    end = Math.max(end, run.x + run.width);
  }
  const size = runs.reduce((most, run) => Math.max(most, run.size), 0);
  return text.trim() === '' ? null : { text: text.trim(), left: first.x, right: end, y: first.y, size, hang };
}

function sameLine(a: PrintedRun, b: PrintedRun): boolean {
  return Math.abs(a.y - b.y) < Math.max(a.size, b.size) * 0.4;
}

/** The lines of a page from its runs, in the order they were printed; runs that go on to the right at one height are one line. */
export function linesOfRuns(runs: readonly PrintedRun[]): PrintedLine[] {
  const lines: PrintedLine[] = [];
  let open: PrintedRun[] = [];
  const close = () => {
    const line = joined(open);
    if (line !== null) lines.push(line);
    open = [];
  };
  for (const run of runs) {
    const last = open.at(-1);
    if (last !== undefined) {
      const gap = run.x - (last.x + last.width);
      if (!sameLine(last, run) || gap > last.size * wideGap || gap < -last.size * 0.8) close();
    }
    if (run.text !== '') open.push(run);
  }
  close();
  return lines;
}
