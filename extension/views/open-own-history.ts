import { type History, openHistory } from '../../shared/history/open-history.ts';
import { interfaceLanguage } from '../platform/locale.ts';
import { loadWords, type Words } from '../strings/words.ts';

/** Said above all else, whatever the surface shows. */
async function say(which: 'outdated' | 'blocked'): Promise<void> {
  const words: Words = await loadWords(interfaceLanguage());
  const note = document.createElement('p');
  note.setAttribute('role', 'alert');
  note.textContent = words[which];
  document.body.prepend(note);
}

/** Opens the history for a window, which says so where it waits for others or where a newer version took over. */
export function openOwnHistory(): History {
  return openHistory({
    loadReadings: async () => (await import('../platform/readings.ts')).readings,
    onOutdated: () => void say('outdated'),
    onBlocked: () => void say('blocked'),
  });
}
