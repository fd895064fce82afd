import type { History } from '../../shared/history/open-history.ts';

let opened: Promise<History> | null = null;

/**
 * The history of this window, opened when it is first asked for: what a surface shows first does not wait for the database and all that
 * is made of it.
 */
export function ownHistory(): Promise<History> {
  opened ??= import('./open-own-history.ts').then(({ openOwnHistory }) => openOwnHistory());
  return opened;
}
