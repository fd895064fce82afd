import { askBackground } from '../messages/send.ts';
import { useShell } from '../views/surface.ts';

/** 在页面上点选: opens the picker over a tab, and goes on with the picks that wait there; the popup then closes itself. */
export function PickButton({ tab, waiting, primary = false }: { tab: number; waiting: number; primary?: boolean }) {
  const { words, announce } = useShell();
  const pick = async () => {
    const opened = await askBackground('picker.open', { tab });
    if (opened.ok) {
      window.close();
    } else {
      announce({ text: words.failure(opened.error), tone: 'error' });
    }
  };
  return (
    <button type="button" className={primary ? 'tz-button tz-primary' : 'tz-button'} onClick={pick}>
      {waiting > 0 ? words.goOnPicking(waiting) : words.pickOnPage}
    </button>
  );
}
