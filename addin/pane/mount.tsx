import './old-engines.ts';
import { createRoot } from 'react-dom/client';
import { config } from 'zod';
import { useSystemMode } from '../../shared/views/system-mode.ts';
import { type Language, languageOf } from '../../shared/views/words/language.ts';
import { openXlsx } from '../../shared/workbook/xlsx/xlsx-host.ts';
import { download } from './frame/download.ts';
import { Pane } from './pane.tsx';
import type { PaneContext } from './session/context.ts';
import { openMemory } from './session/memory.ts';
import { createSession, type PaneSession } from './session/session.ts';

/* The page's policy forbids code made of text; without this zod tries it once. */
config({ jitless: true });

/** Puts the pane into the page and gives back its session, to connect a workbook to. */
export function mountPane({
  language = languageOf(navigator.language),
  filled = () => {},
}: {
  language?: Language;
  filled?: PaneContext['filled'];
} = {}): PaneSession {
  const session = createSession({
    memory: openMemory(),
    now: () => new Date().toISOString(),
    openFile: openXlsx,
    download,
    filled,
  });
  document.documentElement.lang = language;
  const place = document.getElementById('pane');
  if (place) createRoot(place).render(<SystemPane session={session} language={language} />);
  return session;
}

function SystemPane({ session, language }: { session: PaneSession; language: Language }) {
  return <Pane store={session.store} actions={session.actions} mode={useSystemMode()} language={language} />;
}
