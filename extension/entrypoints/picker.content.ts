import '../platform/old-browsers.ts';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { config } from 'zod/v4/core';
import { fail, ok } from '../../shared/result/result.ts';
import { answer } from '../messages/listen.ts';
import { messageError } from '../messages/message-error.ts';
import { pickerRequests } from '../messages/page-requests.ts';
import type { PickerPageCalls } from '../messages/table.ts';
import { Picker } from '../picker/picker.ts';
import { interfaceLanguage } from '../platform/locale.ts';

const slot = Symbol.for('taizhang.picker');

config({ jitless: true });

export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main() {
    /* Injected anew at each opening: the picker that is there answers. */
    if (Reflect.get(globalThis, slot) === true) return;
    Reflect.set(globalThis, slot, true);
    let picker: Picker | null = null;
    let starting: Promise<Picker | null> | null = null;
    answer<PickerPageCalls>(pickerRequests, {
      'picker.start': async ({ tab }) => {
        picker?.come();
        starting ??= Picker.start(document, tab, interfaceLanguage(), () => {
          picker = null;
          starting = null;
        });
        picker = await starting;
        if (picker === null) starting = null;
        return picker === null ? fail(messageError('internal')) : ok(null);
      },
    });
  },
});
