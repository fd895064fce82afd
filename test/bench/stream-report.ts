import { explain, report } from './report.ts';
import { oneProcess, type Streamed, severalProcesses } from './stream-run.ts';

const jobs = 2;

/** The middle one of the figures, and the largest. */
function levels(part: readonly number[]): readonly [middle: number, most: number] {
  const sorted = [...part].sort((one, other) => one - other);
  return [sorted[Math.floor(sorted.length / 2)] ?? Number.NaN, sorted.at(-1) ?? Number.NaN];
}

function reportMemory({ held }: Streamed): void {
  const tenth = Math.floor(held.length / 10);
  if (tenth === 0) {
    explain('The stream is short, or this system does not say how much memory a process holds.');
    return;
  }
  const [early, earlyMost] = levels(held.slice(0, tenth));
  const [late, lateMost] = levels(held.slice(-tenth));
  report({
    subject: 'memory in the last tenth',
    figure: `${Math.round(late)} MB`,
    ratio: late / early,
    against: `the first tenth, ${Math.round(early)} MB`,
  });
  report({
    subject: 'most memory in the last tenth',
    figure: `${Math.round(lateMost)} MB`,
    ratio: lateMost / earlyMost,
    against: `the first tenth, ${Math.round(earlyMost)} MB`,
  });
}

/** Streams `count` records through two threads, then through GNU parallel on two processes where it is installed, and tells both. */
export async function reportStream(count: number): Promise<void> {
  const one = await oneProcess(count, jobs);
  const rate = count / one.seconds;
  report({
    subject: `${count} records, --jobs ${jobs}, in their order`,
    figure: `${rate.toFixed(1)} records a second`,
  });
  reportMemory(one);
  const several = await severalProcesses(count, jobs);
  if (several === null) {
    explain('GNU parallel is not installed here: its output was not held against this one.');
    return;
  }
  if (several.digest !== one.digest) throw new Error(`parallel --pipe: ${several.digest}, --jobs: ${one.digest}`);
  report({
    subject: `parallel --pipe -j ${jobs}, the same bytes`,
    figure: `${(count / several.seconds).toFixed(1)} records a second`,
    ratio: several.seconds / one.seconds,
    against: 'the time of --jobs',
  });
  explain(`SHA-256 of both outputs without the moments of reading: \`${one.digest}\`.`);
}
