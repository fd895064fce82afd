import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Copy16Regular } from '@fluentui/react-icons/svg/copy';
import { useState } from 'react';
import { copyText } from '../frame/copy-text.ts';
import { useWords } from '../words/words.tsx';

const useStyles = makeStyles({
  root: { display: 'inline-flex', alignItems: 'center', columnGap: '4px' },
  said: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

/** Copies a text and says whether it did. */
export function CopyButton({ label, name, text }: { label: string; name?: string; text: string }) {
  const styles = useStyles();
  const { views } = useWords();
  const [said, setSaid] = useState('');
  return (
    <span className={styles.root}>
      <Button
        size="small"
        appearance="subtle"
        icon={<Copy16Regular />}
        aria-label={name}
        onClick={() => setSaid(copyText(text) ? views.copied : views.copyFailed)}
      >
        {label}
      </Button>
      <span role="status" className={styles.said}>
        {said}
      </span>
    </span>
  );
}
