import '../platform/old-browsers.ts';
import { defineBackground } from 'wxt/utils/define-background';
import { z } from 'zod';
import { openHistory } from '../../shared/history/open-history.ts';
import { fail, ok } from '../../shared/result/result.ts';
import { answerMenus, createMenus } from '../background/menus.ts';
import { createSessions } from '../background/sessions.ts';
import { answerLink } from '../handoff/answer-link.ts';
import { keepRegistered } from '../handoff/registration.ts';
import { answer } from '../messages/listen.ts';
import { messageError } from '../messages/message-error.ts';
import { type BackgroundCalls, toBackground } from '../messages/table.ts';
import { api } from '../platform/api.ts';
import { showBadge } from '../platform/badge.ts';
import { injectScript } from '../platform/inject.ts';

z.config({ jitless: true });

const daysKept = 30;

export default defineBackground(() => {
  const history = openHistory();
  const sessions = createSessions(history);
  answer<BackgroundCalls>(toBackground, {
    'session.open': ({ tab }) => sessions.open(tab),
    'session.save': ({ tab, kept }) => sessions.save(tab, kept),
    'picker.open': async ({ tab }) =>
      (await injectScript(tab, '/content-scripts/picker.js')).ok ? ok(null) : fail(messageError('no-access')),
  });
  answerLink(history);
  keepRegistered();
  answerMenus(sessions, (tab) => showBadge(tab, '!'));
  api.runtime.onInstalled.addListener(() => {
    createMenus();
    history.tidy(daysKept);
  });
});
