import { fail, ok, type Result } from '../../shared/result/result.ts';
import { api } from './api.ts';

/** The browser's own words for why a call failed; for the cause, not for people. */
export interface PlatformError {
  readonly code: 'platform';
  readonly cause: string;
}

/** One call of the extension API as a Result: the callback's value, or what `lastError` or a thrown error said. */
export function call<Value>(
  start: (done: (value?: Value) => void) => unknown,
): Promise<Result<Value | undefined, PlatformError>> {
  return new Promise((resolve) => {
    try {
      start((value) => {
        const error = api.runtime.lastError;
        resolve(error ? fail({ code: 'platform', cause: error.message ?? '' }) : ok(value));
      });
    } catch (thrown) {
      resolve(fail({ code: 'platform', cause: thrown instanceof Error ? thrown.message : String(thrown) }));
    }
  });
}
