import type { Command } from './command.ts';
import { compareCommand } from './commands/compare.ts';
import { extractCommand } from './commands/extract.ts';
import { fillCommand } from './commands/fill.ts';
import { helpCommand } from './commands/help.ts';
import { mergeCommand } from './commands/merge.ts';
import { monthCommand } from './commands/month.ts';
import { packCommand } from './commands/pack.ts';
import { reportCommand } from './commands/report.ts';
import { splitCommand } from './commands/split.ts';
import { startCommand } from './commands/start.ts';
import { templatesCommand } from './commands/templates.ts';

/** Every command, in the order that the manual lists them. */
export const commands: readonly Command[] = [
  extractCommand,
  fillCommand,
  splitCommand,
  mergeCommand,
  monthCommand,
  reportCommand,
  compareCommand,
  packCommand,
  templatesCommand,
  startCommand,
  helpCommand(() => commands),
];
