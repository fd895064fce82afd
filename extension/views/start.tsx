import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { z } from 'zod/mini';
import { interfaceLanguage } from '../platform/locale.ts';
import { loadWords } from '../strings/words.ts';
import { SurfaceRoot } from './surface-root.tsx';
import './theme.css';
import './surface.css';
import '../../shared/views/views.css';

/** Mounts one of the extension's pages. */
export async function startSurface(className: string, view: ReactNode): Promise<void> {
  z.config({ jitless: true });
  const language = interfaceLanguage();
  const words = await loadWords(language);
  const root = document.getElementById('root');
  if (root !== null) {
    createRoot(root).render(
      <StrictMode>
        <SurfaceRoot language={language} words={words} className={className}>
          {view}
        </SurfaceRoot>
      </StrictMode>,
    );
  }
}
