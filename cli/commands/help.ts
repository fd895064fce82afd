import { readArguments } from '../arguments.ts';
import { CliError } from '../cli-error.ts';
import type { Command } from '../command.ts';
import { completion, shells } from '../manual/completion.ts';
import { commandHelp, helpText } from '../manual/help-text.ts';
import { manPage } from '../manual/man-page.ts';
import { say } from '../terminal.ts';
import { version } from '../version.ts';

const options = {
  man: { type: 'boolean', default: false, says: '输出手册页 taizhang(1)，供 man 使用' },
  completion: { type: 'string', value: shells.join('|'), says: '输出该命令行的补全脚本' },
} as const;

/** Explains the commands, in every form: on the terminal, as a manual page, as a shell's completion. `all` is asked when it runs. */
export function helpCommand(all: () => readonly Command[]): Command {
  return {
    name: 'help',
    summary: '说明全部命令或其中一个；也输出手册页和补全脚本。',
    forms: [{ words: '[CMD]' }, { words: '', needs: ['man'] }, { words: '', needs: ['completion'] }],
    options,
    examples: [
      { line: 'taizhang help fill', says: '说明 fill 的全部选项' },
      { line: 'taizhang help --man | man -l -', says: '看手册页' },
      { line: 'source <(taizhang help --completion bash)', says: '在 bash 里按 Tab 补全' },
    ],
    async run(words) {
      const { values, positionals } = readArguments(words, options);
      const [name, ...others] = positionals;
      if (others.length > 0) throw new CliError('一次只说明一个命令，例如：taizhang help fill');
      if (values.man) say(manPage(all(), version).trimEnd());
      else if (values.completion !== undefined) {
        const shell = shells.find((one) => one === values.completion);
        if (!shell) throw new CliError(`没有“${values.completion}”的补全脚本。可用：${shells.join('、')}。`);
        say(completion(shell, all()).trimEnd());
      } else if (name === undefined) say(helpText(all()));
      else say(commandHelp(commandNamed(all(), name)));
      return 0;
    },
  };
}

/** The command of this name; a `CliError` names those there are. */
export function commandNamed(commands: readonly Command[], name: string): Command {
  const command = commands.find((one) => one.name === name);
  if (command) return command;
  throw new CliError(`不认识命令“${name}”。可用的命令：${commands.map((one) => one.name).join('、')}。`);
}
