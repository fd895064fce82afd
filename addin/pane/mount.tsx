import '../../shared/engines/old-engines.ts';
import { createRoot } from 'react-dom/client';
import { config } from 'zod/v4/core';
import type { Mode } from '../../shared/views/system-mode.ts';
import { type Language, languageOf } from '../../shared/views/words/language.ts';
import { Pane } from './pane.tsx';
import type { PaneContext } from './session/context.ts';
import { deferredActions } from './session/deferred.ts';
import { newStore } from './session/new-store.ts';
import type { PaneSession } from './session/session.ts';
import { useMode } from './use-mode.ts';
import { notLoaded } from './words/failure-words.ts';

/* The page's policy forbids code made of text; without this zod tries it once. */
config({ jitless: true });

/** Puts the pane into the page and gives back its session, to connect a workbook to. */
export function mountPane({
  language = languageOf(navigator.language),
  documentName = () => null,
  modeAround = () => null,
}: {
  language?: Language;
  /** The name of the office program's open workbook. */
  documentName?: PaneContext['documentName'];
  /** Light or dark as the program around the page is, where it says so. */
  modeAround?: () => Mode | null;
} = {}): PaneSession {
  const store = newStore();
  /* The screen comes first; what works behind it is loaded beside it. */
  const loaded = import('./session/begin.ts').then(({ beginSession }) => beginSession({ store, documentName }));
  loaded.catch(() => store.set((state) => ({ ...state, workbook: { kind: 'unreachable', failure: notLoaded } })));
  const session = { store, actions: deferredActions(loaded) };
  document.documentElement.lang = language;
  const place = document.getElementById('pane');
  if (place) createRoot(place).render(<FollowingPane session={session} language={language} modeAround={modeAround} />);
  return session;
}

function FollowingPane({
  session,
  language,
  modeAround,
}: {
  session: PaneSession;
  language: Language;
  modeAround: () => Mode | null;
}) {
  return <Pane store={session.store} actions={session.actions} mode={useMode(modeAround)} language={language} />;
}
