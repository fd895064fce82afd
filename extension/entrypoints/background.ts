import '../../shared/engines/old-engines.ts';
import { defineBackground } from 'wxt/utils/define-background';
import { z } from 'zod/mini';
import { openHistory } from '../../shared/history/open-history.ts';
import { fail, ok } from '../../shared/result/result.ts';
import { installEngine } from '../background/load-engine.ts';
import { answerMenus, createMenus } from '../background/menus.ts';
import { showNotice, showNoticeEverywhere } from '../background/notice-badge.ts';
import { createPickings } from '../background/pickings.ts';
import { viewSession } from '../background/session-view.ts';
import { createSessions } from '../background/sessions.ts';
import { welcomeOnce } from '../background/welcome-once.ts';
import { answerLink } from '../handoff/answer-link.ts';
import { keepRegistered } from '../handoff/registration.ts';
import { answer } from '../messages/listen.ts';
import { messageError } from '../messages/message-error.ts';
import { fromPicker } from '../messages/picker-calls.ts';
import { askPicker } from '../messages/send.ts';
import { type BackgroundCalls, type PickerCalls, toBackground } from '../messages/table.ts';
import { api } from '../platform/api.ts';
import { showBadge } from '../platform/badge.ts';
import { injectScript } from '../platform/inject.ts';

/* zod compiles schemas with `new Function` where it may; in an extension it may not, and trying is reported as a violation. */
z.config({ jitless: true });

const daysKept = 30;

export default defineBackground(() => {
  installEngine();
  const history = openHistory();
  const sessions = createSessions(history);
  answer<BackgroundCalls>(toBackground, {
    'session.open': async ({ tab }) => {
      const session = await sessions.open(tab);
      if (!session.ok) return session;
      const view = await viewSession(history, session.value);
      showNotice(history, tab, view.known?.row.id ?? null);
      return ok(view);
    },
    'session.save': ({ tab, kept }) => sessions.save(tab, kept),
    'badge.show': async ({ notice }) => {
      await showNoticeEverywhere(history, notice);
      return ok(null);
    },
    'draft.read': async ({ key }) => {
      const draft = await history.readDraft(key, z.unknown());
      return ok(draft.ok ? draft.value : null);
    },
    'picker.open': async ({ tab }) =>
      (await injectScript(tab, '/content-scripts/picker.js')).ok
        ? askPicker(tab, 'picker.start', { tab })
        : fail(messageError('no-access')),
  });
  answer<PickerCalls>(fromPicker, createPickings(history));
  answerLink(history);
  keepRegistered();
  answerMenus(sessions, (tab) => showBadge(tab, { text: '!', title: api.i18n.getMessage('badgeFailed') }));
  api.runtime.onInstalled.addListener(({ reason }) => {
    createMenus();
    history.tidy(daysKept);
    if (reason === 'install') {
      welcomeOnce(history);
    }
  });
});
