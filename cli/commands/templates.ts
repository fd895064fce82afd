import { templates } from '../../shared/ledger/templates.ts';
import { readArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { say } from '../terminal.ts';

/** Lists the built-in tables: id, name, when each is used. */
export const templatesCommand: Command = {
  name: 'templates',
  forms: [{ words: '' }],
  options: {},
  examples: [],
  summary: '列出内置的台账模板。',
  async run(words) {
    readArguments(words, {});
    const width = Math.max(...templates.map((template) => template.id.length));
    for (const template of templates) say(`${template.id.padEnd(width)}  ${template.name}：${template.when}`);
    return 0;
  },
};
