/** One word after `taizhang`. */
export interface Command {
  readonly name: string;
  /** How it is called, after the program's name. */
  readonly usage: string;
  /** What it does, one Chinese line. */
  readonly summary: string;
  /** Runs it over the words after its name and answers the exit code; a mistake of the person's is thrown as a `CliError`. */
  run(words: readonly string[]): Promise<number>;
}
