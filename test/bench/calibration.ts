import { calibrate, summed, type Tally } from '../calibration/calibrate.ts';

const table = calibrate(Number(process.argv[2] ?? 3));
const share = ({ items, wrong }: Tally): string =>
  items === 0 ? '' : `${wrong} of ${items} (${((100 * wrong) / items).toFixed(2)} %)`;
const print = (name: string, certain: Tally, weak: Tally): void =>
  console.log(`${name.padEnd(46)} ${share(certain).padEnd(24)} ${share(weak)}`);

console.log(`${'wrong'.padEnd(46)} ${'of those called certain'.padEnd(24)} of those called weak`);
for (const [name, { certain, weak }] of table) print(name, certain, weak);
print('all', summed(table, 'certain'), summed(table, 'weak'));
