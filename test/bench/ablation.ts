import { indexPage } from '../../cli/document/open-page.ts';
import { extract } from '../../shared/extract/extract.ts';
import { type StepName, stepNames } from '../../shared/extract/trace.ts';
import type { Notice } from '../../shared/notice/notice.ts';
import { goldOf } from '../accuracy/gold.ts';
import { addScore, emptyScore, measures } from '../accuracy/score.ts';
import { expectedOf, fixtureMeta, fixtureNames, pagePath, printed } from '../extract/fixture-set.ts';

const pages = fixtureNames.map((name) => ({
  name,
  index: indexPage(pagePath(name)),
  real: fixtureMeta(name).layout === 'page',
}));

function recordWithout(index: (typeof pages)[number]['index'], off: ReadonlySet<StepName>): Notice {
  return extract([index], { off, capturedAt: '2024-01-01T00:00:00Z' }).capture.notice;
}

/** What the accuracy over the real pages loses with a step off, and how many fixtures it changes. */
function row(off: ReadonlySet<StepName>): { readonly f1: (number | null)[]; readonly changed: number } {
  const score = emptyScore();
  let changed = 0;
  for (const { name, index, real } of pages) {
    const notice = recordWithout(index, off);
    if (real) addScore(score, goldOf(name), notice);
    else if (printed(notice) !== expectedOf(name)) changed += 1;
  }
  return { f1: measures.map((measure) => score[measure].f1), changed };
}

const whole = row(new Set());
console.log(
  ['step off'.padEnd(18), ...measures.map((measure) => measure.slice(0, 8).padStart(8)), 'fixtures'].join(' '),
);
const idle: StepName[] = [];
for (const step of stepNames) {
  const without = row(new Set([step]));
  const falls = without.f1.map((f1, at) => (whole.f1[at] ?? 0) - (f1 ?? 0));
  const shown = falls.map((fall) => (fall < 0.0005 ? '·' : `-${fall.toFixed(3)}`).padStart(8));
  console.log([step.padEnd(18), ...shown, String(without.changed).padStart(8)].join(' '));
  if (falls.every((fall) => fall < 0.0005) && without.changed === 0) idle.push(step);
}
if (idle.length > 0) throw new Error(`Nothing needs these steps: ${idle.join(', ')}`);
