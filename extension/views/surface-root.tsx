import { type ReactNode, useEffect, useMemo, useState } from 'react';
import type { Language } from '../../shared/views/words/language.ts';
import type { Words } from '../strings/words.ts';
import { StatusLine } from './status-line.tsx';
import { type Announcement, type Shell, ShellContext } from './surface.ts';

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

/** Theme, words and live region around one of the extension's pages. */
export function SurfaceRoot({
  language,
  words,
  className,
  children,
}: {
  language: Language;
  words: Words;
  className: string;
  children: ReactNode;
}) {
  const [announcement, announce] = useState<Announcement | null>(null);
  const shell = useMemo<Shell>(() => ({ language, words, announce }), [language, words]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useGoneOnceReadOver(announcement, announce);
  return (
    <div className={`tv-surface ${className}`}>
      <ShellContext.Provider value={shell}>
        {children}
        <StatusLine announcement={announcement} undoWord={words.undo} onClose={() => announce(null)} />
      </ShellContext.Provider>
    </div>
  );
}
