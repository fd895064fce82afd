import { makeStyles, tokens } from '@fluentui/react-components';
import { ClipboardPaste20Regular } from '@fluentui/react-icons/svg/clipboard-paste';
import { pastedText } from '../../carriers/paste.ts';
import { useWords } from '../words/words.tsx';

const useStyles = makeStyles({
  frame: {
    position: 'relative',
    height: '48px',
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-within': { border: `2px solid ${tokens.colorBrandStroke1}` },
  },
  face: {
    position: 'absolute',
    inset: 0,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    columnGap: '8px',
    color: tokens.colorNeutralForeground2,
    pointerEvents: 'none',
  },
  input: {
    position: 'absolute',
    inset: 0,
    width: '100%',
    height: '100%',
    boxSizing: 'border-box',
    border: 'none',
    outline: 'none',
    resize: 'none',
    backgroundColor: 'transparent',
    color: 'transparent',
    caretColor: tokens.colorNeutralForeground1,
    cursor: 'pointer',
  },
});

/**
 * Where a capture is pasted. A text field, so that every web view sends it the paste event and a long press offers to paste;
 * it holds no text of its own. Reading the event needs no clipboard permission.
 */
export function PasteTarget({ onPaste }: { onPaste: (text: string | null) => void }) {
  const styles = useStyles();
  const { frame, source } = useWords();
  return (
    <div className={styles.frame}>
      <div className={styles.face} aria-hidden>
        <ClipboardPaste20Regular />
        {source.pasteTarget}
      </div>
      <textarea
        className={styles.input}
        aria-label={frame.labelled(source.pasteLabel, source.pasteTarget)}
        rows={1}
        value=""
        spellCheck={false}
        onChange={() => {}}
        onPaste={(event) => {
          event.preventDefault();
          event.stopPropagation();
          onPaste(pastedText(event.clipboardData));
        }}
      />
    </div>
  );
}
