import { openOwnPage } from '../platform/tabs.ts';
import { useShell } from './surface.ts';

/** ？: opens the guide for clerks, which the extension carries. */
export function HelpLink() {
  const { words } = useShell();
  return (
    <button
      type="button"
      className="tz-help"
      aria-label={words.guide}
      title={words.guide}
      onClick={() => openOwnPage('/guide.html')}
    >
      ？
    </button>
  );
}
