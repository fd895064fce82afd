import { FluentProvider, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Mode } from './system-mode.ts';
import { darkTheme, lightTheme } from './theme.ts';

const useStyles = makeStyles({
  root: {
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    /* The thin gap between Chinese and digits belongs to the style, never to the text. */
    textAutospace: 'normal',
    lineBreak: 'strict',
    fontVariantNumeric: 'tabular-nums',
  } as Record<string, string>,
});

/** The product's theme around a surface: ink blue over Fluent's tokens, in light or dark. */
export function Themed({ mode, children, className }: { mode: Mode; children: ReactNode; className?: string }) {
  const styles = useStyles();
  return (
    <FluentProvider theme={mode === 'dark' ? darkTheme : lightTheme} className={mergeClasses(styles.root, className)}>
      {children}
    </FluentProvider>
  );
}
