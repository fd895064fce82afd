import type { Command } from '../command.ts';
import { optionHead, synopsis } from './synopsis.ts';

/** What `taizhang --help` prints: every command with the ways to call it. */
export function helpText(commands: readonly Command[]): string {
  const lines = commands.flatMap((command) => [
    ...command.forms.map((form) => `  taizhang ${synopsis(command, form)}`),
    `      ${command.summary}`,
  ]);
  return [
    '台账：把公告里的任务采集成台账，不联网。',
    '',
    ...lines,
    '',
    '  taizhang CMD --help 说明一个命令的全部选项，taizhang --version 显示版本。',
  ].join('\n');
}

/** What `taizhang CMD --help` prints. */
export function commandHelp(command: Command): string {
  const options = Object.entries(command.options).flatMap(([name, option]) => [
    `  ${optionHead(name, option)}`,
    `      ${option.says}${typeof option.default === 'string' ? `（不写时为 ${option.default}）` : ''}`,
  ]);
  const examples = command.examples.flatMap(({ line, says }) => [`  ${line}`, `      ${says}`]);
  return [
    command.summary,
    '',
    '用法',
    ...command.forms.map((form) => `  taizhang ${synopsis(command, form)}`),
    ...(options.length > 0 ? ['', '选项', ...options] : []),
    ...(examples.length > 0 ? ['', '例子', ...examples] : []),
  ].join('\n');
}
