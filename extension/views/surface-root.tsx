import { type ReactNode, useEffect, useMemo, useState } from 'react';
import type { History } from '../../shared/history/open-history.ts';
import { useSystemMode } from '../../shared/views/system-mode.ts';
import { Themed } from '../../shared/views/themed.tsx';
import type { Language } from '../../shared/views/words/language.ts';
import { words } from '../strings/words.ts';
import { StatusLine } from './status-line.tsx';
import { type Announcement, type Surface, SurfaceContext } from './surface.ts';

/** So long what was said stays whatever she does next. */
const readFor = 4000;

/** What is said and done with goes once she goes on to something else; what can be taken back, or failed, stays. */
function useGoneOnceReadOver(
  announcement: Announcement | null,
  announce: (next: (before: Announcement | null) => Announcement | null) => void,
): void {
  useEffect(() => {
    if (announcement === null || announcement.undo !== undefined || announcement.tone === 'error') {
      return undefined;
    }
    const since = performance.now();
    const goesOn = ({ timeStamp }: Event) => {
      if (timeStamp - since > readFor) announce((now) => (now === announcement ? null : now));
    };
    const events = ['pointerdown', 'keydown'] as const;
    for (const event of events) document.addEventListener(event, goesOn, true);
    return () => {
      for (const event of events) document.removeEventListener(event, goesOn, true);
    };
  }, [announcement, announce]);
}

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
  useGoneOnceReadOver(announcement, announce);
  return (
    <Themed mode={mode} className={className}>
      <SurfaceContext.Provider value={surface}>
        {children}
        <StatusLine announcement={announcement} undoWord={surface.words.undo} onClose={() => announce(null)} />
      </SurfaceContext.Provider>
    </Themed>
  );
}
