import '../../shared/engines/old-engines.ts';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { ok, type Result } from '../../shared/result/result.ts';
import { answer } from '../messages/listen.ts';
import type { MessageError } from '../messages/message-error.ts';
import { pickerRequests } from '../messages/page-requests.ts';
import type { PickerPageCalls } from '../messages/table.ts';
import { Picker } from '../picker/picker.ts';
import { interfaceLanguage } from '../platform/locale.ts';

const slot = Symbol.for('taizhang.picker');

export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main() {
    /* Injected anew at each opening: the picker that is there answers. */
    if (Reflect.get(globalThis, slot) === true) return;
    Reflect.set(globalThis, slot, true);
    let picking: Promise<Result<Picker, MessageError>> | null = null;
    answer<PickerPageCalls>(pickerRequests, {
      'picker.start': async ({ tab }) => {
        const end = () => {
          picking = null;
        };
        picking ??= Picker.start(document, tab, interfaceLanguage(), end);
        const picker = await picking;
        if (!picker.ok) {
          end();
          return picker;
        }
        picker.value.come();
        return ok(null);
      },
    });
  },
});
