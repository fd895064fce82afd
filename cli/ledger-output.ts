import { CliError } from './cli-error.ts';
import { refuseExisting } from './write-file.ts';

/** Where `-o` says that a ledger is to be written, before any work is done for it; a `CliError` where it says nothing or may not be written. */
export function ledgerOutput({
  output,
  force,
}: {
  readonly output?: string | undefined;
  readonly force: boolean;
}): string {
  if (output === undefined) throw new CliError('请用 -o 写出台账的文件名，例如：-o 台账.xlsx');
  refuseExisting(output, force);
  return output;
}
