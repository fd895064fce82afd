import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { parseArgs } from 'node:util';
import { FixtureMeta, fixtureFolder, printed, recordOf, writeExpected } from '../test/extract/fixture-set.ts';

const usage =
  'npm run new:fixture -- page.html --shows "what it shows" [--name NAME] [--layout …] [--numbering …] [--units …]';

/** The form of a meta field as its flag may be written, for the message that refuses another. */
function choices(): string {
  const { layout, numbering, units } = FixtureMeta.shape;
  return Object.entries({ layout, numbering, units })
    .map(([flag, { options }]) => `  --${flag} ${options.join(' | ')}`)
    .join('\n');
}

function stop(message: string): never {
  console.error(`${message}\n${usage}\n${choices()}`);
  process.exit(2);
}

const { values, positionals } = parseArgs({
  args: process.argv.slice(2),
  allowPositionals: true,
  options: {
    shows: { type: 'string' },
    name: { type: 'string' },
    layout: { type: 'string', default: 'paragraphs' },
    numbering: { type: 'string', default: 'han' },
    units: { type: 'string', default: 'line' },
  },
});
const [page] = positionals;
if (!page || !existsSync(page) || extname(page) !== '.html') stop('Name one .html page that exists.');
const name = values.name ?? basename(page, '.html');
const folder = fixtureFolder(name);
if (existsSync(folder)) stop(`test/fixtures/${name} exists already; choose another --name.`);

const { shows, layout, numbering, units } = values;
const checked = FixtureMeta.safeParse({ shows, list: true, layout, numbering, units });
if (!checked.success) stop(`Not usable: ${checked.error.issues.map((issue) => issue.path.join('.')).join(', ')}.`);

mkdirSync(folder);
copyFileSync(page, `${folder}/page.html`);
const record = recordOf(name);
const meta = { ...checked.data, list: record.items.length > 0 };
writeFileSync(`${folder}/meta.json`, `${JSON.stringify(meta, null, 2)}\n`);
writeExpected(name, printed(record));
console.log(
  `test/fixtures/${name}: ${record.items.length} items. Read expected.json against the page before you commit it.`,
);
