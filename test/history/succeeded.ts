import type { Result } from '../../shared/result/result.ts';

/** The value of a success; a failure fails the test with its message. */
export function succeeded<Value>(result: Result<Value, { readonly message: string }>): Value {
  if (!result.ok) {
    throw new Error(result.error.message);
  }
  return result.value;
}
