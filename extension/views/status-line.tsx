import { CheckmarkCircle16Regular } from '@fluentui/react-icons/headless/svg/checkmark-circle';
import { ErrorCircle16Regular } from '@fluentui/react-icons/headless/svg/error-circle';
import type { Announcement } from './surface.ts';

/** The live region. It stays in the page while empty, so that what comes into it is read out. */
export function StatusLine({
  announcement,
  undoWord,
  onClose,
}: {
  announcement: Announcement | null;
  undoWord: string;
  onClose: () => void;
}) {
  return (
    <div className="tz-status" data-tone={announcement?.tone ?? 'none'}>
      <p role="status" aria-live="polite">
        {announcement !== null && (
          <>
            {announcement.tone === 'done' ? (
              <CheckmarkCircle16Regular aria-hidden />
            ) : (
              <ErrorCircle16Regular aria-hidden />
            )}
            <span>{announcement.text}</span>
          </>
        )}
      </p>
      {announcement?.undo && (
        <button
          type="button"
          className="tz-button"
          onClick={() => {
            announcement.undo?.();
            onClose();
          }}
        >
          {undoWord}
        </button>
      )}
    </div>
  );
}
