/** What a failure of the core or of a message brings: its code, and zh-CN words with the figures of the case. */
export interface Failure {
  readonly code: string;
  readonly message: string;
}

/** In Chinese a failure brings its own words, with the figures of the case. */
export function chineseFailure({ message }: Failure): string {
  return message;
}
