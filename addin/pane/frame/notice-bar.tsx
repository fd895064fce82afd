import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
} from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import type { ReactNode } from 'react';
import { useWords } from '../words/words.tsx';

const useStyles = makeStyles({ bar: { minHeight: '36px', paddingBlock: '4px' }, body: { whiteSpace: 'normal' } });

/** A message that says what happened, what is safe and what to do, with its buttons; announced when it appears. */
export function NoticeBar({
  intent,
  title,
  children,
  actions,
  onDismiss,
}: {
  intent: 'error' | 'warning' | 'success' | 'info';
  title?: string;
  children: ReactNode;
  actions?: ReactNode;
  onDismiss?: () => void;
}) {
  const styles = useStyles();
  const { frame } = useWords();
  return (
    <MessageBar
      intent={intent}
      layout="multiline"
      className={styles.bar}
      politeness={intent === 'error' ? 'assertive' : 'polite'}
      role={intent === 'error' ? 'alert' : 'status'}
    >
      <MessageBarBody className={styles.body}>
        {title !== undefined && <MessageBarTitle>{title}</MessageBarTitle>}
        {children}
      </MessageBarBody>
      {(actions !== undefined || onDismiss !== undefined) && (
        <MessageBarActions
          {...(onDismiss && {
            containerAction: (
              <Button
                appearance="transparent"
                size="small"
                icon={<Dismiss16Regular />}
                aria-label={frame.close}
                onClick={onDismiss}
              />
            ),
          })}
        >
          {actions}
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
