import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Delete16Regular } from '@fluentui/react-icons/svg/delete';
import { useId, useMemo, useState } from 'react';
import { phrased } from '../../../shared/check/phrase.ts';
import type { Capture } from '../../../shared/notice/capture.ts';
import { markFinder } from '../../../shared/notice/finding-mark.ts';
import { momentText } from '../../../shared/views/day-text.ts';
import { FindingLine } from '../../../shared/views/finding-line.tsx';
import { byWeight } from '../../../shared/views/finding-order.ts';
import { ItemRow } from '../../../shared/views/item-row.tsx';
import { LongList } from '../../../shared/views/long-list.tsx';
import { NoticeHead } from '../../../shared/views/notice-head.tsx';
import { chosenItems } from '../session/notices.ts';
import type { SourceChoice } from '../session/state.ts';
import { useWords } from '../words/words.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '4px', paddingBlock: '4px' },
  head: { display: 'flex', alignItems: 'flex-start', columnGap: '4px' },
  grow: { flexGrow: 1, minWidth: 0 },
  origin: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  findings: { display: 'flex', flexDirection: 'column', rowGap: '4px', margin: 0, padding: 0, listStyleType: 'none' },
});

/** One notice that arrived: its head, what does not add up, and its items on demand. */
export function SourceNotice({
  capture,
  origin,
  choice,
  onRemove,
}: {
  capture: Capture;
  origin: string;
  choice: SourceChoice;
  onRemove: () => void;
}) {
  const styles = useStyles();
  const { frame, source, language } = useWords();
  const [shown, setShown] = useState(false);
  const list = useId();
  const { notice } = capture;
  const items = useMemo(() => chosenItems(capture, choice), [capture, choice]);
  const markOf = markFinder(capture.marks);
  const open = notice.findings.filter((finding) => markOf(finding) === null);
  const findings = byWeight(open).filter((finding) => finding.level !== 'info');
  return (
    <article className={styles.root} aria-label={notice.title}>
      <div className={styles.head}>
        <div className={styles.grow}>
          <NoticeHead
            notice={notice}
            found={notice.items.filter((item) => item.list === null).length}
            all={notice.items.length}
            level={3}
            language={language}
          />
        </div>
        <Button
          appearance="subtle"
          size="small"
          icon={<Delete16Regular />}
          aria-label={source.removeNamed(notice.title)}
          title={source.remove}
          onClick={onRemove}
        />
      </div>
      <span className={styles.origin}>
        {frame.both(origin, source.capturedAt(momentText(capture.capturedAt, language)))}
      </span>
      {findings.length > 0 && (
        <ul className={styles.findings}>
          {findings.map((finding) => (
            <li key={`${finding.code}${finding.item}${finding.message}`}>
              <FindingLine finding={phrased(finding, language)} language={language} />
            </li>
          ))}
        </ul>
      )}
      <div>
        <Button
          appearance="subtle"
          size="small"
          aria-expanded={shown}
          aria-controls={list}
          onClick={() => setShown(!shown)}
        >
          {source.items(items.length)}
        </Button>
      </div>
      <div id={list}>
        {shown && (
          <LongList
            items={items}
            keyOf={(item) => item.id}
            label={notice.title}
            estimate={64}
            render={(item) => (
              <ItemRow
                item={item}
                findings={open
                  .filter((finding) => finding.item === item.id)
                  .map((finding) => phrased(finding, language))}
                language={language}
                {...(choice.unit === null ? {} : { mine: new Set([choice.unit]) })}
              />
            )}
          />
        )}
      </div>
    </article>
  );
}
