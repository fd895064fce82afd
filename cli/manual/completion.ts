import type { Command } from '../command.ts';

export const shells = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof shells)[number];

function flagsOf({ options }: Command): string[] {
  return [
    ...Object.entries(options).flatMap(([name, { short }]) => (short ? [`--${name}`, `-${short}`] : [`--${name}`])),
    '--help',
  ];
}

/** The words an option's value may be, where they are a closed set. */
function valuesOf({ value }: Command['options'][string]): string[] {
  return value?.includes('|') ? value.split('|') : [];
}

function bash(commands: readonly Command[]): string {
  const flags = commands.map((command) => `    ${command.name}) words='${flagsOf(command).join(' ')}' ;;`);
  const values = commands.flatMap((command) =>
    Object.entries(command.options).flatMap(([name, option]) =>
      valuesOf(option).length === 0 ? [] : [`    ${command.name}:--${name}) words='${valuesOf(option).join(' ')}' ;;`],
    ),
  );
  return `_taizhang() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} command=\${COMP_WORDS[1]} words=
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W '${[...commands.map(({ name }) => name), '--help', '--version'].join(' ')}' -- "$word"))
    return
  fi
  case $command:$before in
${values.join('\n')}
  esac
  if [ -z "$words" ] && [ "\${word:0:1}" = - ]; then case $command in
${flags.join('\n')}
  esac; fi
  if [ -n "$words" ]; then COMPREPLY=($(compgen -W "$words" -- "$word")); else COMPREPLY=($(compgen -f -- "$word")); fi
}
complete -o filenames -F _taizhang taizhang
`;
}

function zsh(commands: readonly Command[]): string {
  return `#compdef taizhang\nautoload -U +X bashcompinit && bashcompinit\n${bash(commands)}`;
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

function fish(commands: readonly Command[]): string {
  const lines = commands.flatMap((command) => [
    `complete -c taizhang -n __fish_use_subcommand -f -a ${command.name} -d ${quoted(command.summary)}`,
    ...Object.entries(command.options).map(([name, option]) =>
      [
        `complete -c taizhang -n '__fish_seen_subcommand_from ${command.name}' -l ${name}`,
        ...(option.short ? [`-s ${option.short}`] : []),
        ...(option.type === 'string' ? ['-r'] : []),
        ...(valuesOf(option).length > 0 ? [`-a ${quoted(valuesOf(option).join(' '))}`] : []),
        `-d ${quoted(option.says)}`,
      ].join(' '),
    ),
  ]);
  return `${lines.join('\n')}\n`;
}

/** The shell's script that completes commands, options and closed values; all else are file names. */
export function completion(shell: Shell, commands: readonly Command[]): string {
  return { bash, zsh, fish }[shell](commands);
}
