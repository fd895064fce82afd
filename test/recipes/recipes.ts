import { z } from 'zod/mini';

/** A file of the copy and what the recipe makes of it; null stands for a file that is not there yet. */
export type Edit = readonly [path: string, change: (text: string | null) => string];

export interface Recipe {
  /** Its heading in CONTRIBUTING.md. */
  readonly name: string;
  readonly edits: readonly Edit[];
  /** A module for the copy that prints what shows that the recipe works. */
  readonly probe: string;
  readonly prints: string;
}

function after(mark: string, added: string): (text: string | null) => string {
  return (text) => {
    if (!text?.includes(mark)) throw new Error(`“${mark}” is not there any more; the recipe needs a new place`);
    return text.replace(mark, `${mark}${added}`);
  };
}

function withJson(change: (value: Record<string, unknown>) => void): (text: string | null) => string {
  return (text) => {
    const value = z.record(z.string(), z.unknown()).parse(JSON.parse(text ?? ''));
    change(value);
    return JSON.stringify(value);
  };
}

const made = (text: string) => () => text;

const Labels = z.record(z.string(), z.record(z.string(), z.unknown()));
const page = (body: string) =>
  `<meta charset=utf-8><title>2025年民生实事任务分解</title><h1>2025年民生实事任务分解</h1>${body}`;
const units = (html: string) =>
  `extract([indexPageBytes(new TextEncoder().encode(${JSON.stringify(html)}))]).capture.notice.items.map((item) => item.units.map((unit) => unit.name + unit.role).join()).join(';')`;

