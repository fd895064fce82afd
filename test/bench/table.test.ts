import { expect, it } from 'vitest';
import { type Measurement, performancePage, ratiosOf, renewedRatios } from './table.ts';

const row = (subject: string, ratio?: number) => ({
  subject,
  figure: `${subject} ms`,
  ...(ratio === undefined ? {} : { ratio, against: 'half' }),
});
const once: Measurement = { bench: 'b', runs: [[row('x', 2), row('y'), { remark: 'Why.' }]] };
const twice: Measurement = { bench: 'b', runs: [[row('x', 2), row('y')], [row('x', 2.5)]] };
const page = '# Old\n\n## a\n\n| a |\n\n## b\n\n| old |\n\n## gone\n\n| gone |\n';

it('what was not measured stays, what is no bench any more goes, and remarks stand under their table', () => {
  expect(performancePage(page, '# New', [once], ['a', 'b'])).toBe(
    '# New\n\n## a\n\n| a |\n\n## b\n\n| what | measured | ratio | of |\n| --- | ---: | ---: | --- |\n' +
      '| x | x ms | 2.00 | half |\n| y | y ms |  |  |\n\nWhy.\n',
  );
});

it('a second run stands beside the first', () => {
  expect(performancePage('', '# New', [twice], ['b'])).toContain('| x | x ms | 2.00 | x ms | 2.50 | half |\n| y |');
});

it('a bench that ended without a row leaves the table and the ratios as they were', () => {
  const nothing: Measurement = { bench: 'b', runs: [[]] };
  expect(performancePage(page, '# New', [nothing], ['a', 'b'])).toContain('| old |');
  expect(renewedRatios({ 'b: x': 1 }, [nothing], ['b'])).toEqual({ 'b: x': 1 });
});

it('of two runs the worse ratio is kept, beside those of benches that did not run', () => {
  expect([...ratiosOf([twice])]).toEqual([['b: x', 2.5]]);
  expect(renewedRatios({ 'a: z': 1, 'b: x': 1, 'b: old': 1, 'gone: w': 1 }, [twice], ['a', 'b'])).toEqual({
    'a: z': 1,
    'b: x': 2.5,
  });
});
