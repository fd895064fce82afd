import { indexPage } from '../../cli/document/open-page.ts';
import { extract } from '../../shared/extract/extract.ts';
import { type WeightName, weightNames, weights } from '../../shared/extract/lists/weigh/weights.ts';
import { fixtureNames, pagePath } from '../extract/fixture-set.ts';

const pages = fixtureNames.map((name) => ({ name, index: indexPage(pagePath(name)) }));

/** Which lists of each page are accepted, and how many items come of it. */
function outcome(without: ReadonlySet<WeightName>): Map<string, string> {
  return new Map(
    pages.map(({ name, index }) => {
      const { capture, trace } = extract([index], { withoutWeights: without, capturedAt: '2024-01-01T00:00:00Z' });
      const accepted = trace.lists.map((list) => (list.accepted ? '1' : '0')).join('');
      return [name, `${accepted} ${capture.notice.items.length}`];
    }),
  );
}

const whole = outcome(new Set());
const idle: WeightName[] = [];
for (const name of weightNames) {
  const flips = [...outcome(new Set([name]))].filter(([page, without]) => whole.get(page) !== without);
  const shown = flips.slice(0, 6).map(([page, without]) => `${page} (${whole.get(page)} → ${without})`);
  const more = flips.length > shown.length ? ` 等 ${flips.length} 份` : '';
  console.log(`${name.padEnd(22)} ${String(weights[name].weight).padStart(3)}  ${shown.join('，')}${more}`);
  if (flips.length === 0) idle.push(name);
}
if (idle.length > 0) throw new Error(`These weights change nothing: ${idle.join(', ')}`);