export const recipes: readonly Recipe[] = [
  {
    name: 'A finding',
    edits: [
      ['shared/notice/notice.ts', after('export const FindingCode = z.enum([', "\n  'no-title',")],
      [
        'shared/check/no-title.ts',
        made(`import { defineCheck } from './definition.ts';

/** A notice whose title was not found. */
export const noTitle = defineCheck({
  code: 'no-title',
  level: 'warning',
  names: { zh: '缺标题', en: 'No title' },
  means: '没有找到标题，请对照原文补上。',
  needs: [],
  figures: ['letters'],
  zh: ({ letters }) => \`标题只有\${letters.text}，请核对。\`,
  en: ({ letters }) => \`The title has \${letters.value} letters. Compare it with the source.\`,
  find: ({ title }) => (title === '' ? [{ item: null, figures: { letters: { value: 0, unit: '字' } } }] : []),
});
`),
      ],
      [
        'shared/check/checks.ts',
        (text) =>
          after(
            '\n  noItems,',
            '\n  noTitle,',
          )(after("import { noItems } from './no-items.ts';", "\nimport { noTitle } from './no-title.ts';")(text)),
      ],
    ],
    probe: `import { extract } from './shared/extract/extract.ts';
import { indexPageBytes } from './shared/files/saved-page.ts';
import { findingName } from './shared/check/phrase.ts';
const { findings } = extract([indexPageBytes(new TextEncoder().encode(''))]).capture.notice;
const { message } = findings.find(({ code }) => code === 'no-title');
console.log(message, findingName('no-title', 'en'));`,
    prints: '标题只有0字，请核对。 No title',
  },
  {
    name: 'A synonym',
    edits: [
      [
        'shared/labels/data/labels.json',
        withJson((value) => {
          const label = Labels.parse(value.labels).leadUnit;
          const words = z.array(z.string()).parse(label?.words);
          value.labels = { ...Labels.parse(value.labels), leadUnit: { ...label, words: [...words, '领题单位'] } };
        }),
      ],
    ],
    probe: `import { extract } from './shared/extract/extract.ts';
import { indexPageBytes } from './shared/files/saved-page.ts';
import { fields } from './shared/ledger/fields.ts';
console.log([
  ${units(page('<p>一、新建公园3个。</p><p>领题单位：市园林局</p><p>二、改造道路5条。</p><p>领题单位：市住建局</p>'))},
  ${units(page('<p>一、新建公园3个。（领题单位：市园林局）</p><p>二、改造道路5条。（领题单位：市住建局）</p>'))},
  ${units(page('<table><tr><th>序号</th><th>任务</th><th>领题单位</th></tr><tr><td>1</td><td>新建公园3个</td><td>市园林局</td></tr><tr><td>2</td><td>改造道路5条</td><td>市住建局</td></tr></table>'))},
  fields.find(({ key }) => key === 'leadUnit').synonyms.includes('领题单位'),
].join(' '));`,
    prints: '市园林局牵头;市住建局牵头 市园林局牵头;市住建局牵头 市园林局牵头;市住建局牵头 true',
  },
  {
    name: 'A template',
    edits: [
      [
        'shared/ledger/data/templates.json',
        withJson((value) => {
          const templates = z.array(z.record(z.string(), z.unknown())).parse(value.templates);
          const first = templates.find(({ id }) => id === 'task-breakdown');
          const columns = z.array(z.record(z.string(), z.unknown())).parse(first?.columns).slice(0, 4);
          const short = { ...first, id: 'short-list', name: '简表', when: '只要序号、类别、名称和目标', columns };
          value.templates = [...templates, short];
        }),
      ],
    ],
    probe: `import { templateOf } from './shared/ledger/templates.ts';
import { fillNew } from './cli/fill-command.ts';
import { captureFiles } from './cli/capture-files.ts';
const { fileName, summary } = fillNew(await captureFiles(['cli/sample/xian-2024.html']), { template: 'short-list' });
console.log(templateOf('short-list').name, fileName.includes('简表'), summary[1]);`,
    prints: '简表 true 简表：填入 30 行',
  },
  {
    name: 'A carrier',
    edits: [
      [
        'addin/carriers/fragment.ts',
        made(`import { fail, ok } from '../../shared/result/result.ts';
import type { Arrived } from './arrival.ts';
import { readCaptureText } from './capture-text.ts';

/** Reads captures from the part of an address behind its #. */
export function readFragment(hash: string): Arrived {
  if (hash.length < 2) return fail({ code: 'empty', message: null });
  const read = readCaptureText(decodeURIComponent(hash.slice(1)));
  return read.ok ? ok({ ...read.value, from: 'fragment', name: null }) : read;
}
`),
      ],
      ['addin/carriers/arrival.ts', after("export type CarrierName = 'paste'", " | 'fragment'")],
      [
        'addin/pane/words/source-words.ts',
        (text) => {
          const said = ['来自链接', 'From the link'];
          return (text ?? '').replaceAll('  from: {\n', (open) => `${open}    fragment: '${said.shift()}',\n`);
        },
      ],
    ],
    probe: `import { readFragment } from './addin/carriers/fragment.ts';
import { captureFiles } from './cli/capture-files.ts';
const captures = await captureFiles(['cli/sample/xian-2024.html']);
const read = readFragment('#' + encodeURIComponent(JSON.stringify(captures)));
console.log(read.ok, read.value?.from, read.value?.captures.length, readFragment('').error.code);`,
    prints: 'true fragment 1 empty',
  },
  {
    name: 'A field',
    edits: [
      [
        'shared/ledger/data/fields.json',
        withJson((value) => {
          const fields = z.record(z.string(), z.unknown()).parse(value.fields);
          value.fields = {
            ...fields,
            approvalNumber: {
              label: '立项批复文号',
              english: 'Approval number',
              group: 'meta',
              fill: 'user',
              type: 'text',
              format: '@',
              fromNoticeField: null,
              synonyms: ['批复文号', '立项文号'],
            },
          };
        }),
      ],
    ],
    probe: `import { fieldOf, fields } from './shared/ledger/fields.ts';
const { label, synonyms } = fields.find(({ key }) => key === 'approvalNumber');
console.log(fieldOf('approvalNumber').english, label, synonyms.join());`,
    prints: 'Approval number 立项批复文号 批复文号,立项文号',
  },
];
