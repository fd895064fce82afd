import { type ReactNode, useEffect, useMemo, useState } from 'react';
import type { History } from '../../shared/history/open-history.ts';
import { useSystemMode } from '../../shared/views/system-mode.ts';
import { Themed } from '../../shared/views/themed.tsx';
import type { Language } from '../../shared/views/words/language.ts';
import { words } from '../strings/words.ts';
import { StatusLine } from './status-line.tsx';
import { type Announcement, type Surface, SurfaceContext } from './surface.ts';

/** Theme, words, history and live region around one of the extension's pages. */
export function SurfaceRoot({
  history,
  language,
  className,
  children,
}: {
  history: History;
  language: Language;
  className: string;
  children: ReactNode;
}) {
  const mode = useSystemMode();
  const [announcement, announce] = useState<Announcement | null>(null);
  const surface = useMemo<Surface>(
    () => ({ history, language, words: words[language], announce }),
    [history, language],
  );
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.style.colorScheme = mode;
  }, [language, mode]);
  return (
    <Themed mode={mode} className={className}>
      <SurfaceContext.Provider value={surface}>
        {children}
        <StatusLine announcement={announcement} undoWord={surface.words.undo} onClose={() => announce(null)} />
      </SurfaceContext.Provider>
    </Themed>
  );
}
