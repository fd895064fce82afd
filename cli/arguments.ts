import { type ParseArgsConfig, parseArgs } from 'node:util';
import { CliError } from './cli-error.ts';

type Options = NonNullable<ParseArgsConfig['options']>;
type Parsed<Known extends Options> = ReturnType<
  typeof parseArgs<{ args: string[]; options: Known; allowPositionals: true; strict: true }>
>;

/**
 * Splits a command's words into options and file names, as `node:util` does.
 * Throws a `CliError` that names the option which is not known, lacks its value or takes none.
 */
export function readArguments<const Known extends Options>(words: readonly string[], options: Known): Parsed<Known> {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
  } catch (reason) {
    const option = reason instanceof Error ? /'?(-{1,2}[\w-]+)/.exec(reason.message)?.[1] : undefined;
    const code = reason instanceof Error && 'code' in reason ? reason.code : undefined;
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
      throw new CliError(`不认识选项 ${option ?? ''}。运行 taizhang --help 查看全部选项。`);
    }
    if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') {
      throw new CliError(`选项 ${option ?? ''} 的写法不对：需要值的选项请写“${option ?? '--选项'} 值”。`);
    }
    throw reason;
  }
}
