import type { Command } from '../command.ts';
import { optionHead, synopsis } from './synopsis.ts';

/** Text as roff prints it: no line of it is taken for a request, no hyphen or backslash for an escape. */
function roff(text: string): string {
  return text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/^(['.])/gm, '\\&$1');
}

function commandSection(command: Command): string[] {
  return [
    `.SS ${roff(command.name)}`,
    roff(command.summary),
    ...command.forms.flatMap((form) => ['.PP', `.B taizhang ${roff(synopsis(command, form))}`]),
    ...Object.entries(command.options).flatMap(([name, option]) => [
      '.TP',
      `.B ${roff(optionHead(name, option))}`,
      roff(option.says),
    ]),
    ...command.examples.flatMap(({ line, says }) => ['.PP', roff(says), '.RS', '.nf', roff(line), '.fi', '.RE']),
  ];
}

/** The manual page taizhang(1) in roff. */
export function manPage(commands: readonly Command[], version: string): string {
  return `${[
    `.TH TAIZHANG 1 "" "taizhang ${version}" "台账"`,
    /* Chinese has no spaces to spread over a line. */
    '.ad l',
    '.SH 名称',
    roff('taizhang - 把公告里的任务采集成台账，不联网'),
    '.SH 命令',
    ...commands.flatMap(commandSection),
    '.SH 退出码',
    ...['.TP', '.B 0', '完成。', '.TP', '.B 1'],
    '整批采集时有的文件未能读取：各有一行错误，其余的已经输出。',
    ...['.TP', '.B 2'],
    '使用者可以改正的错误：标准错误输出一行中文说明，文件未作改动。',
  ].join('\n')}\n`;
}
