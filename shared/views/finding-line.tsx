import { CheckmarkCircle16Regular } from '@fluentui/react-icons/headless/svg/checkmark-circle';
import { DismissCircle16Regular } from '@fluentui/react-icons/headless/svg/dismiss-circle';
import { ErrorCircle16Regular } from '@fluentui/react-icons/headless/svg/error-circle';
import { Info16Regular } from '@fluentui/react-icons/headless/svg/info';
import { Warning16Regular } from '@fluentui/react-icons/headless/svg/warning';
import type { ReactNode } from 'react';
import type { MarkState } from '../notice/finding-mark.ts';
import type { Finding, FindingLevel } from '../notice/notice.ts';
import { byWeight } from './finding-order.ts';
import type { Language } from './words/language.ts';
import { viewWords } from './words/words.ts';

const icon: Readonly<Record<FindingLevel | MarkState, ReactNode>> = {
  error: <ErrorCircle16Regular aria-hidden />,
  warning: <Warning16Regular aria-hidden />,
  info: <Info16Regular aria-hidden />,
  checked: <CheckmarkCircle16Regular aria-hidden />,
  ignored: <DismissCircle16Regular aria-hidden />,
};

/** One finding, whose message is in the surface's language: icon, word and message, so that the colour is never alone. `oneLine` cuts a long message (whole in its tooltip). */
export function FindingLine({
  finding,
  oneLine = false,
  more = 0,
  also = '',
  mark = null,
  language = 'zh-CN',
}: {
  finding: Pick<Finding, 'level' | 'message'>;
  oneLine?: boolean;
  /** What is said behind the message: of how many like it this line speaks. */
  also?: string;
  /** What she said of it, in place of its level. */
  mark?: MarkState | null;
  /** How many further findings stand behind this line. */
  more?: number;
  language?: Language;
}) {
  const words = viewWords[language];
  const { level, message } = finding;
  return (
    <div className="tv-finding" data-state={mark ?? level}>
      <span className="tv-finding-icon">{icon[mark ?? level]}</span>
      <span className="tv-finding-word">{mark === null ? words.level[level] : words.mark[mark]}</span>
      <span
        className={oneLine ? 'tv-finding-message tv-finding-cut' : 'tv-finding-message'}
        title={oneLine ? message : undefined}
      >
        {message}
        {also}
      </span>
      {more > 0 && <span className="tv-finding-more">{words.moreFindings(more)}</span>}
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
