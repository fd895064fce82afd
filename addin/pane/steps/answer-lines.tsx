import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Copy16Regular } from '@fluentui/react-icons/svg/copy';
import { useState } from 'react';
import { Figure } from '../../../shared/views/figure.tsx';
import { copyText } from '../frame/copy-text.ts';
import type { Answer } from '../session/state.ts';
import { useWords } from '../words/words.tsx';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', columnGap: '8px', alignItems: 'center', minHeight: '32px' },
  said: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

/** For each batch: that the browser extension knows where its items stand, or the receipt that she can bring back to it. */
export function AnswerLines({ answers }: { answers: readonly Answer[] }) {
  return answers.map((answer) => <AnswerLine key={answer.acknowledgement.batch} answer={answer} />);
}

function AnswerLine({ answer: { acknowledgement, told } }: { answer: Answer }) {
  const styles = useStyles();
  const { fill } = useWords();
  const [said, setSaid] = useState('');
  const standing = acknowledgement.items.filter((item) => item.rows.length > 0).length;
  if (told) {
    return standing === 0 ? null : (
      <div className={styles.said} role="status">
        <Figure text={fill.told(standing)} />
      </div>
    );
  }
  return (
    <div className={styles.line}>
      <Button
        size="small"
        icon={<Copy16Regular />}
        onClick={() => setSaid(copyText(JSON.stringify(acknowledgement)) ? fill.acknowledged : fill.notAcknowledged)}
      >
        {fill.acknowledge}
      </Button>
      <span role="status" className={styles.said}>
        {said}
      </span>
    </div>
  );
}
