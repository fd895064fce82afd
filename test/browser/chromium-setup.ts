import { ensurePrograms } from './find-chromium.ts';

export default function setup(): void {
  ensurePrograms();
}
