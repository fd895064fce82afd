/** A mistake that the person at the terminal can mend: printed as one Chinese line on stderr, exit 2. */
export class CliError extends Error {
  override readonly name = 'CliError';
}
