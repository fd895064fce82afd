import type { Finding } from './notice.ts';

/** Whether a finding says that the notice is marked secret or internal: said first of all, and before anything is kept. */
export function isNotForRelease({ code }: Pick<Finding, 'code'>): boolean {
  return code === 'not-for-release';
}
