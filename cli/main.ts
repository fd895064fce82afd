import { CliError } from './cli-error.ts';
import { commandNamed } from './commands/help.ts';
import { commands } from './commands.ts';
import { commandHelp, helpText } from './manual/help-text.ts';
import { endWhenOutputFails, say, warn } from './terminal.ts';
import { version } from './version.ts';

export { serveLines } from './stream/serve-lines.ts';

async function run(name: string, words: readonly string[]): Promise<number> {
  if (name === '--version' || name === '-V') {
    say(version);
    return 0;
  }
  if (name === '--help' || name === '-h') {
    say(helpText(commands));
    return 0;
  }
  const command = commandNamed(commands, name);
  const beforeFiles = words.includes('--') ? words.slice(0, words.indexOf('--')) : words;
  if (!beforeFiles.some((word) => word === '--help' || word === '-h')) return command.run(words);
  say(commandHelp(command));
  return 0;
}

/**
 * Runs one command of the command line and answers its exit code: 0 done, 1 some files of a batch could not be read, 2 a mistake that
 * the person can mend or an output that cannot be written (one Chinese line on stderr). Anything else is a defect and is thrown.
 */
export async function main(words: readonly string[]): Promise<number> {
  endWhenOutputFails();
  const [name, ...rest] = words;
  if (name === undefined) {
    say(helpText(commands));
    return 2;
  }
  try {
    return await run(name, rest);
  } catch (reason) {
    if (!(reason instanceof CliError)) throw reason;
    warn(reason.message);
    return 2;
  }
}
