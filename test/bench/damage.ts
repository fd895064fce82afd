import { runDamage } from '../damage/run-damage.ts';

const scores = runDamage(Number(process.argv[2] ?? 2000), 1);
let items = 0;
let equal = 0;
for (const [name, score] of scores) {
  items += score.items;
  equal += score.equal;
  const misses = [...new Set(score.misses)].join('，');
  console.log(`${name.padEnd(46)} ${score.pages} pages  ${(score.equal / score.items).toFixed(4)}  ${misses}`);
}
console.log(`${'all'.padEnd(46)} ${(equal / items).toFixed(4)} of ${items} items`);
