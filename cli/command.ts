/** An option of a command: what `node:util` needs to read it, and what the manual prints. */
export interface CommandOption {
  readonly type: 'string' | 'boolean';
  readonly short?: string;
  readonly multiple?: boolean;
  readonly default?: string | boolean;
  /** What stands for the value in the manual: `文件`, `单位`; words it may be, divided by `|`, are offered by the shell's completion. */
  readonly value?: string;
  /** What it does, one Chinese clause. */
  readonly says: string;
}

/** One way to call a command. */
export interface CommandForm {
  /** What is not an option: `FILE...`. */
  readonly words: string;
  /** The options that must be there. */
  readonly needs?: readonly string[];
  /** The options that may be there. */
  readonly may?: readonly string[];
}

/** A call as one types it, and what it is for. */
export interface CommandExample {
  readonly line: string;
  readonly says: string;
}

/**
 * One word after `taizhang`. What it says about itself is the only definition: the reading of its words, `--help`, the manual page
 * and the shells' completion derive from it.
 */
export interface Command {
  readonly name: string;
  /** What it does, one Chinese line. */
  readonly summary: string;
  readonly forms: readonly CommandForm[];
  readonly options: Readonly<Record<string, CommandOption>>;
  readonly examples: readonly CommandExample[];
  /** Runs it over the words after its name and answers the exit code; a mistake of the person's is thrown as a `CliError`. */
  run(words: readonly string[]): Promise<number>;
}
