import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { z } from 'zod/mini';
import { openHistory } from '../../shared/history/open-history.ts';
import { interfaceLanguage } from '../platform/locale.ts';
import { loadWords } from '../strings/words.ts';
import { SurfaceRoot } from './surface-root.tsx';
import './theme.css';
import './surface.css';
import '../../shared/views/views.css';

/** Mounts one of the extension's pages over the history. */
export async function startSurface(className: string, view: ReactNode): Promise<void> {
  z.config({ jitless: true });
  const language = interfaceLanguage();
  const words = await loadWords(language);
  const root = document.getElementById('root');
  if (root === null) {
    return;
  }
  const say = (text: string) => {
    const note = document.createElement('p');
    note.setAttribute('role', 'alert');
    note.textContent = text;
    document.body.prepend(note);
  };
  const history = openHistory({
    loadReadings: async () => (await import('../platform/readings.ts')).readings,
    onOutdated: () => say(words.outdated),
    onBlocked: () => say(words.blocked),
  });
  createRoot(root).render(
    <StrictMode>
      <SurfaceRoot history={history} language={language} words={words} className={className}>
        {view}
      </SurfaceRoot>
    </StrictMode>,
  );
}
