import type { Capture } from '../shared/notice/capture.ts';
import { isNotForRelease } from '../shared/notice/release.ts';
import { warn } from './terminal.ts';

/** Says on stderr, before anything is kept, which of these notices are marked secret or internal. */
export function warnOfMarks(captures: readonly Capture[]): void {
  for (const { notice } of captures) {
    for (const { message } of notice.findings.filter(isNotForRelease)) {
      warn(`注意：${notice.title === '' ? '' : `${notice.title}：`}${message}`);
    }
  }
}
