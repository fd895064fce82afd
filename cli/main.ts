import { CliError } from './cli-error.ts';
import type { Command } from './command.ts';
import { extractCommand } from './commands/extract.ts';
import { fillCommand } from './commands/fill.ts';
import { mergeCommand } from './commands/merge.ts';
import { monthCommand } from './commands/month.ts';
import { packCommand } from './commands/pack.ts';
import { reportCommand } from './commands/report.ts';
import { splitCommand } from './commands/split.ts';
import { startCommand } from './commands/start.ts';
import { templatesCommand } from './commands/templates.ts';
import { say, warn } from './terminal.ts';

const commands: readonly Command[] = [
  extractCommand,
  fillCommand,
  splitCommand,
  mergeCommand,
  monthCommand,
  reportCommand,
  packCommand,
  templatesCommand,
  startCommand,
];

function help(): string {
  const lines = commands.flatMap((command) => [`  taizhang ${command.usage}`, `      ${command.summary}`]);
  return ['台账：把公告里的任务采集成台账，不联网。', '', ...lines].join('\n');
}

/**
 * Runs one command of the command line and answers its exit code: 0 done, 2 a mistake that the person can mend (one Chinese line on
 * stderr, nothing changed). Anything else is a defect and is thrown.
 */
export async function main(words: readonly string[]): Promise<number> {
  const [name, ...rest] = words;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    say(help());
    return name === undefined ? 2 : 0;
  }
  const command = commands.find((one) => one.name === name);
  if (!command) {
    warn(`不认识命令“${name}”。可用的命令：${commands.map((one) => one.name).join('、')}。`);
    return 2;
  }
  // A reader that closes the pipe early (`| head`) has what it wants.
  process.stdout.on('error', (reason: NodeJS.ErrnoException) => {
    if (reason.code !== 'EPIPE') throw reason;
  });
  try {
    return await command.run(rest);
  } catch (reason) {
    if (!(reason instanceof CliError)) throw reason;
    warn(reason.message);
    return 2;
  }
}
