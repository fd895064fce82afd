import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { DismissCircle16Regular } from '@fluentui/react-icons/svg/dismiss-circle';
import { ErrorCircle16Regular } from '@fluentui/react-icons/svg/error-circle';
import { Info16Regular } from '@fluentui/react-icons/svg/info';
import { Warning16Regular } from '@fluentui/react-icons/svg/warning';
import type { ReactNode } from 'react';
import { findingMessage } from '../check/phrase.ts';
import type { MarkState } from '../notice/finding-mark.ts';
import type { Finding, FindingLevel } from '../notice/notice.ts';
import { byWeight } from './finding-order.ts';
import type { Language } from './words/language.ts';
import { viewWords } from './words/words.ts';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    gap: '4px',
    alignItems: 'flex-start',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    minWidth: 0,
  },
  icon: { flexShrink: 0, display: 'inline-flex' },
  word: { fontWeight: tokens.fontWeightSemibold, flexShrink: 0 },
  message: { minWidth: 0, overflowWrap: 'anywhere' },
  oneLine: { whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis' },
  more: { flexShrink: 0, marginInlineStart: 'auto' },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorPaletteMarigoldForeground2 },
  info: { color: tokens.colorNeutralForeground3 },
  checked: { color: tokens.colorStatusSuccessForeground1 },
  ignored: { color: tokens.colorNeutralForeground3 },
});

const icon: Readonly<Record<FindingLevel | MarkState, ReactNode>> = {
  error: <ErrorCircle16Regular aria-hidden />,
  warning: <Warning16Regular aria-hidden />,
  info: <Info16Regular aria-hidden />,
  checked: <CheckmarkCircle16Regular aria-hidden />,
  ignored: <DismissCircle16Regular aria-hidden />,
};

/** One finding: icon, word and message, so that the colour is never alone. `oneLine` cuts a long message (whole in its tooltip). */
export function FindingLine({
  finding,
  oneLine = false,
  more = 0,
  also = '',
  mark = null,
  language = 'zh-CN',
}: {
  finding: Finding | Pick<Finding, 'level' | 'message'>;
  oneLine?: boolean;
  /** What is said behind the message: of how many like it this line speaks. */
  also?: string;
  /** What she said of it, in place of its level. */
  mark?: MarkState | null;
  /** How many further findings stand behind this line. */
  more?: number;
  language?: Language;
}) {
  const styles = useStyles();
  const words = viewWords[language];
  const message = 'code' in finding ? findingMessage(finding, language) : finding.message;
  return (
    <div className={mergeClasses(styles.line, styles[mark ?? finding.level])}>
      <span className={styles.icon}>{icon[mark ?? finding.level]}</span>
      <span className={styles.word}>{mark === null ? words.level[finding.level] : words.mark[mark]}</span>
      <span className={mergeClasses(styles.message, oneLine && styles.oneLine)} title={oneLine ? message : undefined}>
        {message}
        {also}
      </span>
      {more > 0 && <span className={styles.more}>{words.moreFindings(more)}</span>}
    </div>
  );
}

/** An item's findings as the one line under it: the heaviest, and how many more. */
export function FindingSummary({
  findings,
  language = 'zh-CN',
}: {
  findings: readonly Finding[];
  language?: Language;
}) {
  const [first, ...rest] = byWeight(findings);
  return first === undefined ? null : <FindingLine finding={first} oneLine more={rest.length} language={language} />;
}
