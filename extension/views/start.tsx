import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { z } from 'zod/mini';
import { openHistory } from '../../shared/history/open-history.ts';
import { interfaceLanguage } from '../platform/locale.ts';
import { words } from '../strings/words.ts';
import { SurfaceRoot } from './surface-root.tsx';
import './surface.css';

/** Mounts one of the extension's pages over the history. */
export function startSurface(className: string, view: ReactNode): void {
  z.config({ jitless: true });
  const language = interfaceLanguage();
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
    onOutdated: () => say(words[language].outdated),
    onBlocked: () => say(words[language].blocked),
  });
  createRoot(root).render(
    <StrictMode>
      <SurfaceRoot history={history} language={language} className={className}>
        {view}
      </SurfaceRoot>
    </StrictMode>,
  );
}
