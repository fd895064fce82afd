import '../../shared/engines/old-engines.ts';
import { createRoot } from 'react-dom/client';
import { config } from 'zod/mini';
import { readFiles } from '../../shared/reading/read-files.ts';
import { download } from '../../shared/views/download.ts';
import type { Mode } from '../../shared/views/system-mode.ts';
import { type Language, languageOf } from '../../shared/views/words/language.ts';
import { openXlsx } from '../../shared/workbook/xlsx/xlsx-host.ts';
import { openLiveLink } from '../carriers/live.ts';
import { Pane } from './pane.tsx';
import type { PaneContext } from './session/context.ts';
import { openMemory } from './session/memory.ts';
import { createSession, type PaneSession } from './session/session.ts';
import { useMode } from './use-mode.ts';

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
  const session = createSession({
    memory: openMemory(),
    now: () => new Date().toISOString(),
    openFile: openXlsx,
    readFiles,
    download: (name, bytes) => download(name, bytes.slice()),
    documentName,
    take: (batch, part) => link.take(batch, part),
    tell: (acknowledgement) => link.tell(acknowledgement),
  });
  const link = openLiveLink(window, { waiting: (batches) => session.actions.waiting(batches) });
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
