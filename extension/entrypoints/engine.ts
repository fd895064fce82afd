import '../../shared/engines/old-engines.ts';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { z } from 'zod/mini';
import { engine } from '../engine/engine.ts';
import { engineSlot } from '../engine/slot.ts';

z.config({ jitless: true });

export default defineUnlistedScript(() => {
  Reflect.set(globalThis, engineSlot, engine);
});
