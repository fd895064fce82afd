import { generators, largestOf, timeOf } from './extract-pages.ts';
import { report } from './report.ts';

const sizes = [1000, 2000, 4000, 8000, 16_000, 32_000, 64_000];
const limit = 2.3;
/** Below this a measurement is noise. */
const floor = 40;
const runs = 2;

function best(html: string): { milliseconds: number; items: number } {
  let least = timeOf(html);
  for (let run = 1; run < runs; run += 1) {
    const again = timeOf(html);
    if (again.milliseconds < least.milliseconds) least = again;
  }
  return least;
}

let failed = 0;
for (const [name, page] of Object.entries(generators)) {
  let before: number | null = null;
  timeOf(page(500));
  for (const size of sizes.filter((each) => each <= largestOf(name))) {
    const { milliseconds, items } = best(page(size));
    const ratio = before === null ? null : milliseconds / Math.max(before, floor);
    const over = ratio !== null && ratio >= limit;
    if (over) failed += 1;
    report({
      subject: `${name}, ${size}`,
      figure: `${milliseconds.toFixed(0)} ms, ${items} items`,
      ...(ratio === null ? {} : { ratio, against: `half the input${over ? ', OVER' : ''}` }),
    });
    before = milliseconds;
  }
}
if (failed > 0) throw new Error(`${failed} doublings took ${limit} times as long or more.`);
