import '../../shared/engines/old-engines.ts';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { sendPage } from '../../shared/page/sent-page.ts';
import { fail, ok } from '../../shared/result/result.ts';
import { answer } from '../messages/listen.ts';
import { messageError } from '../messages/message-error.ts';
import { pageRequests } from '../messages/page-requests.ts';
import type { PageCalls } from '../messages/table.ts';
import { fits, indexPage, isReadable } from '../page/index-page.ts';
import { markRanges } from '../page/mark.ts';
import { reanchor } from '../page/reanchor.ts';
import { selectedRuns } from '../page/selected-runs.ts';

const slot = Symbol.for('taizhang.page');

export default defineContentScript({
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main() {
    /* Injected anew at each click: the earlier listener goes, so that a page is answered for once. */
    const earlier: unknown = Reflect.get(globalThis, slot);
    if (typeof earlier === 'function') {
      earlier();
    }
    const stop = answer<PageCalls>(pageRequests, {
      'page.read': async () => {
        if (!isReadable(document)) {
          return fail(messageError('page-too-large'));
        }
        const { index, closedFrames } = indexPage(document);
        if (!fits(index)) {
          return fail(messageError('page-too-large'));
        }
        return ok({
          page: sendPage(index),
          selected: selectedRuns(index, window.getSelection()),
          closedFrames,
        });
      },
      'page.locate': async ({ anchor }) => {
        const { index } = indexPage(document);
        const place = reanchor(index.text, anchor);
        return ok({ found: place !== null && markRanges(document, index.rangesOf(place.start, place.end)) });
      },
    });
    Reflect.set(globalThis, slot, stop);
  },
});
