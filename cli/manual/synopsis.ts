import type { Command, CommandForm } from '../command.ts';

function optionUse({ options }: Command, name: string): string {
  const option = options[name];
  if (!option) throw new Error(`no option ${name}`);
  const flag = option.short === undefined ? `--${name}` : `-${option.short}`;
  const use = option.type === 'boolean' ? flag : `${flag} ${option.value ?? '值'}`;
  return option.multiple ? `${use} …` : use;
}

/** One way to call a command as a line: `fill FILE... [--template ID] -o OUT.xlsx`. */
export function synopsis(command: Command, form: CommandForm): string {
  const may = (form.may ?? []).map((name) => `[${optionUse(command, name)}]`);
  const needs = (form.needs ?? []).map((name) => optionUse(command, name));
  return [command.name, form.words, ...may, ...needs].filter((part) => part !== '').join(' ');
}

/** An option as the manual lists it: `-o, --output 文件`. */
export function optionHead(name: string, { type, short, value }: Command['options'][string]): string {
  const flags = short === undefined ? `--${name}` : `-${short}, --${name}`;
  return type === 'boolean' ? flags : `${flags} ${value ?? '值'}`;
}
