import { extract } from '../../shared/extract/extract.ts';
import { parsePage } from '../../shared/files/parse-page.ts';
import { readPage } from '../../shared/page/read-page.ts';
import { faultsOf } from '../account/account.ts';
import { mutantPages } from '../account/mutants.ts';
import { digitCases } from '../digits/case.ts';
import { report } from './report.ts';

/** A hundred thousand mutated sentences: every numeral of each claimed once, every target worth what its words are worth. */
const mutants = 100_000;
const seed = Number(process.env.SEED ?? 11);

const sentences = digitCases.map(({ sentence }) => sentence);
let items = 0;
let figures = 0;
let unread = 0;
const faults: string[] = [];
for (const page of mutantPages(sentences, mutants, seed)) {
  const { capture } = extract([readPage(parsePage(page))]);
  faults.push(...faultsOf(capture));
  items += capture.notice.items.length;
  for (const claims of Object.values(capture.figures)) {
    figures += claims.length;
    unread += claims.filter(({ as }) => as === 'unread').length;
  }
}
for (const fault of faults.slice(0, 40)) console.log(fault);
console.log(`seed ${seed}: ${items} items`);
report({
  subject: `${mutants} mutated sentences`,
  figure: `${figures} figures, ${faults.length} faults`,
  ratio: unread / figures,
  against: 'figures that are unread',
});
if (faults.length > 0) throw new Error(`The account does not hold on ${faults.length} figures.`);
