import { fieldOf } from '../../shared/ledger/fields.ts';
import { bulletinOf } from '../../shared/year/bulletin/bulletin.ts';
import { bulletinDocx } from '../../shared/year/bulletin/bulletin-docx.ts';
import { bulletinText } from '../../shared/year/bulletin/bulletin-text.ts';
import { supervisionOrders } from '../../shared/year/bulletin/supervision-orders.ts';
import { unreadText } from '../../shared/year/months/ask-words.ts';
import { readHistory } from '../../shared/year/months/ledger-history.ts';
import { readArguments } from '../arguments.ts';
import { CliError } from '../cli-error.ts';
import type { Command } from '../command.ts';
import { dayOf, openLedger, orThrow } from '../open-ledger.ts';
import { asOf as asOfOption, force, json, sheet } from '../options.ts';
import { say, warn } from '../terminal.ts';
import { refuseExisting, writeWhole } from '../write-file.ts';

const options = {
  'as-of': asOfOption,
  name: { type: 'string', default: '民生实事', value: '名称', says: '通报里对这些任务的称呼' },
  issuer: { type: 'string', value: '机关', says: '通报的署名；不写时留空待填' },
  date: { type: 'string', value: 'YYYY-MM-DD', says: '通报的成文日期；不写时留空待填' },
  orders: { type: 'string', value: '督办单.xlsx', says: '另写慢序时任务的督办单' },
  json,
  sheet,
  output: { type: 'string', short: 'o', value: '通报.docx', says: '写出的通报' },
  force,
} as const;

/** Writes the 通报 that a ledger bears out: as text, as one record with the rows behind each sentence, or as a document. */
export const reportCommand: Command = {
  name: 'report',
  forms: [
    {
      words: 'HERS.xlsx',
      needs: ['as-of'],
      may: ['name', 'issuer', 'date', 'json', 'orders', 'sheet', 'output', 'force'],
    },
  ],
  options,
  examples: [{ line: 'taizhang report 台账.xlsx --as-of 2025-06-30 -o 通报.docx', says: '截至六月底的通报' }],
  summary: '由台账写出通报：进展、超额、滞后的句子，超序时、按序时、慢序时清单和排名。',
  async run(words) {
    const { values, positionals } = readArguments(words, options);
    const [path, ...others] = positionals;
    if (path === undefined || others.length > 0 || values['as-of'] === undefined) {
      throw new CliError('请写出台账和数据截止日期，例如：taizhang report 台账.xlsx --as-of 2025-06-30 -o 通报.docx');
    }
    const asOf = dayOf('--as-of', values['as-of']);
    for (const place of [values.output, values.orders]) if (place !== undefined) refuseExisting(place, values.force);
    const { host, view } = await openLedger(path, values.sheet);
    const history = orThrow(await readHistory(host, view.sheet.name));
    const bulletin = bulletinOf(view, {
      name: values.name,
      asOf,
      history,
      labelOf: (field) => fieldOf(field).label,
      ...(values.issuer === undefined ? {} : { issuer: values.issuer }),
      ...(values.date === undefined ? {} : { issuedOn: dayOf('--date', values.date) }),
    });
    if (bulletin.sections.length === 0) throw new CliError(`写不出通报：${bulletin.missing.join('')}`);
    say(values.json ? JSON.stringify(bulletin) : bulletinText(bulletin));
    for (const words of bulletin.missing) warn(words);
    for (const cell of bulletin.unread) warn(`第 ${cell.row + 1} 行${unreadText(cell)}`);
    if (values.output !== undefined) {
      writeWhole(values.output, await bulletinDocx(bulletin));
      if (!values.json) say(`通报已写入：${values.output}`);
    }
    if (values.orders !== undefined) {
      const { bytes, items, without } = orThrow(supervisionOrders(view, asOf));
      writeWhole(values.orders, bytes);
      if (without.length > 0) {
        warn(`另有 ${without.length} 项滞后或逾期，不在本簿的公告里，没有督办单：${without.join('、')}。`);
      }
      if (!values.json) say(`${items} 份督办单已写入：${values.orders}`);
    }
    return 0;
  },
};
