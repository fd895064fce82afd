import { z } from 'zod/mini';
import type { History } from '../../shared/history/open-history.ts';
import { openOwnPage } from '../platform/tabs.ts';

const welcomed = 'welcomed';

/** Opens the page of the first start, unless this history has seen it: a browser that died may report the same installation again. */
export async function welcomeOnce(history: History): Promise<void> {
  const before = await history.readSetting(welcomed, z.boolean());
  if (before.ok && before.value === true) return;
  await openOwnPage('/welcome.html');
  await history.writeSetting(welcomed, true);
}
